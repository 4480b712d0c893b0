import {closest, didYouMean, editDistance} from '../../../src/lib/editDistance';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['same', 'same', 0],
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['form', 'from', 1],
    ['ab', 'ba', 1],
    ['rolback', 'rollback', 1],
    ['gama2013', 'gama2014', 1],
    // Optimal string alignment edits no part twice; unrestricted Damerau–Levenshtein gives 2.
    ['ca', 'abc', 3],
    ['Case', 'case', 1],
  ])('from “%s” to “%s” is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  // All words of up to four letters from a small alphabet: every way in which edits can meet.
  const words = ['', 'a', 'b'];
  for (let i = 0; words.length < 31; i++) {
    if (words[i]!.length > 0) words.push(`${words[i]!}a`, `${words[i]!}b`);
  }
  const pairs = words.flatMap((a) => words.map((b) => [a, b] as const));

  test('is symmetric', () => {
    expect(pairs.filter(([a, b]) => editDistance(a, b) !== editDistance(b, a))).toEqual([]);
  });

  test('is zero for equal words alone', () => {
    expect(pairs.filter(([a, b]) => (editDistance(a, b) === 0) !== (a === b))).toEqual([]);
  });

  test('lies between the difference of lengths and the longer length', () => {
    const outside = pairs.filter(([a, b]) => {
      const distance = editDistance(a, b);
      return distance < Math.abs(a.length - b.length) || distance > Math.max(a.length, b.length);
    });
    expect(outside).toEqual([]);
  });
});

describe('closest and didYouMean', () => {
  const candidates = ['junior', 'mid', 'senior', 'staff'];

  test.each([
    ['senoir', 'senior'],
    ['SENIOR', 'senior'],
    ['mdi', 'mid'],
    ['staf', 'staff'],
    // Four letters away from junior's six: too far.
    ['juggle', undefined],
    // Short words may differ in one letter only.
    ['max', undefined],
    ['', undefined],
  ])('to %s is %s', (word, near) => {
    expect(closest(word, candidates)).toBe(near);
    expect(didYouMean(word, candidates)).toBe(near === undefined ? '' : ` Did you mean ${near}?`);
  });

  test('of two as near it is the first', () => {
    expect(closest('cat', ['bat', 'hat'])).toBe('bat');
  });

  test('without candidates there is none', () => {
    expect(closest('mid', [])).toBeUndefined();
  });
});
