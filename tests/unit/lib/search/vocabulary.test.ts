import {createVocabulary} from '@site/src/lib/search/vocabulary';

// In order; so many pages have them: 2 ** digit.
const words: Array<[word: string, digit: string]> = [
  ['canaries', '1'],
  ['canary', '4'],
  ['docker', '3'],
  ['drift', '5'],
  ['drifted', '1'],
  ['drifting', '0'],
  ['kubernetes', '4'],
  ['loss', '4'],
  ['observability', '3'],
  ['quantisation', '1'],
  ['quantize', '2'],
];
const vocabulary = createVocabulary(
  words.map(([word]) => word),
  words.map(([, digit]) => digit).join(''),
);

test('words of a stem, whatever their spelling', () => {
  expect(vocabulary.wordsOf('canari')).toEqual(['canaries', 'canary']);
  expect(vocabulary.wordsOf('quantis')).toEqual(['quantisation', 'quantize']);
  expect(vocabulary.wordsOf('nothing')).toEqual([]);
});

test('completions: the commonest first, no more than asked for', () => {
  expect(vocabulary.completionsOf('dri', 2)).toEqual(['drift', 'drifted']);
  expect(vocabulary.completionsOf('zz', 2)).toEqual([]);
});

test.each([
  ['observabilty', 'observability'],
  ['kuberntes', 'kubernetes'],
  ['dokcer', 'docker'],
  ['kubenretse', 'kubernetes'],
  ['rdift', 'drift'], // the first two letters swapped
])('%s is mended to %s', (typed, used) => {
  expect(vocabulary.repair(typed, false)).toBe(used);
});

test.each(['boss', 'dft', 'dorkrr', 'xyzzyxyzzy', 'drift'])('%s is left alone', (typed) => {
  expect(vocabulary.repair(typed, false)).toBeUndefined();
});

test('a word whose end is still to come is mended by its beginning', () => {
  expect(vocabulary.repair('kubenr', false)).toBeUndefined();
  expect(vocabulary.repair('kubenr', true)).toBe('kubernetes');
});

test('how common a word is', () => {
  expect(vocabulary.frequencyOf('drift')).toBe(5);
  expect(vocabulary.frequencyOf('absent')).toBe(-1);
});
