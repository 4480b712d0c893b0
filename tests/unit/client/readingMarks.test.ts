/** @jest-environment jsdom */
import {showCounts} from '../../../src/client/readingCounts';
import {toggleMark} from '../../../src/client/questionFoot/toggleMark';
import {startReadingMarks, syncReadingMarks} from '../../../src/client/readingMarks';
import {loadStudy, updateStudy} from '../../../src/client/studyStore';

const KEY = 'handbook.study';

const page = `
<nav class="site-menu"><ul><li><a href="/a/">A</a><ul>
  <li><a href="/a/one/">One</a></li><li><a href="/a/two/">Two</a></li></ul></li></ul></nav>
<ul class="question-list"><li><a href="/sub/a/one/">One</a></li></ul>
<button data-mark-read="one">I have read this</button>`;

const home = `
<p data-questions="one two">2 questions</p><p data-questions="three">1 question</p>
<p data-reading-marks hidden tabindex="-1"><span></span> <button>Clear</button></p>`;

const get = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const button = () => get('[data-mark-read]');
const ticked = () =>
  [...document.querySelectorAll('[data-read]')].map(({textContent}) => textContent);
const counts = () =>
  [...document.querySelectorAll('[data-questions]')].map(({textContent}) => textContent);
const read = (...ids: string[]) => updateStudy((data) => (data.read = ids));

startReadingMarks();

beforeEach(() => {
  window.localStorage.clear();
  document.body.innerHTML = page;
  syncReadingMarks();
});

test('a toggle marks the question, ticks its links and says how far one is', () => {
  expect(button().ariaPressed).toBe('false');
  expect(toggleMark('one')).toBe('1 of 2 read in this theme');
  expect(loadStudy().read).toEqual(['one']);
  expect(button().ariaPressed).toBe('true');
  expect(ticked()).toEqual(['One', 'One']);
  expect(toggleMark('one')).toBe('0 of 2 read in this theme');
  expect(loadStudy().read).toEqual([]);
  expect(ticked()).toEqual([]);
});

test('marks stand beside what else is stored', () => {
  const before = '{"v":1,"ticks":{"/a/":["point"]},"shortcuts":false,"recent":["drift"]}';
  window.localStorage.setItem(KEY, before);
  toggleMark('one');
  expect(loadStudy()).toEqual({...(JSON.parse(before) as object), read: ['one']});
});

test.each([
  ['not json', 'not json'],
  ['marks that are no list', '{"v":1,"ticks":{},"shortcuts":true,"read":"one"}'],
  ['marks that are no texts', '{"v":1,"ticks":{},"shortcuts":true,"read":[1]}'],
  ['another version', '{"v":2,"read":["one"]}'],
])('a store that holds %s is left alone, and the reader is told', (_what, stored) => {
  window.localStorage.setItem(KEY, stored);
  expect(toggleMark('one')).toMatch(/Not kept/);
  expect(window.localStorage.getItem(KEY)).toBe(stored);
  expect(button().ariaPressed).toBe('false');
});

test('full storage marks nothing, and the reader is told', () => {
  const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(toggleMark('one')).toMatch(/Not kept/);
  setItem.mockRestore();
  expect(button().ariaPressed).toBe('false');
});

test('shows what another tab has marked, and what came after a page that was kept', () => {
  read('one');
  window.dispatchEvent(new StorageEvent('storage', {key: 'another program'}));
  expect(ticked()).toEqual([]);
  window.dispatchEvent(new StorageEvent('storage', {key: KEY}));
  expect(ticked()).toEqual(['One', 'One']);
  window.localStorage.clear();
  window.dispatchEvent(new StorageEvent('storage', {key: null}));
  expect(ticked()).toEqual([]);
  read('two');
  window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  expect(ticked()).toEqual(['Two']);
});

test('home counts by theme and in all; ids of pages that are gone count nowhere', () => {
  document.body.innerHTML = home;
  const place = get('[data-reading-marks]');
  showCounts(place);
  expect(counts()).toEqual(['2 questions', '1 question']);
  expect(place.hidden).toBe(true);
  read('one', 'three', 'gone');
  showCounts(place);
  expect(counts()).toEqual(['1 of 2 read', '1 of 1 read']);
  expect(place.hidden).toBe(false);
  expect(get('span').textContent).toBe('You have read 2 questions.');
});

test('marks are cleared once that is confirmed, and nothing else is', () => {
  document.body.innerHTML = home;
  read('one');
  updateStudy((data) => (data.recent = ['drift']));
  const place = get('[data-reading-marks]');
  showCounts(place);
  const confirm = jest.spyOn(window, 'confirm').mockReturnValue(false);
  get('button').click();
  expect(loadStudy().read).toEqual(['one']);
  confirm.mockReturnValue(true);
  get('button').click();
  confirm.mockRestore();
  expect(loadStudy().read).toBeUndefined();
  expect(loadStudy().recent).toEqual(['drift']);
  expect(counts()).toEqual(['2 questions', '1 question']);
  expect(get('button').hidden).toBe(true);
  expect(place.textContent).toMatch(/No question is marked/);
  expect(document.activeElement).toBe(place);
});
