import type {PageText} from './format';
import {stem} from './terms';
import {tokenise} from './tokenise';
import type {SearchPlace} from './types';

/** Words of text in a snippet. */
const SNIPPET = 32;
/** Words up to which a row of a table is shown whole. */
const WHOLE_ROW = 48;
/** Words before the first one that matched in which a sentence may begin. */
const LEAD = 12;

/** A stretch of a block, in tokens. */
interface Window {
  start: number;
  /** Rarities of the different stems in it. */
  value: number;
}

/** The stretch of at most `SNIPPET` words with the rarest company of wanted stems. */
function bestWindow(values: ReadonlyArray<{stem: string; value: number} | undefined>): Window {
  let best: Window = {start: 0, value: 0};
  values.forEach((first, start) => {
    if (!first) return;
    const seen = new Map<string, number>();
    let last = start;
    for (let at = start; at < Math.min(values.length, start + SNIPPET); at++) {
      const each = values[at];
      if (!each || seen.has(each.stem)) continue;
      seen.set(each.stem, each.value);
      last = at;
    }
    const sum = [...seen.values()].reduce((total, value) => total + value, 0);
    // Of equals the denser: a phrase stands closer together than the same words by chance.
    const value = sum * (1 + 0.1 / (1 + (last - start + 1 - seen.size)));
    if (value > best.value) best = {start, value};
  });
  return best;
}

const isRow = (line: string) => line.includes(' · ');

/** The text in parts that a snippet may quote from: each row of a table, and all between tables. */
function toPassages(text: string): string[] {
  const passages: string[] = [];
  let wasRow = true;
  for (const line of text.split('\n')) {
    if (wasRow || isRow(line)) passages.push(line);
    else passages.push(`${passages.pop()}\n${line}`);
    wasRow = isRow(line);
  }
  return passages;
}

/** A stretch of text without half words, with dots where something is left out. */
function cut(text: string, from: number): string {
  const tokens = tokenise(text);
  if (tokens.length === 0 || (isRow(text) && tokens.length <= WHOLE_ROW)) return text;
  const starts = tokens.map(({start}) => start);
  const ends = tokens.map(({end}) => end);
  // Begin at the sentence or line if it is near, else a few words before.
  let first = Math.max(0, from - LEAD / 2);
  const lead = Math.max(LEAD, SNIPPET - (tokens.length - from));
  for (let at = from; at >= Math.max(0, from - lead); at--) {
    if (at === 0 || /[.!?]["”’)]?\s*$|\n/.test(text.slice(ends[at - 1], starts[at]))) {
      first = at;
      break;
    }
  }
  const last = Math.min(ends.length - 1, first + SNIPPET);
  const begin = first === 0 ? 0 : starts[first]!;
  const end = last === ends.length - 1 ? text.length : ends[last]!;
  const stretch = text
    .slice(begin, end)
    .trim()
    .replace(/(?<=[.!?:…])\n/g, ' ')
    .replaceAll('\n', ' · ');
  return `${begin > 0 ? '… ' : ''}${stretch}${end < text.length ? ' …' : ''}`;
}

/**
 * The block of a page where the words stand together, with the text around them.
 * @param rarity how much a word says; 0 or more
 * @param known anchor of the block, where that is known already
 */
export function locate(
  {title, blocks}: PageText,
  terms: readonly string[],
  rarity: (word: string) => number,
  known?: string,
): SearchPlace {
  const wanted = new Map<string, number>();
  for (const term of terms) {
    const key = stem(term);
    wanted.set(key, Math.max(wanted.get(key) ?? 0, rarity(term)));
  }
  const toValues = (text: string) =>
    tokenise(text).map(({word}) => {
      const value = wanted.get(stem(word));
      return value === undefined ? undefined : {stem: stem(word), value};
    });
  const [first] = blocks;
  let best = {block: first!, passage: '', start: 0, value: -1};
  for (const block of blocks) {
    if (known !== undefined && block[0] !== known) continue;
    const [, heading, text] = block;
    const windows = toPassages(text).map((passage) => ({
      passage,
      ...bestWindow(toValues(passage)),
    }));
    const inText = windows.reduce((most, each) => (each.value > most.value ? each : most));
    const inHeading = bestWindow(toValues(heading));
    const value = Math.max(inText.value, inHeading.value * 1.2);
    if (value > best.value) best = {...inText, block, value};
  }
  const [anchor, heading] = best.block;
  return {title, anchor, heading, snippet: cut(best.passage, best.start)};
}
