import {existsSync} from 'node:fs';
import path from 'node:path';
import config from '../../../docusaurus.config';
import {parseFrontMatter} from '../../../src/content/parseFrontMatter';
import {words} from './samplePage';
import {siteFolder} from './siteFolder';

const parse = (fileContent: string) =>
  parseFrontMatter({
    filePath: 'docs/a/b.mdx',
    fileContent,
    defaultParseFrontMatter: () => Promise.reject(new Error('The stock parser must not run.')),
  });

test('reads YAML, adds the reading time and leaves the Markdown', async () => {
  const body = `## Short answer\n\n${words(480)}\n`;
  expect(await parse(`---\ntitle: A\ntags: [b]\nreviewed: 2026-11-20\n---\n\n${body}`)).toEqual({
    frontMatter: {
      title: 'A',
      tags: ['b'],
      reviewed: '2026-11-20',
      draft: false,
      minutes: 2,
      last_update: {date: '2026-11-20'},
    },
    content: body,
  });
});

test.each([
  ['status: draft', true],
  ['status: other', false],
  // Docusaurus' own key has no say; the schema refuses it.
  ['draft: true', false],
])('`%s`: is a draft, %s', async (line, draft) => {
  const {frontMatter} = await parse(`---\n${line}\n---\n\nText.\n`);
  expect(frontMatter.draft).toBe(draft);
});

test('a page without front matter has none', async () => {
  expect(await parse('# About\n')).toEqual({frontMatter: {}, content: '# About\n'});
});

test.each(['js', 'javascript', 'coffee', 'json', 'toml'])('`---%s` is text', async (language) => {
  const text = `---${language}\n{}\n---\n`;
  expect(await parse(text)).toEqual({frontMatter: {}, content: text});
});

test.each([
  ['JavaScript', (code: string) => `---js\n{title: ${code}}\n---\n`],
  [
    'a function in YAML',
    (code: string) => `---\ntitle: !!js/function "function () { ${code} }"\n---\n`,
  ],
  ['a called function in YAML', (code: string) => `---\ntitle: !!js/function >\n  ${code}\n---\n`],
])('never evaluates %s', async (_what, page) => {
  const marker = path.join(siteFolder({}), 'marker');
  const text = page(`require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`);
  await Promise.resolve()
    .then(() => parse(text))
    .catch(() => undefined);
  expect(existsSync(marker)).toBe(false);
});

test('problems are thrown with their places', () => {
  expect(() => parse('---\na: 1\na: 2\n---\n')).toThrow(
    'docs/a/b.mdx:3:1  Map keys must be unique. Keep one of them. (yaml)\n1 problem in docs/',
  );
});

test('is the parser that the site is built with', () => {
  expect(config.markdown?.parseFrontMatter).toBe(parseFrontMatter);
});
