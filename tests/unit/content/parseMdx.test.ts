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

const escape = 'In prose write `<` as `\\<` and `{` as `\\{`, or put the text in backticks.';
const noId = 'Remove the `{#id}`: headings get their ids by themselves.';
const noComment = 'Remove the HTML comment: pages have none.';

test.each([
  [
    'a sign before a number',
    'At <100ms.',
    5,
    'MDX takes `<100ms.` for the beginning of a tag',
    escape,
  ],
  [
    'a comparison without spaces',
    'If p<0.05.',
    6,
    'MDX takes `<0.05.` for the beginning of a tag',
    escape,
  ],
  ['words in braces', 'A {user name}.', 8, 'MDX takes what follows this `{` for code', escape],
  [
    'a sentence that begins like an export',
    'export the model as ONNX.',
    8,
    'MDX takes this line for code',
    'Begin the sentence with another word.',
  ],
  ['an id', '## Plan {#plan}', 10, 'This heading sets an id', noId],
  ['an open brace', 'A { brace.', 11, 'MDX takes what follows this `{` for code', escape],
  ['an unclosed tag', 'A <b> tag.', 1, 'MDX takes `<b>` for a tag that is never closed', escape],
  ['a closing tag alone', 'A </b> tag.', 4, 'MDX takes `</b>` for the beginning of a tag', escape],
  ['an HTML comment', '<!-- later -->', 2, 'This is an HTML comment', noComment],
])('%s: one problem with its place and remedy', (_what, line, column, reason, remedy) => {
  const {tree, problems} = parse(`Fine.\n\n${line}`);
  expect(tree).toBeUndefined();
  expect(problems.map(formatProblem)).toEqual([
    `docs/a/b.mdx:3:${column}  ${reason}. ${remedy} (mdx-syntax)`,
  ]);
});

test.each([
  ['a fence that is never closed', '```text\na', '3:1'],
  ['one in a quotation', '> ```text\n> a\n\nb', '3:3'],
  ['one of nothing', 'a\n\n```text', '5:1'],
  ['one that a shorter fence does not close', '````text\n```', '3:1'],
])('refuses %s', (_what, body, place) => {
  expect(parse(`Fine.\n\n${body}`).problems.map(formatProblem)).toEqual([
    `docs/a/b.mdx:${place}  This code block is never closed. ` +
      'Put a line of three backticks after its last line. (mdx-syntax)',
  ]);
});

test.each([
  '```text\na\n```',
  '~~~text\na\n~~~',
  '> ```text\n> a\n> ```',
  '- ```text\n  a\n  ```',
  '```text\n```  ',
])('reads the closed fence %j', (body) => expect(parse(body).problems).toEqual([]));

// The rule allowed-nodes refuses these with a remedy.
test.each([
  ['an expression', '{globalThis.wasRun = true}', 'mdxFlowExpression'],
  ['an export', 'export const x = (globalThis.wasRun = true);', 'mdxjsEsm'],
  ['an import', "import fs from 'node:fs';", 'mdxjsEsm'],
  ['an attribute that is code', '<a b={globalThis.wasRun = true} />', 'mdxJsxFlowElement'],
  ['a spread', '<a {...globalThis} />', 'mdxJsxFlowElement'],
])('%s is read, not run', (_what, body, type) => {
  expect(parse(body).tree?.children.map((node) => node.type)).toEqual([type]);
  expect(globalThis).not.toHaveProperty('wasRun');
});

test.each([
  ['parentheses', `{${'( '.repeat(20_000)}}`],
  ['operators', `{${'typeof '.repeat(8_000)}a}`],
  ['functions', `{${'a => '.repeat(8_000)}a}`],
  ['signs of an export', `export const a = ${'+ '.repeat(20_000)}1`],
  ['brackets of an attribute', `<a b={${'[ '.repeat(1_000)}} />`],
])('%s beyond reason are refused before the parser that could not bear them', (_what, body) => {
  const start = performance.now();
  const {tree, problems} = parse(body);
  expect(tree).toBeUndefined();
  // Not that the parser has used up its stack, which another would not survive.
  expect(problems.map(({message}) => message)).toEqual([
    expect.stringMatching(/^MDX takes (?:what follows this `\{`|this line) for code\.$/),
  ]);
  expect(performance.now() - start).toBeLessThan(2000);
});

// As MDX reads it: an expression of its own line ends the code around it.
test.each(['a `b\n{"}" + c}\nd`', 'a `b\n{/* } */ c}\nd`', 'a `b\n{`}` + c}\nd`'])(
  '%j holds an expression',
  (body) => {
    const types = parse(body).tree?.children.map(({type}) => type);
    expect(types === undefined || types.includes('mdxFlowExpression')).toBe(true);
  },
);

test.each([
  '![a {name} b](./img/a.png)',
  '![a {process.env.TOKEN} b](./img/a.png)',
  '![a <b>c</b> d](./img/a.png)',
  '![a `b` c](./img/a.png)',
  '![a [b](#c) d](./img/a.png)',
  '![a ![b](./img/b.png) c](./img/a.png)',
  '![a\nb](./img/a.png)',
  '![a\n:::note\nb](./img/a.png)',
  '![a \\{ b](./img/a.png)',
])('%j: a picture has only words in its brackets', (picture) => {
  expect(parse(`Fine.\n\n${picture}`).problems.map(formatProblem)).toContain(
    'docs/a/b.mdx:3:1  This picture has more than words on one line as its text alternative. ' +
      'Write `![words](./img/name.png)` without [ ] { } < > \\ and backticks. (mdx-syntax)',
  );
});

test('a picture with words is read', () => {
  expect(parse('![Two *steps*: a & “b”, at 5 %](./img/a.png)').problems).toEqual([]);
});
