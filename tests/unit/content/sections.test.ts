import type {Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {parseMdx} from '../../../src/content/parseMdx';
import {countWords, toSections} from '../../../src/content/sections';

function treeOf(body: string): Root {
  const {tree} = parseMdx('f', {yaml: undefined, body});
  if (!tree) throw new Error('The test’s Markdown is broken.');
  return tree;
}

describe('toSections', () => {
  const body = [
    'Prompt.',
    '## Short answer',
    'Yes.',
    '### Details',
    'More.',
    '## What *is* `PSI`?',
    'A number.',
    '## Empty',
  ].join('\n\n');

  test('a page is its prompt and its sections', () => {
    const {prompt, sections} = toSections(treeOf(body));
    expect(prompt.map((node) => toString(node))).toEqual(['Prompt.']);
    expect(
      sections.map(({title, slug, children}) => [title, slug, children.map((n) => toString(n))]),
    ).toEqual([
      ['Short answer', 'short-answer', ['Yes.', 'Details', 'More.']],
      ['What is PSI?', 'what-is-psi', ['A number.']],
      ['Empty', 'empty', []],
    ]);
  });

  test('anchors that would clash are numbered, over all levels', () => {
    const {sections} = toSections(treeOf('## A b\n\n### C\n\n## A-b\n\n## C!'));
    expect(sections.map(({slug}) => slug)).toEqual(['a-b', 'a-b-1', 'c-1']);
  });

  test('a page without sections is all prompt', () => {
    const {prompt, sections} = toSections(treeOf('One.\n\nTwo.'));
    expect([prompt.length, sections.length]).toEqual([2, 0]);
  });

  test('the tree is not changed', () => {
    const tree = treeOf(body);
    toSections(tree);
    expect(tree).toEqual(treeOf(body));
  });
});

describe('countWords', () => {
  test.each<[what: string, body: string, count: number]>([
    ['nothing', '', 0],
    ['a sentence', 'About 3.5% of users, at most.', 6],
    ['marks within a word', 'un**believ**able', 1],
    ['a word in code', 'Call `predict()` twice.', 3],
    ['signs between spaces', 'p < 0.05 – so what?', 4],
    ['citations', 'Known [@gama2014]. New [@a; @b].', 2],
    ['a code block', 'One.\n\n```text\ntwo three\n```', 1],
    ['list items', '- one\n- two three', 3],
    ['table cells', '| a | b |\n|---|---|\n| c | d |', 4],
    ['headings', '### One two\n\nthree', 3],
    ['lines of a paragraph', 'one\ntwo', 2],
    ['letters of other scripts', 'Überwachung и мониторинг', 3],
  ])('%s', (_what, body, count) => {
    expect(countWords(treeOf(body).children)).toBe(count);
  });
});

test('a hard break parts words', () => {
  expect(countWords(treeOf('one\\\ntwo').children)).toBe(2);
});
