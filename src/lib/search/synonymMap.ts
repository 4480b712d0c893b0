import type {Synonyms} from './format';
import {stem} from './terms';
import {stopWords} from './stopWords';
import {tokenise} from './tokenise';

/** A phrase and what may stand in for it. */
interface Entry {
  /** Stems of its meaningful words; of all where there is only one of those. */
  phrase: string[];
  /** Whether other words may stand between, and the order differ. */
  isLoose: boolean;
  isExact: boolean;
  /** By their meaningful words. */
  others: StandIn[];
}

/** A phrase that stands in for words of the query. */
export interface StandIn {
  /** All must be in the page. */
  stems: string[];
  isExact: boolean;
}

/** A phrase found in a query. */
export interface Match {
  /** Positions of its words; the end is exclusive. */
  start: number;
  end: number;
  /** Less than 1 where a word of the phrase is missing. */
  weight: number;
  others: StandIn[];
}

const stemsOf = (phrase: string) => tokenise(phrase).map(({word}) => stem(word));

function toStandIn(phrase: string, isExact: boolean): StandIn {
  const words = tokenise(phrase).map(({word}) => word);
  const meaningful = words.filter((word) => !stopWords.has(word));
  return {stems: (meaningful.length > 0 ? meaningful : words).map(stem), isExact};
}

/** Finds the phrases of the synonyms in a query's words. */
export type SynonymFinder = (words: readonly string[], isTyping: boolean) => Match[];

/** Words that may stand between those of a phrase. */
const GAP = 2;

/** Where a phrase's stems stand in a query: in this order and nothing between them. */
function findExact(phrase: readonly string[], stems: readonly string[], start: number): number {
  return phrase.every((wanted, offset) => stems[start + offset] === wanted)
    ? start + phrase.length
    : -1;
}

/**
 * Makes the reviewed rows findable by the stems of each phrase. A phrase of several meaningful words
 * is found in any order with a little between them, and what people say without one word of three.
 * @param partial how sure such a match is, beside the share of the words
 */
export function createSynonymFinder({same, means}: Synonyms, partial: number): SynonymFinder {
  const byStem = new Map<string, Entry[]>();
  const add = (phrase: string, others: readonly string[], isExact: boolean) => {
    const all = stemsOf(phrase);
    const meaningful = toStandIn(phrase, true).stems;
    const isLoose = meaningful.length > 1;
    const entry = {
      phrase: isLoose ? [...new Set(meaningful)] : all,
      isLoose,
      isExact,
      others: others.map((other) => toStandIn(other, isExact)),
    };
    for (const key of isLoose ? entry.phrase : all.slice(0, 1)) {
      byStem.set(key, [...(byStem.get(key) ?? []), entry]);
    }
  };
  for (const row of same) {
    for (const phrase of row) {
      const others = row.filter((other) => other !== phrase);
      add(phrase, others, true);
    }
  }
  for (const [phrase, terms] of Object.entries(means)) add(phrase, terms, false);

  return (words, isTyping) => {
    const stems = words.map(stem);
    const found: Match[] = [];
    stems.forEach((first, start) => {
      for (const {phrase, isLoose, isExact, others} of byStem.get(first) ?? []) {
        if (!isLoose) {
          const end = findExact(phrase, stems, start);
          if (end >= 0) found.push({start, end, weight: 1, others});
          continue;
        }
        const missing = new Set(phrase);
        let end = start;
        for (let at = start; at < Math.min(stems.length, start + phrase.length + GAP); at++) {
          // The end of a phrase may still be on its way: `out of mem`.
          const isLast = isTyping && at === words.length - 1 && words[at]!.length > 2;
          const wanted = isLast
            ? [...missing].find((each) => each === stems[at] || each.startsWith(words[at]!))
            : stems[at];
          if (wanted !== undefined && missing.delete(wanted)) end = at + 1;
        }
        const share = 1 - missing.size / phrase.length;
        if (missing.size === 0 || (!isExact && phrase.length > 2 && missing.size === 1)) {
          found.push({start, end, weight: share === 1 ? 1 : share * partial, others});
        }
      }
    });
    // A phrase within a longer one is not meant: `data drift` is no `drift`.
    return found.filter(
      (inner) =>
        !found.some(
          (outer) =>
            outer.weight >= inner.weight &&
            outer.start <= inner.start &&
            inner.end <= outer.end &&
            outer.end - outer.start > inner.end - inner.start,
        ),
    );
  };
}
