import {citedIds, findCitations} from '../../../src/content/citations';
import {flatten} from '../../../src/content/flatten';
import {parseMdx} from '../../../src/content/parseMdx';

/** `id line:column` of each citation. */
function find(body: string): string[] {
  const {tree} = parseMdx('f', {yaml: undefined, body});
  return tree
    ? findCitations(flatten(tree), body).map(({id, line, column}) => `${id} ${line}:${column}`)
    : [];
}

test.each<[what: string, body: string, ...found: string[]]>([
  ['none', 'Text (gama2014), [gama2014] and me@example.org.'],
  ['one', 'So [@gama2014].', 'gama2014 1:4'],
  ['several of a line', '[@a] and [@b].', 'a 1:1', 'b 1:10'],
  ['one again', '[@a], [@a]', 'a 1:1', 'a 1:7'],
  ['several ids in brackets', 'So [@a; @b;@c].', 'a 1:4', 'b 1:4', 'c 1:4'],
  ['on later lines', 'One\ntwo [@a]\n[@b]\n\nthree [@c]', 'a 2:5', 'b 3:1', 'c 5:7'],
  ['behind and in emphasis', '*One* [@a] **two [@b]**', 'a 1:7', 'b 1:18'],
  [
    'in a heading, a list and a table',
    '## A [@a]\n\n- B [@b]\n\n| C [@c] |\n|---|',
    'a 1:6',
    'b 3:5',
    'c 5:5',
  ],
  ['in code', '`[@a]`\n\n```text\n[@b]\n```'],
  ['a link', '[@a](#b)'],
  ['over two lines', 'So [@a;\n@b].', 'a 1:4', 'b 1:4'],
])('finds %s', (_what, body, ...found) => {
  expect(find(body)).toEqual(found);
});

test.each([
  ['@gama2014', ['gama2014']],
  ['@a; @b ;@c', ['a', 'b', 'c']],
  ['@a; b', ['a', 'b']],
  ['@', ['']],
])('ids of [%s]', (inside, ids) => {
  expect(citedIds(inside)).toEqual(ids);
});

// A text node has lost the indentation of its lines.
test('places are true within lists and quotations', () => {
  expect(find('- One\n  two [@a]\n\n> Three\n> [@b]')).toEqual(['a 2:7', 'b 5:3']);
});
