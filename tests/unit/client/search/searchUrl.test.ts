import {
  parseHighlight,
  parseSearchQuery,
  toHitUrl,
  toSearchParameters,
  type SearchQuery,
} from '../../../../src/client/search/searchUrl';

const nothing = {text: '', theme: '', level: '', literal: false} as const;

test.each<[string, SearchQuery]>([
  ['', nothing],
  ['?q=p99+latency', {...nothing, text: 'p99 latency'}],
  [
    '?q=c%2B%2B&theme=releases&level=mid&literal=',
    {text: 'c++', theme: 'releases', level: 'mid', literal: true},
  ],
])('%s is a query, and its address again', (search, query) => {
  expect(parseSearchQuery(search)).toEqual(query);
  expect(toSearchParameters(query)).toBe(search);
});

test.each([
  ['?level=boss', nothing],
  ['?level=__proto__&other=1', nothing],
  [`?q=${'a'.repeat(900)}`, {...nothing, text: 'a'.repeat(200)}],
])('of %s only what is known and bounded counts', (search, query) => {
  expect(parseSearchQuery(search)).toEqual(query);
});

test('blanks around a query are not part of its address', () => {
  expect(toSearchParameters({...nothing, text: '  model drift '})).toBe('?q=model+drift');
});

describe('the address of a hit', () => {
  const place = {
    title: 'How do you detect drift?',
    anchor: 'full-answer',
    heading: 'Full answer',
    snippet: 'Drift in C++ services; data drifts.',
  };

  test('names the words that stand at its place, each once, and the answer to open', () => {
    const url = toHitUrl('/sub/theme/id/', place, ['c++', 'drift', 'drifts', 'elsewhere']);
    expect(url).toBe('/sub/theme/id/?h=drift+c%2B%2B+drifts#full-answer');
    expect(parseHighlight(new URL(url, 'https://a.example').search)).toEqual([
      'drift',
      'c++',
      'drifts',
    ]);
  });

  test('is that of the page where the place is unknown or above all answers', () => {
    expect(toHitUrl('/theme/id/', undefined, ['drift'])).toBe('/theme/id/');
    expect(toHitUrl('/theme/id/', {...place, anchor: ''}, [])).toBe('/theme/id/');
  });

  test('holds no more words than can be wanted', () => {
    const many = Array.from({length: 40}, (_, number) => `word${number}`);
    const url = toHitUrl('/theme/id/', {...place, snippet: many.join(' ')}, many);
    expect(parseHighlight(new URL(url, 'https://a.example').search)).toEqual(many.slice(0, 12));
  });
});
