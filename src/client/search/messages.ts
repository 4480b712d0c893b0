import type {SearchEntry, SearchHit, SearchOptions} from '../../lib/search/types';

/** What the page asks the worker; arguments are those of `Searcher`. */
export type Question =
  | {ask: 'entries'}
  | {ask: 'search'; query: string; options: SearchOptions}
  | {ask: 'locate'; hit: SearchHit};

export type Message = Question & {
  id: number;
  /** Address of the index's folder. */
  folder: string;
};

/** The worker's reply; without a result where a file could not be fetched. */
export interface Reply {
  id: number;
  result?: unknown;
}

export type Entries = Readonly<Record<string, SearchEntry>>;
