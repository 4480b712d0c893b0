import {nearby} from '../../../src/lib/nearby';

const upTo = (length: number) => Array.from({length}, (_, index) => index);

test('a short list is shown whole, wherever the current item is', () => {
  expect(nearby(upTo(30), 0)).toEqual(upTo(30));
  expect(nearby(upTo(30), 29)).toEqual(upTo(30));
});

test.each([
  ['in the middle: ten before and ten after', 15, 5],
  ['near the beginning: the first', 3, 0],
  ['at the end: the last', 99, 79],
  ['not there: the first', -1, 0],
])('of a long list, with the current item %s', (_what, at, first) => {
  const shown = nearby(upTo(100), at);
  expect(shown).toHaveLength(21);
  expect(shown[0]).toBe(first);
});
