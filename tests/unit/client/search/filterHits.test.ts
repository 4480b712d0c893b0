import {countHits, filterHits} from '../../../../src/client/search/filterHits';
import {toEntries, toHits} from './stubs';

// q0 releases mid, q1 monitoring senior, q2 releases mid, q3 monitoring mid, q4 releases senior
const entries = toEntries(5);
const hits = toHits(5);

test.each([
  [{theme: '', level: ''}, ['q0', 'q1', 'q2', 'q3', 'q4']],
  [{theme: 'releases', level: ''}, ['q0', 'q2', 'q4']],
  [{theme: '', level: 'senior'}, ['q1', 'q4']],
  [{theme: 'releases', level: 'senior'}, ['q4']],
  [{theme: 'no-such-theme', level: ''}, []],
] as const)('%j leaves %j', (filters, expected) => {
  expect(filterHits(hits, entries, filters).map(({id}) => id)).toEqual(expected);
});

test('a hit that the index does not know is left out', () => {
  expect(filterHits([{id: 'q9', score: 1, terms: []}], entries, {theme: '', level: ''})).toEqual(
    [],
  );
});

test('each choice says what it leaves beside the other filter', () => {
  const filters = {theme: 'releases', level: 'senior'} as const;
  const counts = countHits(hits, entries, filters);
  expect(Object.fromEntries(counts.themes)).toEqual({releases: 1, monitoring: 1});
  expect(Object.fromEntries(counts.levels)).toEqual({mid: 2, senior: 1});
  for (const [theme, count] of counts.themes) {
    expect(filterHits(hits, entries, {...filters, theme})).toHaveLength(count);
  }
});
