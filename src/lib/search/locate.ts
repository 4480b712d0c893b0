import type {PageText} from './format';
import {stem} from './terms';
import {tokenise} from './tokenise';
import type {SearchPlace} from './types';

/** Words of text in a snippet. */
const SNIPPET = 32;

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

/** A stretch of text without half words, with dots where something is left out. */
function cut(text: string, starts: number[], ends: number[], from: number): string {
  // Begin at the sentence if it is near, else a few words before.
  let first = Math.max(0, from - 6);
  for (let at = from; at > Math.max(0, from - 12); at--) {
    if (/[.!?:]\s*$/.test(text.slice(ends[at - 1], starts[at]))) {
      first = at;
      break;
    }
  }
  if (from < 12 && from - 12 < 0 && first > from) first = 0;
  const last = Math.min(ends.length - 1, first + SNIPPET);
  const begin = first === 0 ? 0 : starts[first]!;
  const end = last === ends.length - 1 ? text.length : ends[last]!;
  return `${begin > 0 ? '… ' : ''}${text.slice(begin, end).trim()}${end < text.length ? ' …' : ''}`;
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
  let best = {block: blocks[0]!, start: 0, value: -1};
  for (const block of blocks) {
    if (known !== undefined && block[0] !== known) continue;
    const [, heading, text] = block;
    const inText = bestWindow(toValues(text));
    const inHeading = bestWindow(toValues(heading));
    const value = Math.max(inText.value, inHeading.value * 1.2);
    if (value > best.value) best = {block, start: inText.start, value};
  }
  const [anchor, heading, text] = best.block;
  const tokens = tokenise(text);
  const starts = tokens.map(({start}) => start);
  const ends = tokens.map(({end}) => end);
  const snippet = tokens.length === 0 ? text : cut(text, starts, ends, best.start);
  return {title, anchor, heading, snippet};
}
