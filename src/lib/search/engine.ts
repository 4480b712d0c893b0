import MiniSearch, {type AsPlainObject} from 'minisearch';
import {fields, type Field, type Row, type SearchIndex} from './format';
import type {FetchJson} from './types';

/** Scores by page. */
export type Scores = ReadonlyMap<number, number>;

/** What the planner asks of a search engine, so that another can take its place. */
export interface Engine {
  pages: number;
  /** Fetches what `scoresOf` needs for these stems, where it is not at hand. */
  prepare: (stems: Iterable<string>) => Promise<void>;
  /** Pages that have the stem. */
  scoresOf: (stem: string) => Scores;
}

/** How much a word counts by the field in which it stands; little changes between half and double. */
export type Boosts = Record<Field, number>;

/**
 * BM25+ with the constants that suit short fields.
 * Source: Y. Lv and C. Zhai, Lower-bounding term frequency normalization, CIKM 2011.
 */
export interface Weighting {
  boosts: Boosts;
  k: number;
  b: number;
  d: number;
}

/** Stems whose scores are kept: those of the last few queries. */
const MOST_KNOWN = 500;

const options = {
  fields: [...fields],
  tokenize: (term: string) => [term],
  processTerm: (term: string) => term,
};

/** MiniSearch's own JSON of some rows. */
function toPlainObject(
  {ids, lengths, averageLengths}: SearchIndex,
  rows: readonly Row[],
): AsPlainObject {
  return {
    documentCount: ids.length,
    nextId: ids.length,
    documentIds: Object.fromEntries(ids.map((_, page) => [page, page])),
    fieldIds: Object.fromEntries(fields.map((field, number) => [field, number])),
    fieldLength: Object.fromEntries(
      ids.map((_, page) => [page, lengths.map((field) => field[page]!)]),
    ),
    averageFieldLength: averageLengths,
    storedFields: {},
    index: rows.map(([stem, postings]) => [
      stem,
      Object.fromEntries(
        Object.entries(postings).map(([field, gaps]) => {
          const counts: Record<string, number> = {};
          for (let i = 0, page = 0; i < gaps.length; i += 2)
            counts[(page += gaps[i]!)] = gaps[i + 1]!;
          return [field, counts];
        }),
      ),
    ]),
    serializationVersion: 2,
  };
}

/** Number of the last shard that begins at or before the stem, or -1. */
function shardOf(stem: string, firstStems: readonly string[]): number {
  let [low, high] = [0, firstStems.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstStems[middle]! <= stem) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** An engine on a shipped index. Shards stay in memory once they have been fetched. */
export function createEngine(
  index: SearchIndex,
  fetchJson: FetchJson,
  {boosts, k, b, d}: Weighting,
): Engine {
  const load = (rows: readonly Row[]) => MiniSearch.loadJS(toPlainObject(index, rows), options);
  const {rows, shards = []} = index;
  const whole = rows && load(rows);
  const loading = new Map<number, Promise<void>>();
  const loaded = new Map<number, MiniSearch>();
  const known = new Map<string, Scores>();

  async function fetchShard(number: number): Promise<void> {
    try {
      loaded.set(number, load((await fetchJson(`shards/${number}.json`)) as Row[]));
    } catch (error) {
      loading.delete(number); // so that the next search tries again
      throw error;
    }
  }

  return {
    pages: index.ids.length,
    async prepare(stems) {
      if (whole) return;
      const numbers = new Set([...stems].map((stem) => shardOf(stem, shards)));
      const waits = [...numbers]
        .filter((number) => number >= 0)
        .map((number) => {
          const wait = loading.get(number) ?? fetchShard(number);
          loading.set(number, wait);
          return wait;
        });
      await Promise.all(waits);
    },
    scoresOf(stem) {
      let scores = known.get(stem);
      if (!scores) {
        const part = whole ?? loaded.get(shardOf(stem, shards));
        const results = part?.search(stem, {boost: boosts, bm25: {k, b, d}}) ?? [];
        scores = new Map(results.map(({id, score}) => [id as number, score]));
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(stem, scores);
      }
      return scores;
    },
  };
}
