import {parseMdx} from '../../../src/content/parseMdx';
import {formatProblem} from '../../../src/lib/problem';

const parse = (body: string) => parseMdx('docs/a/b.mdx', {yaml: undefined, body});

test.each([
  ['a sign between spaces', 'p < 0.05 and q > 0.1'],
  ['escaped signs', 'p \\<0.05 and \\{name}'],
  ['signs in code', '`<100ms` and `{name`'],
])('reads %s', (_what, body) => {
  const {tree, problems} = parse(body);
  expect(problems).toEqual([]);
  expect(tree?.children).toHaveLength(1);
});

const digit = (sign: string, code: string) =>
  `Unexpected character \`${sign}\` (U+00${code}) before name, expected a character that can ` +
  'start a name, such as a letter, `$`, or `_`';

const escape = 'In prose write `<` as `\\<` and `{` as `\\{`, or put the text in backticks.';
const noComment = 'Remove the HTML comment: pages have none.';

test.each([
  ['a sign before a number', 'At <100ms.', 5, digit('1', '31'), escape],
  ['a comparison without spaces', 'If p<0.05.', 6, digit('0', '30'), escape],
  [
    'an open brace',
    'A { brace.',
    11,
    'Unexpected end of file in expression, expected a corresponding closing brace for `{`',
    escape,
  ],
  [
    'an unclosed tag',
    'A <b> tag.',
    1,
    'Expected a closing tag for `<b>` (3:3-3:6) before the end of `paragraph`',
    escape,
  ],
  [
    'a closing tag alone',
    'A </b> tag.',
    4,
    'Unexpected closing slash `/` in tag, expected an open tag first',
    escape,
  ],
  [
    'an HTML comment',
    '<!-- later -->',
    2,
    `${digit('!', '21')} (note: to create a comment in MDX, use \`{/* text */}\`)`,
    noComment,
  ],
])('%s: one problem with its place and remedy', (_what, line, column, reason, remedy) => {
  const {tree, problems} = parse(`Fine.\n\n${line}`);
  expect(tree).toBeUndefined();
  expect(problems.map(formatProblem)).toEqual([
    `docs/a/b.mdx:3:${column}  This is not Markdown that MDX can read: ${reason}. ` +
      `${remedy} (mdx-syntax)`,
  ]);
});

// The rule allowed-nodes refuses these with a remedy; no JavaScript parser ever sees them.
test.each([
  ['an expression', '{globalThis.wasRun = true}', 'mdxFlowExpression'],
  ['words in braces', '{user name}', 'mdxFlowExpression'],
  ['an export', 'export const x = (globalThis.wasRun = true);', 'mdxjsEsm'],
  ['an import', "import fs from 'node:fs';", 'mdxjsEsm'],
  ['a sentence that begins like an export', 'export the model as ONNX', 'mdxjsEsm'],
  ['an attribute that is code', '<a b={globalThis.wasRun = true} />', 'mdxJsxFlowElement'],
  ['nested code', `{${'( '.repeat(20_000)}}`, 'mdxFlowExpression'],
  ['an endless operator', `{${'typeof '.repeat(8_000)}}`, 'mdxFlowExpression'],
])('%s is found, and neither parsed nor run', (_what, body, type) => {
  const start = performance.now();
  const {tree} = parse(body);
  expect(tree?.children.map((node) => node.type)).toEqual([type]);
  expect(globalThis).not.toHaveProperty('wasRun');
  expect(performance.now() - start).toBeLessThan(2000);
});

test('a spread is refused', () => {
  expect(parse('<a {...b} />').problems).toHaveLength(1);
});
