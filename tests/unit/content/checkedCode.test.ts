import {codeHash, codeOf, parseCheckedCode, recordOf} from '../../../src/content/checkedCode';
import {toCodeChecks, toCodeRun} from '../../../src/content/codeChecks';
import {handbook, themeFrom} from './sampleHandbook';
import {pageFrom} from './samplePage';

const fences = (...texts: string[]) =>
  texts.map((fence) => `\`\`\`${fence}\n1\n\`\`\``).join('\n\n');
const page = pageFrom(
  fences('python title="a.py"', 'text output="a.py"', 'json', 'sql norun="is BigQuery’s dialect"'),
);
const record = {
  date: '2026-11-25',
  code: codeHash(page.code),
  tools: ['Python 3.11'],
  checked: 2,
  executed: 1,
};
const records = new Map([[page.id, record]]);

test('text is no code', () => {
  expect(codeOf(page).map(({language}) => language)).toEqual(['python', 'json', 'sql']);
});

test.each([
  ['the text', fences('python title="a.py"').replace('1', '2')],
  ['a fence', fences('python title="b.py"')],
  ['the order', fences('json', 'python title="a.py"')],
])('%s is part of the hash', (_what, other) => {
  const before = pageFrom(fences('python title="a.py"', 'json'));
  expect(codeHash(pageFrom(`${other}\n\n${fences('json')}`).code)).not.toBe(codeHash(before.code));
});

test('prose and place are no part of the hash', () => {
  const moved = pageFrom(`More.\n\n${fences('json')}`);
  expect(codeHash(moved.code)).toBe(codeHash(pageFrom(fences('json')).code));
});

test('a page says when and with what its code was checked', () => {
  expect(toCodeRun(page, records)).toEqual({date: '2026-11-25', tools: ['Python 3.11']});
});

test.each([
  ['has never been checked', new Map()],
  ['has changed since', new Map([[page.id, {...record, code: 'other'}]])],
  ['has nothing that a tool checks', new Map([[page.id, {...record, checked: 0}]])],
])('a page whose code %s says nothing', (_what, other) => {
  expect(toCodeRun(page, other)).toBeUndefined();
});

test('the share counts what has changed as unchecked, and names what is not run', () => {
  const changed = {...page, id: 'other'};
  const all = {
    ...handbook,
    themes: [themeFrom('releases', 1, [page, changed])],
    checked: new Map([
      [page.id, record],
      ['other', {...record, code: 'old'}],
    ]),
  };
  const notRun = {
    question: page.frontMatter.title,
    block: 'sql',
    reason: 'is BigQuery’s dialect',
  };
  expect(toCodeChecks(all)).toEqual({
    blocks: 6,
    checked: 2,
    executed: 1,
    notRun: [
      {...notRun, path: '/releases/canary-deployment/'},
      {...notRun, path: '/releases/other/'},
    ],
  });
  expect(recordOf(changed, all.checked)).toBeUndefined();
});

test.each(['', '[]', '{"a": 1}', '{"a": {"date": "today"}}', '{"../a": {}}'])(
  'the record %p cannot be read',
  (text) => {
    const {problems} = parseCheckedCode(text);
    expect(problems.map(({message, rule}) => `${message} (${rule})`)).toEqual([
      'The record of checked code cannot be read. (checked-code)',
    ]);
  },
);
