import MiniSearch from 'minisearch';
import {levels} from '../question';
import {
  fields,
  type Field,
  type Row,
  type SearchDocument,
  type SearchIndex,
  type Synonyms,
} from './format';
import {stem, wordsOf} from './terms';

export interface BuildOptions {
  /** From so many pages on the rows go into shards. */
  shardFrom?: number;
  /** Characters of JSON that a shard has at most, unless a single row is longer. */
  shardSize?: number;
  /** Largest share of the pages that may have a word of `rest`; a hundred pages always may. */
  restShare?: number;
}

/** The index and its shards. */
export interface BuiltIndex {
  index: SearchIndex;
  shards: Row[][];
}

/** Order of UTF-16 units: the same on every machine, and the one that `<` has. */
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Number of pages that have each word. */
function countPages(pages: ReadonlyArray<ReadonlySet<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of pages)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Words by field, and the number of pages that have each stem anywhere. Words of `rest` are kept
 * where few pages have them and no other field of the page does.
 */
function toFields(
  documents: readonly SearchDocument[],
  restShare: number,
): {pages: Array<Record<Field, string[]>>; counts: ReadonlyMap<string, number>} {
  const all = documents.map((page) => ({
    title: wordsOf(page.title),
    aliases: page.aliases.flatMap(wordsOf),
    headings: page.headings.flatMap(wordsOf),
    topic: page.topic.flatMap(wordsOf),
    body: wordsOf(page.body),
    rest: [...new Set(wordsOf(page.rest))],
  }));
  const stemsOf = (page: Record<Field, string[]>) =>
    new Set(fields.flatMap((field) => page[field].map(stem)));
  const counts = countPages(all.map(stemsOf));
  const most = Math.max(100, documents.length * restShare);
  const pages = all.map((page) => {
    const others = stemsOf({...page, rest: []});
    const isKept = (word: string) => !others.has(stem(word)) && counts.get(stem(word))! <= most;
    return {...page, rest: page.rest.filter(isKept)};
  });
  return {pages, counts};
}

/** A row of MiniSearch's JSON in the form that is shipped, a third smaller. */
function toRow(term: string, byField: Record<string, Record<string, number>>): Row {
  const postings: Row[1] = {};
  for (const [field, counts] of Object.entries(byField)) {
    let last = 0;
    postings[field] = Object.entries(counts).flatMap(([page, count]) => {
      const gap = Number(page) - last;
      last = Number(page);
      return [gap, count];
    });
  }
  return [term, postings];
}

/** Cuts the sorted rows where a shard is full. */
function toShards(rows: readonly Row[], size: number): Row[][] {
  const shards: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const length = JSON.stringify(row).length;
    if (length > room) {
      shards.push([]);
      room = size;
    }
    shards.at(-1)!.push(row);
    room -= length;
  }
  return shards;
}

/** Builds the index of all questions. The same documents give the same index. */
export function buildIndex(
  documents: readonly SearchDocument[],
  synonyms: Synonyms,
  {shardFrom = 1_000, shardSize = 16_000, restShare = 0.01}: BuildOptions = {},
): BuiltIndex {
  const {pages, counts} = toFields(documents, restShare);
  const engine = new MiniSearch({
    fields: [...fields],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: stem,
  });
  engine.addAll(
    pages.map((page, id) => ({
      id,
      ...Object.fromEntries(fields.map((field) => [field, page[field].join(' ')])),
    })),
  );
  const {index: terms, fieldLength, averageFieldLength} = engine.toJSON();
  const rows = terms
    .map(([term, byField]) => toRow(term, byField as Record<string, Record<string, number>>))
    .sort(([a], [b]) => inOrder(a, b));

  const words = [...new Set(pages.flatMap((page) => fields.flatMap((field) => page[field])))];
  words.sort(inOrder);
  const themes = [...new Set(documents.map(({theme}) => theme))].sort(inOrder);
  const isSharded = documents.length >= shardFrom;
  const shards = isSharded ? toShards(rows, shardSize) : [];
  return {
    index: {
      ids: documents.map(({id}) => id),
      ...(!isSharded && {titles: documents.map(({title}) => title)}),
      themes,
      pageThemes: documents.map(({theme}) => themes.indexOf(theme)),
      levels: documents.map(({level}) => levels.indexOf(level)).join(''),
      lengths: fields.map((_, field) =>
        documents.map((_page, page) => fieldLength[page]?.[field] ?? 0),
      ),
      averageLengths: averageFieldLength,
      words: words.join(' '),
      frequencies: words
        .map((word) => Math.floor(Math.log2(counts.get(stem(word))!)).toString(36))
        .join(''),
      synonyms,
      ...(isSharded ? {shards: shards.map((shard) => shard[0]![0])} : {rows}),
    },
    shards,
  };
}
