import type {Level} from '../question';

/** Fields of a question that are searched, in the order in which the index numbers them. */
export const fields = ['title', 'aliases', 'headings', 'topic', 'body', 'rest'] as const;
export type Field = (typeof fields)[number];

/** A question as the index is built of it. */
export interface SearchDocument {
  id: string;
  theme: string;
  level: Level;
  title: string;
  aliases: string[];
  headings: string[];
  /** Labels of theme and tags. */
  topic: string[];
  /** What ranks the page: prompt, short answer, key points, beginning of the full answer. */
  body: string;
  /** Everything else. Words that few pages have are found here too. */
  rest: string;
}

/** Words and phrases that stand for each other. */
export interface Synonyms {
  /** Each row: names of one thing. */
  same: string[][];
  /** What people say, with the terms under which it is written. Does not hold the other way. */
  means: Record<string, string[]>;
}

/** Pages that have a stem: by number of the field, alternately the gap to the page before and how often. */
export type Row = [stem: string, postings: Record<string, number[]>];

/** `index.json`: everything that each search needs. */
export interface SearchIndex {
  /** By page. */
  ids: string[];
  /** By page; absent in a sharded index. */
  titles?: string[];
  themes: string[];
  /** Number of the theme by page. */
  pageThemes: number[];
  /** Number of the level by page, one digit each. */
  levels: string;
  /** By field and page: how many words. */
  lengths: number[][];
  averageLengths: number[];
  /** Folded words in order, separated by spaces. */
  words: string;
  /** By word: binary logarithm of the number of pages that have its stem, in `rest` too, one base-36 digit each. */
  frequencies: string;
  synonyms: Synonyms;
  /** All rows, sorted by stem; absent in a sharded index. */
  rows?: Row[];
  /** First stem of each shard, `shards/<number>.json`. */
  shards?: string[];
}

/** `text/<id>.json`: a page in pieces, each with its nearest heading. */
export interface PageText {
  title: string;
  /**
   * Anchor and text of a `##` or `###` heading, and the text below it. The first may have neither.
   * Paragraphs, items of lists and rows of tables are lines; ` · ` parts the cells of a row.
   */
  blocks: Array<[anchor: string, heading: string, text: string]>;
}
