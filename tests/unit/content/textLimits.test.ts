import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {checkTextLimits} from '../../../src/content/textLimits';
import {formatProblem} from '../../../src/lib/problem';

const problemsOf = (text: string) => checkTextLimits('f', text).map(formatProblem);
const split = 'Shorten or split it. (text-limits)';

test.each<[what: string, text: string, ...problems: string[]]>([
  ['a line', `a\n${'a'.repeat(4001)}`, `f:2:4000  A line of 4001 characters. ${split}`],
  ['a run of one sign', `a\nbc${'='.repeat(121)}`, `f:2:3  More than 120 × “=” in a row. ${split}`],
  ['a run of an emoji', '💥'.repeat(121), `f:1:1  More than 120 × “💥” in a row. ${split}`],
  ['quotations', `a\n${'> '.repeat(16)}b`, `f:2:1  Blocks nested 16 deep. ${split}`],
  ['quotations without blanks', `${'>'.repeat(16)} b`, `f:1:1  Blocks nested 16 deep. ${split}`],
  ['lists', `${'- '.repeat(16)}b`, `f:1:1  Blocks nested 16 deep. ${split}`],
  ['mixed blocks', `  ${'* + - > 1. 12) '.repeat(3)}b`, `f:1:1  Blocks nested 16 deep. ${split}`],
  ['marks without text', `${'- '.repeat(15)}-`, `f:1:1  Blocks nested 16 deep. ${split}`],
  ['blanks', `a\n${' '.repeat(81)}b`, `f:2:1  More than 80 blanks before the text. ${split}`],
  ['tabs', `${'\t'.repeat(81)}b`, `f:1:1  More than 80 blanks before the text. ${split}`],
])('refuses more %s than a reader would bear', (_what, text, ...problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test.each([
  ['a line', 'a'.repeat(4000)],
  ['a run of one sign', '='.repeat(120)],
  ['a run of letters or digits, as in a sample value', 'a'.repeat(500) + '0'.repeat(500)],
  ['a table rule', `|${'-'.repeat(119)}|`],
  ['quotations', `${'> '.repeat(15)}b`],
  ['blanks', `${' '.repeat(80)}b`],
  ['blanks within a line', `a${' '.repeat(100)}b`],
  ['figures before a dot, which are no items', '1234567890. '.repeat(16)],
  ['marks in a line', '- a > b * c '.repeat(30)],
])('accepts the longest %s', (_what, text) => {
  expect(problemsOf(text)).toEqual([]);
});

describe.each(['`', '*', '_', '[', ']', '<', '{', '!', '~', '|', '\\', '&', ':::'])(
  'the mark %s',
  (mark) => {
    const text = (count: number) => `${`${mark} ${mark} ${mark} a\n`.repeat(count / 3)}`;

    test('may stand 3000 times', () => {
      expect(problemsOf(text(3000))).toEqual([]);
    });

    test('may not stand oftener', () => {
      expect(problemsOf(text(3003))).toEqual([`f:1:1  3003 × “${mark}”, more than 3000. ${split}`]);
    });
  },
);

test('refuses what Docusaurus would take out before it parses', () => {
  for (const text of ['```mdx-code-block\na\n```', '`mdx-code-block`', 'MDX-Code-Block']) {
    expect(problemsOf(`Fine.\n${text}`)).toEqual([
      'f:2:1  A line with `mdx-code-block`, which Docusaurus unwraps. Reword it. (text-limits)',
    ]);
  }
});

test('reports all that is too much', () => {
  const text = `${'a'.repeat(4001)}\n${'-'.repeat(200)}\n${'> '.repeat(20)}`;
  expect(checkTextLimits('f', text).map(({line}) => line)).toEqual([1, 2, 3]);
});

test.each([
  ['one line', 'ab'.repeat(32_000)],
  ['runs that just pass', `${`${'-'.repeat(119)}a`.repeat(33)}\n`.repeat(16)],
  ['list marks that just pass', `${'- '.repeat(15)}a\n`.repeat(2000)],
  ['digits', `${'1234567890'.repeat(400)}\n`.repeat(16)],
  ['blanks', `${' '.repeat(4000)}\n`.repeat(16)],
])('is fast on %s', (_what, text) => {
  const start = performance.now();
  checkTextLimits('f', text);
  expect(performance.now() - start).toBeLessThan(1000);
});

const docs = path.join(__dirname, '../../../docs');
const pages = readdirSync(docs, {recursive: true, encoding: 'utf8'}).filter((name) =>
  name.endsWith('.mdx'),
);

test.each(pages)('docs/%s is far from every limit', (name) => {
  const text = readFileSync(path.join(docs, name), 'utf8');
  expect(problemsOf(text)).toEqual([]);
  // Twice the text, and twice as deep, would still pass.
  expect(problemsOf(`${text}\n${text}`)).toEqual([]);
});
