import type {SearchAnswer, SearchHit, SearchPlace} from '../../lib/search/types';
import {filterHits} from './filterHits';
import type {Entries} from './messages';
import type {RemoteSearcher} from './remoteSearcher';
import type {SearchQuery} from './searchUrl';

/** What is on the screen. */
export interface SearchState {
  query: SearchQuery;
  /** The newest answer, which may be that to an earlier text, and the text it answers. */
  answer: (SearchAnswer & {text: string}) | undefined;
  entries: Entries;
  /** What is known of hits' places; for an earlier query until the newer place arrives. */
  places: ReadonlyMap<string, SearchPlace>;
  hasFailed: boolean;
}

export interface Session {
  state: SearchState;
  /** The answer's hits that pass the filters. */
  hits: () => SearchHit[];
  /** Changes the query; `onChange` is called now, and again when the answer is there. */
  ask: (change: Partial<SearchQuery>) => void;
  /** Resolves when the newest query has been answered, or has failed. */
  settled: () => Promise<void>;
  /** Fetches the places of hits that are on the screen. */
  showPlaces: (hits: readonly SearchHit[]) => void;
  /** Undefined where it cannot be fetched. */
  placeOf: (hit: SearchHit) => Promise<SearchPlace | undefined>;
}

/** Milliseconds for which a query stands before texts are fetched for its snippets. */
const SNIPPETS_AFTER = 60;

/** Holds one query and what has been found for it. An answer that comes too late is dropped. */
export function createSession(
  searcher: RemoteSearcher,
  onChange: () => void,
  query: SearchQuery,
): Session {
  const places = new Map<string, SearchPlace>();
  const located = new WeakMap<SearchHit, Promise<SearchPlace | undefined>>();
  const state: SearchState = {query, answer: undefined, entries: {}, places, hasFailed: false};
  let asked = '';
  let settled = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function find({text, literal}: SearchQuery): Promise<void> {
    const isCurrent = () => state.query.text === text && state.query.literal === literal;
    try {
      const [entries, answer] = await Promise.all([
        searcher.entries(),
        searcher.search(text, {literal}),
      ]);
      if (!isCurrent()) return;
      Object.assign(state, {entries, answer: {...answer, text}, hasFailed: false});
    } catch {
      if (!isCurrent()) return;
      asked = ''; // so that the next key tries again
      state.hasFailed = true;
    }
    onChange();
  }

  function placeOf(hit: SearchHit): Promise<SearchPlace | undefined> {
    let place = located.get(hit);
    if (!place) {
      place = searcher.locate(hit).then(
        (found) => {
          if (state.answer?.hits.includes(hit)) places.set(hit.id, found);
          return found;
        },
        () => {
          located.delete(hit);
          return undefined;
        },
      );
      located.set(hit, place);
    }
    return place;
  }

  return {
    state,
    hits: () => filterHits(state.answer?.hits ?? [], state.entries, state.query),
    ask(change) {
      state.query = {...state.query, ...change};
      const {text, literal} = state.query;
      if (text.trim() === '') state.answer = undefined;
      const key = `${literal} ${text}`;
      if (key !== asked) {
        asked = key;
        settled = text.trim() === '' ? Promise.resolve() : find(state.query);
      }
      onChange();
    },
    settled: () => settled,
    showPlaces(hits) {
      clearTimeout(timer);
      const missing = hits.filter((hit) => !located.has(hit));
      if (missing.length === 0) return;
      timer = setTimeout(() => {
        for (const hit of missing) void placeOf(hit).then((place) => place && onChange());
      }, SNIPPETS_AFTER);
    },
    placeOf,
  };
}
