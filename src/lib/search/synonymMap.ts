import type {Synonyms} from './format';
import {stem} from './terms';
import {stopWords} from './stopWords';
import {tokenise} from './tokenise';

/** A phrase and what may stand in for it. */
interface Entry {
  /** Stems of all its words, stop words too. */
  phrase: string[];
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

/** Makes the reviewed rows findable by the first stem of each phrase. */
export function createSynonymFinder({same, means}: Synonyms): SynonymFinder {
  const byFirst = new Map<string, Entry[]>();
  const add = (phrase: string, others: readonly string[], isExact: boolean) => {
    const stems = stemsOf(phrase);
    const [first] = stems;
    if (first === undefined) return;
    const entry = {phrase: stems, others: others.map((other) => toStandIn(other, isExact))};
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  };
  for (const row of same) {
    for (const phrase of row)
      add(
        phrase,
        row.filter((other) => other !== phrase),
        true,
      );
  }
  for (const [phrase, terms] of Object.entries(means)) add(phrase, terms, false);

  return (words, isTyping) => {
    const stems = words.map(stem);
    const found: Match[] = [];
    stems.forEach((first, start) => {
      for (const {phrase, others} of byFirst.get(first) ?? []) {
        const matches = phrase.every((wanted, offset) => {
          const at = start + offset;
          if (stems[at] === wanted) return true;
          // The end of a phrase may still be on its way: `out of mem`.
          const isLast = isTyping && at === words.length - 1 && offset === phrase.length - 1;
          return isLast && offset > 0 && words[at]!.length > 2 && wanted.startsWith(words[at]!);
        });
        if (matches) found.push({start, end: start + phrase.length, others});
      }
    });
    // A phrase within a longer one is not meant: `data drift` is no `drift`.
    return found.filter(
      (inner) =>
        !found.some(
          (outer) =>
            outer.start <= inner.start &&
            inner.end <= outer.end &&
            outer.end - outer.start > inner.end - inner.start,
        ),
    );
  };
}
