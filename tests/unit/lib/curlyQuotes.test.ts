import {curlyQuotes} from '../../../src/lib/curlyQuotes';

test.each([
  ["the model's", 'the model’s'],
  ["users' forum", 'users’ forum'],
  ['"Yes", she said.', '“Yes”, she said.'],
  ['a "b" ("c") – "d"/"e"', 'a “b” (“c”) – “d”/“e”'],
  ['“a "b"”', '“a “b””'],
  ["'a' and \"'b' c\"", '‘a’ and “‘b’ c”'],
  ["in the '90s", 'in the ’90s'],
  ['no marks – at all', 'no marks – at all'],
])('%s becomes %s', (straight, curly) => {
  expect(curlyQuotes(straight)).toBe(curly);
  expect(curlyQuotes(curly)).toBe(curly);
});

test('what stands before the text decides whether its first mark opens', () => {
  expect(curlyQuotes("'s", 'x')).toBe('’s');
  expect(curlyQuotes('"s', ' ')).toBe('“s');
  expect(curlyQuotes('" s', '.')).toBe('” s');
});
