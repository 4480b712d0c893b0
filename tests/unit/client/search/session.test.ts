import {parseSearchQuery} from '../../../../src/client/search/searchUrl';
import {createSession} from '../../../../src/client/search/session';
import type {SearchAnswer} from '../../../../src/lib/search/types';
import {settle, stubSearcher, toAnswer} from './stubs';

const empty = parseSearchQuery('');

afterEach(() => jest.useRealTimers());

test('an answer that comes too late is dropped', async () => {
  let answerSlow = (_: SearchAnswer) => {};
  const slow = new Promise<SearchAnswer>((resolve) => (answerSlow = resolve));
  const session = createSession(stubSearcher({a: slow, ab: toAnswer(2)}), () => {}, empty);
  session.ask({text: 'a'});
  session.ask({text: 'ab'});
  await session.settled();
  answerSlow(toAnswer(9));
  await settle();
  expect(session.state.answer).toMatchObject({text: 'ab'});
  expect(session.hits()).toHaveLength(2);
});

test('filters ask nothing anew', async () => {
  const searcher = stubSearcher({a: toAnswer(5)});
  const session = createSession(searcher, () => {}, empty);
  session.ask({text: 'a'});
  await session.settled();
  session.ask({theme: 'releases'});
  expect(session.hits().map(({id}) => id)).toEqual(['q0', 'q2', 'q4']);
  expect(searcher.search).toHaveBeenCalledTimes(1);
});

test('an emptied query has no answer', async () => {
  const session = createSession(stubSearcher({a: toAnswer(5)}), () => {}, empty);
  session.ask({text: 'a'});
  await session.settled();
  session.ask({text: ''});
  await session.settled();
  expect(session.state.answer).toBeUndefined();
});

test('a failure is said, and the same words can be asked again', async () => {
  const searcher = stubSearcher({a: toAnswer(1)});
  searcher.search.mockRejectedValueOnce(new Error('offline'));
  const session = createSession(searcher, () => {}, empty);
  session.ask({text: 'a'});
  await session.settled();
  expect(session.state.hasFailed).toBe(true);
  session.ask({text: 'a'});
  await session.settled();
  expect(session.state.hasFailed).toBe(false);
  expect(session.hits()).toHaveLength(1);
});

test('places are fetched for what is shown, once, and not while one types on', async () => {
  jest.useFakeTimers();
  const searcher = stubSearcher({a: toAnswer(9), ab: toAnswer(3)});
  const session = createSession(searcher, () => {}, empty);
  const search = async (text: string) => {
    session.ask({text});
    await session.settled();
    session.showPlaces(session.hits().slice(0, 2));
  };
  await search('a');
  await search('ab');
  session.showPlaces(session.hits().slice(0, 2));
  await jest.runAllTimersAsync();
  session.showPlaces(session.hits().slice(0, 2));
  await jest.runAllTimersAsync();
  expect(searcher.locate.mock.calls.map(([{id}]) => id)).toEqual(['q0', 'q1']);
  expect([...session.state.places.keys()]).toEqual(['q0', 'q1']);
});

test('a place that cannot be fetched is tried again', async () => {
  const searcher = stubSearcher({a: toAnswer(1)});
  searcher.locate.mockRejectedValueOnce(new Error('offline'));
  const session = createSession(searcher, () => {}, empty);
  session.ask({text: 'a'});
  await session.settled();
  const [hit] = session.hits();
  expect(await session.placeOf(hit!)).toBeUndefined();
  expect(await session.placeOf(hit!)).toMatchObject({anchor: 'full-answer'});
});
