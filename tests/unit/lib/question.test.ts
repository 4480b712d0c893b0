import {isLevel, levels} from '../../../src/lib/question';

test('levels go from easy to hard', () => {
  expect(levels).toEqual(['junior', 'mid', 'senior', 'staff']);
});

test.each<[value: unknown, is: boolean]>([
  ['junior', true],
  ['staff', true],
  ['Junior', false],
  ['', false],
  [undefined, false],
  [0, false],
])('%p is a level: %s', (value, is) => {
  expect(isLevel(value)).toBe(is);
});
