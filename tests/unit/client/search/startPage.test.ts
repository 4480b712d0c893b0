/** @jest-environment jsdom */
import {startPage} from '../../../../src/client/search/startPage';
import type {RemoteSearcher} from '../../../../src/client/search/remoteSearcher';
import {settle, stubSearcher, toAnswer, toEntries} from './stubs';

/** The search page at an address, as the build writes it. */
async function start(search: string, searcher: RemoteSearcher) {
  window.history.replaceState(null, '', `/search/${search}`);
  document.body.innerHTML = `
    <form data-search-page><button>All results</button><input name="q"></form>
    <p role="status" data-search-status></p>
    <div data-search-results><p>needs JavaScript</p></div>`;
  startPage(document.querySelector('form')!, document.querySelector('[data-search-results]')!, {
    searcher,
    themes: [],
    themeLabel: (id) => id,
    toUrl: (path) => path,
    toAskUrl: (question) => `https://code.example/new?question=${question}`,
  });
  await settle();
}

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('ol a')];
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({textContent}) => textContent.startsWith(name));
const text = () => document.querySelector('[data-search-results]')!.textContent;

test('long results come in portions', async () => {
  await start('?q=a', stubSearcher({a: toAnswer(45)}, 45));
  expect(links()).toHaveLength(20);
  button('Show more')!.click();
  button('Show more')!.click();
  expect(links()).toHaveLength(45);
  expect(button('Show more')).toBeUndefined();
});

test('where the index has no titles they come with the places', async () => {
  const searcher = stubSearcher({a: toAnswer(1)});
  const untitled = Object.entries(toEntries(1)).map(([id, {title: _, ...entry}]) => [id, entry]);
  searcher.entries.mockResolvedValue(Object.fromEntries(untitled) as ReturnType<typeof toEntries>);
  await start('?q=a', searcher);
  expect(links().map(({textContent}) => textContent)).toEqual(['…']);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(links().map(({textContent}) => textContent)).toEqual(['Title of q0']);
  expect(links()[0]!.getAttribute('href')).toBe('/releases/q0/?h=question#full-answer');
});

test('markup in titles and queries is text', async () => {
  const searcher = stubSearcher({'<img src=x>': toAnswer(1, {repairs: [['img', '<b>']]})});
  searcher.entries.mockResolvedValue({
    q0: {path: '/releases/q0/', theme: '<i>', level: 'mid', title: 'What is <script> for?'},
  });
  await start('?q=%3Cimg+src%3Dx%3E', searcher);
  expect(text()).toContain('What is <script> for?');
  expect(text()).toContain('<<b> src=x>');
  expect(document.querySelector('img, script, i, b')).toBeNull();
});

test('near words search anew, and become a step of the history', async () => {
  const searcher = stubSearcher({a: toAnswer(0, {near: ['alert']}), alert: toAnswer(2)});
  await start('?q=a', searcher);
  expect(text()).toContain('No results');
  const steps = window.history.length;
  button('alert')!.click();
  await settle();
  expect(links()).toHaveLength(2);
  expect(window.location.search).toBe('?q=alert');
  expect(document.querySelector('input')!.value).toBe('alert');
  expect(window.history.length).toBe(steps + 1);
});

test('a failure is said, with a way out', async () => {
  const searcher = stubSearcher({});
  searcher.search.mockRejectedValue(new Error('offline'));
  await start('?q=a', searcher);
  expect(text()).toContain('Search could not be loaded.');
  expect(button('Reload the page')).toBeDefined();
});
