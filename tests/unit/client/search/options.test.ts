import {countText} from '../../../../src/client/search/countText';
import {toOptions} from '../../../../src/client/search/options';
import type {SearchState} from '../../../../src/client/search/session';
import {toAnswer, toEntries, toHits} from './stubs';

const surroundings = {
  themes: [{id: 'releases', label: 'Releases', description: '', path: '/releases/', count: 1}],
  recent: ['canary', 'drift'],
  toUrl: (path: string) => `/sub${path}`,
  allUrl: '/sub/search/?q=x',
  askUrl: 'https://code.example/new',
};

const toState = (text: string, answer?: SearchState['answer']): SearchState => ({
  query: {text, theme: '', level: '', literal: false},
  answer,
  entries: toEntries(40),
  places: new Map(),
  hasFailed: false,
});

/** Groups as `label: options`. */
const show = (state: SearchState, hits = state.answer?.hits ?? []) =>
  toOptions(state, hits, surroundings).map(
    ({label, options}) =>
      `${label}: ${options.map((each) => (each.kind === 'hit' ? each.hit.id : each.text)).join(', ')}`,
  );

test('without a query: what was searched for, and the themes', () => {
  expect(show(toState(' '))).toEqual(['Recent searches: canary, drift', 'Themes: Releases']);
});

test('before the first answer: nothing', () => {
  expect(show(toState('x'))).toEqual([]);
});

test('with an answer: the best eight, and the way to all', () => {
  expect(show(toState('x', {...toAnswer(30), text: 'x'}))).toEqual([
    ': q0, q1, q2, q3, q4, q5, q6, q7',
    'More: See all results',
  ]);
});

test('with a weak answer: near words and a way to ask as well', () => {
  expect(show(toState('x', {...toAnswer(1, {near: ['xgboost']}), text: 'x'}))).toEqual([
    ': q0',
    'Near your words: xgboost',
    'More: See all results, Ask this question',
  ]);
});

test('with no answer: a way to ask, and the themes', () => {
  expect(show(toState('x', {...toAnswer(0), text: 'x'}))).toEqual([
    'More: Ask this question',
    'Themes: Releases',
  ]);
});

test('with hits that no filter lets through: nothing that would deny them', () => {
  expect(show(toState('x', {...toAnswer(3), text: 'x'}), [])).toEqual([]);
});

test.each([
  [toState(''), 0, ''],
  [toState('x'), 0, 'Searching…'],
  [{...toState('x'), hasFailed: true}, 0, 'Search could not be loaded.'],
  [toState('x', {...toAnswer(0), text: 'x'}), 0, 'No results'],
  [toState('x', {...toAnswer(3), text: 'x'}), 0, 'No results with these filters'],
  [toState('x', {...toAnswer(1), text: 'x'}), 1, '1 result'],
  [toState('x', {...toAnswer(7), text: 'x'}), 7, '7 results'],
  [toState('x', {...toAnswer(100), text: 'x'}), 100, '100 best results'],
])('number of results in words: %#', (state, hits, text) => {
  expect(countText(state, hits)).toBe(text);
});

test('options lead below the base URL', () => {
  const [, themes] = toOptions(toState(''), toHits(0), surroundings);
  expect(themes!.options[0]).toMatchObject({href: '/sub/releases/'});
});
