import {splitFrontMatter} from '../../../src/content/splitFrontMatter';

test('splits a page at its front matter', () => {
  expect(splitFrontMatter('---\na: 1\nb: 2\n---\n\nText.\n')).toEqual({
    yaml: 'a: 1\nb: 2\n',
    body: '\n\n\n\n\nText.\n',
  });
});

test.each([
  ['Unix', '---\na: 1\n---\n\nFirst\n\n---\n\nSecond'],
  ['Windows', '---\r\na: 1\r\n---\r\n\r\nFirst\r\n\r\n---\r\n\r\nSecond'],
])('lines of the body keep their numbers: %s line ends', (_what, text) => {
  const {yaml, body} = splitFrontMatter(text);
  expect(yaml?.trim()).toBe('a: 1');
  expect(body.split(/\r?\n/)).toEqual(['', '', '', '', 'First', '', '---', '', 'Second']);
});

test('dashes within a value do not end the front matter', () => {
  expect(splitFrontMatter('---\na: b---c\n---\nText').yaml).toBe('a: b---c\n');
});

test('dashes before a word do not end the front matter', () => {
  expect(splitFrontMatter('---\na: |\n---b\n---\nText').yaml).toBe('a: |\n---b\n');
});

test('may be empty', () => {
  expect(splitFrontMatter('---\n---\nText')).toEqual({yaml: '', body: '\n\nText'});
});

test.each([
  ['a language after the dashes', '---js\nmodule.exports = {}\n---\nText'],
  ['a language, and rules further down', '---js\n\n---\n\na: 1\n\n---\n'],
  ['a space after the dashes', '--- \na: 1\n---\nText'],
  ['a space before the dashes', ' ---\na: 1\n---\nText'],
  ['a byte order mark', '\uFEFF---\na: 1\n---\nText'],
  ['an empty first line', '\n---\na: 1\n---\nText'],
  ['four dashes', '----\na: 1\n----\nText'],
  ['no closing line', '---\na: 1\n\nText'],
  ['an indented closing line', '---\na: 1\n ---\nText'],
  ['no front matter', 'Text'],
  ['no text', ''],
])('%s: no front matter, and the text as it was', (_what, text) => {
  expect(splitFrontMatter(text)).toEqual({yaml: undefined, body: text});
});
