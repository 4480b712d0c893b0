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

test.each([
  ['a sign before a number', 'At <100ms.', 5, digit('1', '31')],
  ['a comparison without spaces', 'If p<0.05.', 6, digit('0', '30')],
  ['words in braces', 'A {user name}.', 8, 'Could not parse expression with acorn'],
  [
    'an open brace',
    'A { brace.',
    11,
    'Unexpected end of file in expression, expected a corresponding closing brace for `{`',
  ],
  [
    'an unclosed tag',
    'A <b> tag.',
    1,
    'Expected a closing tag for `<b>` (3:3-3:6) before the end of `paragraph`',
  ],
  [
    'a closing tag alone',
    'A </b> tag.',
    4,
    'Unexpected closing slash `/` in tag, expected an open tag first',
  ],
  [
    'an HTML comment',
    '<!-- later -->',
    2,
    `${digit('!', '21')} (note: to create a comment in MDX, use \`{/* text */}\`)`,
  ],
])('%s: one problem with its place and remedy', (_what, line, column, reason) => {
  const {tree, problems} = parse(`Fine.\n\n${line}`);
  expect(tree).toBeUndefined();
  expect(problems.map(formatProblem)).toEqual([
    `docs/a/b.mdx:3:${column}  This is not Markdown that MDX can read: ${reason}. ` +
      'In prose write `<` as `\\<` and `{` as `\\{`, or put the text in backticks. (mdx-syntax)',
  ]);
});

test('an expression is read, not run; the rule allowed-nodes refuses it', () => {
  const {tree} = parse(
    '{globalThis.wasRun = true}\n\nexport const x = (globalThis.wasRun = true);',
  );
  expect(tree?.children.map(({type}) => type)).toEqual(['mdxFlowExpression', 'mdxjsEsm']);
  expect(globalThis).not.toHaveProperty('wasRun');
});
