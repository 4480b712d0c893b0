import {median} from '../../bench/median';
import {toFigure, toRatio, toTable} from '../../bench/markdown';
import {bytesByType} from '../../bench/pageLoad';
import {toReport, type SiteResult} from '../../bench/report';

test.each([
  [0, '0'],
  [12345.6, '12,346'],
  [21.26, '21.3'],
  [1.5, '1.50'],
  [0.04321, '0.043'],
  [NaN, '–'],
  [undefined, '–'],
  [Infinity, 'lost'],
])('%p is written %s', (value, text) => {
  expect(toFigure(value)).toBe(text);
});

test('a ratio is ours by stock’s, and absent where either is', () => {
  expect(toRatio(1, 4)).toBe('0.25 ×');
  expect(toRatio(1, undefined)).toBe('–');
  expect(toRatio(0, 0)).toBe('–');
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[5, Infinity, Infinity], Infinity],
  [[], NaN],
])('the median of %p is %p', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('a table has a line for each row', () => {
  expect(toTable(['', 'a'], [['b', '1']])).toBe('|  | a |\n| --- | ---: |\n| b | 1 |');
});

test('prefetched files are no part of a page’s bytes', () => {
  const of = (type: 'html' | 'js', bytes: number, prefetch = false) => ({
    path: '/',
    type,
    bytes,
    prefetch,
  });
  expect(bytesByType([of('html', 10), of('js', 5), of('js', 100, true)])).toEqual({
    html: 10,
    css: 0,
    js: 5,
    other: 0,
    all: 15,
  });
});

test('a report has both sites, their ratio and growth by linear', () => {
  const cost = (wall: number) => ({wall, cpu: wall, peak: 100});
  const site = (wall: number): SiteResult => ({
    build: {cold: cost(wall), warm: cost(wall / 2), output: 9},
  });
  const report = toReport('head', [
    {pages: 100, ours: site(5), stock: site(10)},
    {pages: 1000, ours: site(60), stock: site(100)},
  ]);
  expect(report).toContain('| Cold, wall | 5 s | 10 s | 0.50 × | 60 s | 100 s | 0.60 × |');
  expect(report).toContain('| Cold build, wall, by linear | 1.20 | 1 |');
  expect(report).not.toContain('First load of');
});
