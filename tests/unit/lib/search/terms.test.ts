import fc from 'fast-check';
import {stem, wordsOf} from '@site/src/lib/search/terms';

test.each([
  ['deploy', 'deployed', 'deploying'],
  ['quantize', 'quantise', 'quantised', 'quantization', 'quantisation'],
  ['behavior', 'behaviour', 'behavioural'],
  ['center', 'centre', 'centres'],
  ['labeling', 'labelling', 'labels'],
  ['licence', 'license', 'licensed'],
  ['catalog', 'catalogue', 'catalogues'],
  ['program', 'programme'],
  ['analyze', 'analyse', 'analysing'],
])('%s, %s … have one stem', (...words) => {
  expect(new Set(words.map(stem)).size).toBe(1);
});

test('hour and precision keep their stems', () => {
  expect(stem('hour')).toBe('hour');
  expect(stem('precision')).toBe(stem('precise'));
});

test('a stem begins as its word does, but for two letters: the vocabulary relies on it', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aceginorstyzu'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, (word) => {
      const found = stem(word);
      return word.startsWith(found.slice(0, Math.max(1, found.length - 2)));
    }),
  );
});

test('words without a meaning and monsters are not indexed; names with dots are, in parts too', () => {
  expect(wordsOf(`What is the node.js ${'x'.repeat(41)}?`)).toEqual(['node.js', 'node', 'js']);
});
