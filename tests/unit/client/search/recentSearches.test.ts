/** @jest-environment jsdom */
import {
  forgetSearches,
  loadRecent,
  rememberSearch,
} from '../../../../src/client/search/recentSearches';
import {loadStudy, updateStudy} from '../../../../src/client/studyStore';

const KEY = 'handbook.study';

beforeEach(() => window.localStorage.clear());

test('the newest five are kept, each once', () => {
  for (const text of ['a', 'b', 'c', ' a ', 'd', '', 'e', 'f']) rememberSearch(text);
  expect(loadRecent()).toEqual(['f', 'e', 'd', 'a', 'c']);
});

test('forgetting leaves what else is stored', () => {
  updateStudy((data) => (data.ticks['/a/'] = ['point']));
  rememberSearch('a');
  forgetSearches();
  expect(loadRecent()).toEqual([]);
  expect(loadStudy().ticks).toEqual({'/a/': ['point']});
});

test('what was stored before there were searches is still read', () => {
  window.localStorage.setItem(KEY, '{"v":1,"ticks":{"/a/":["point"]},"shortcuts":false}');
  rememberSearch('a');
  expect(loadStudy()).toEqual({v: 1, ticks: {'/a/': ['point']}, shortcuts: false, recent: ['a']});
});

test.each([
  'not json',
  '{"v":1,"ticks":{},"shortcuts":true,"recent":"a"}',
  '{"v":1,"ticks":{},"shortcuts":true,"recent":[3]}',
])('a store that holds %s is left alone', (stored) => {
  window.localStorage.setItem(KEY, stored);
  rememberSearch('a');
  forgetSearches();
  expect(loadRecent()).toEqual([]);
  expect(window.localStorage.getItem(KEY)).toBe(stored);
});
