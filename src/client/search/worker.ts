/** Searches off the main thread. Fetches the index with the first message, and texts once. */
import {createSearcher} from '../../lib/search/createSearcher';
import type {Searcher, SearchPlace} from '../../lib/search/types';
import type {Message, Reply} from './messages';

const fetched = new Map<string, Promise<unknown>>();

/** @throws where the file cannot be fetched; it is then tried again the next time */
function fetchJson(url: string): Promise<unknown> {
  let json = fetched.get(url);
  if (!json) {
    json = fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      return response.json();
    });
    json.catch(() => fetched.delete(url));
    fetched.set(url, json);
  }
  return json;
}

let searcher: Promise<Searcher> | undefined;

async function load(folder: string): Promise<Searcher> {
  const index = await fetchJson(`${folder}index.json`);
  fetched.clear(); // the searcher holds what it needs of it
  return createSearcher(index as Parameters<typeof createSearcher>[0], (name) =>
    fetchJson(`${folder}${name}`),
  );
}

async function answer(message: Message): Promise<unknown> {
  searcher ??= load(message.folder);
  searcher.catch(() => (searcher = undefined));
  const {entries, search, locate} = await searcher;
  switch (message.ask) {
    case 'entries':
      return entries;
    case 'search':
      return search(message.query, message.options);
    case 'locate':
      return locate(message.hit) satisfies Promise<SearchPlace>;
  }
}

const reply = (message: Reply) => self.postMessage(message);

self.addEventListener('message', ({data}: MessageEvent<Message>) => {
  const {id} = data;
  answer(data).then(
    (result) => reply({id, result}),
    () => reply({id}),
  );
});
