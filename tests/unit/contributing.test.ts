import {readFileSync} from 'node:fs';
import path from 'node:path';
import {toRuleList} from '../../src/content/ruleList';

const root = path.join(__dirname, '../..');
const contributing = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');

test('CONTRIBUTING lists the rules as they are (`npm run rules` writes the list)', () => {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  expect(squeeze(contributing).includes(squeeze(toRuleList()))).toBe(true);
});

test('CONTRIBUTING gives a reason for every dependency', () => {
  const {dependencies, devDependencies} = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const rows = contributing.split('\n').filter((line) => line.startsWith('| `'));
  const named = (name: string) =>
    rows.some(
      (row) => row.includes(`\`${name}\``) || row.includes(`\`${name.replace(/\/.*/, '/*')}\``),
    );
  const missing = Object.keys({...dependencies, ...devDependencies}).filter((name) => !named(name));
  expect(missing).toEqual([]);
});

test('every npm script of the README and CONTRIBUTING exists', () => {
  const {scripts} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const texts = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'].map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );
  const called = texts.flatMap((text) =>
    [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!),
  );
  expect(called.filter((name) => !(name in scripts))).toEqual([]);
});
