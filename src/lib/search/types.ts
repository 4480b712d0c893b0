import type {Level} from '../question';

/** What the index knows of a question without asking for more. */
export interface SearchEntry {
  /** Site path without the base URL: `/theme/id/`. */
  path: string;
  /** Folder name. */
  theme: string;
  level: Level;
  /** Absent where the index is in shards: there it comes with the place (`locate`). */
  title?: string;
}

/** A question that answers the query. */
export interface SearchHit {
  id: string;
  /** Positive; comparable within one answer only. */
  score: number;
  /** Words of the page that matched, folded as `tokenise` folds, with what stood in for them. */
  terms: string[];
  /** Known where the query is a quotation: the block that holds it. */
  anchor?: string;
}

/** Where in its page a hit's words stand. */
export interface SearchPlace {
  title: string;
  /** Anchor of the `##` section or `###` heading to open, e.g. `short-answer`. */
  anchor: string;
  /** Text of that heading. */
  heading: string;
  /** One or two sentences around the words, as plain text; `tokenise` finds what to highlight. */
  snippet: string;
}

export interface SearchAnswer {
  /** Best first, at most 100. Themes and levels are filtered afterwards, by `entries`. */
  hits: SearchHit[];
  /** Words that nobody wrote, with the ones that were searched for instead. */
  repairs: Array<[typed: string, used: string]>;
  /** Words of the handbook to try where there is no hit, or only weak ones. */
  near: string[];
}

export interface SearchOptions {
  /** Search for what was typed: mend nothing. */
  literal?: boolean;
}

export interface Searcher {
  /** All questions by id. */
  entries: Readonly<Record<string, SearchEntry>>;
  /**
   * Fetches shards, and the best pages' texts where the query may be a quotation.
   * @throws what `fetchJson` throws, in a sharded index only
   */
  search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
  /**
   * The best place in a hit's page. Fetches the page's text: ask for visible hits only.
   * @throws what `fetchJson` throws
   */
  locate: (hit: SearchHit) => Promise<SearchPlace>;
}

/**
 * Fetches a JSON file of the index.
 * @param name relative to the index's folder: `index.json`, `text/<id>.json`, `shards/<n>.json`
 */
export type FetchJson = (name: string) => Promise<unknown>;

/** `@generated/search/default/search.json`: where the index is. */
export interface SearchManifest {
  /** Below the base URL, ends with a slash and changes with the content: `search/1x2y3z/`. */
  folder: string;
}
