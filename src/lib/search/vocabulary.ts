import {editDistance} from '../editDistance';
import {stem} from './terms';

/** The words of the handbook. */
export interface Vocabulary {
  has: (word: string) => boolean;
  /** Words with this stem, in order. */
  wordsOf: (stem: string) => readonly string[];
  /** Words that begin like this, the commonest first. */
  completionsOf: (beginning: string, most: number) => string[];
  /** The word that was meant, if one is near enough. @param isBegun its end may be missing */
  repair: (word: string, isBegun: boolean) => string | undefined;
  /** Binary logarithm of the number of pages that have its stem, rounded down; -1 if none has. */
  frequencyOf: (word: string) => number;
}

/** Edits that are taken for slips: short words are mostly other words' neighbours. */
const editsIn = ({length}: string) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The first letter is seldom wrong, unless it has changed places with the second. */
const beginAlike = (a: string, b: string) =>
  a[0] === b[0] || (a[0] === b[1] && a[1] === b[0] && a.length > 4);

/** One bit for each letter: words with many different letters need no closer look. */
function letters(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** @param words in the order of UTF-16 units */
export function createVocabulary(words: readonly string[], frequencies: string): Vocabulary {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const bits = words.map(letters);
  const byStem = new Map<string, string[]>();
  const frequencyAt = (number: number) => parseInt(frequencies[number]!, 36);

  /** Number of the first word that is not before the text. */
  function find(text: string): number {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  /** Numbers of the words that begin like this. */
  function* beginningWith(text: string): Generator<number> {
    for (let at = find(text); words[at]?.startsWith(text); at++) yield at;
  }

  return {
    has: (word) => numbers.has(word),
    frequencyOf: (word) => (numbers.has(word) ? frequencyAt(numbers.get(word)!) : -1),
    wordsOf(wanted) {
      let found = byStem.get(wanted);
      if (!found) {
        // A stem is the beginning of its words but for the last letters: y is i, z is s, our is or.
        const beginning = wanted.slice(0, Math.max(1, wanted.length - 2));
        found = [...beginningWith(beginning)]
          .map((number) => words[number]!)
          .filter((word) => stem(word) === wanted);
        byStem.set(wanted, found);
      }
      return found;
    },
    completionsOf: (beginning, most) =>
      [...beginningWith(beginning)]
        .sort((a, b) => frequencyAt(b) - frequencyAt(a) || a - b)
        .slice(0, most)
        .map((number) => words[number]!),
    repair(word, isBegun) {
      const most = editsIn(word);
      const own = letters(word);
      let best: string | undefined;
      let bestCost = Infinity;
      if (most === 0) return undefined;
      words.forEach((candidate, number) => {
        const isLonger = isBegun && candidate.length > word.length + most;
        const end = isLonger ? candidate.slice(0, word.length) : candidate;
        if (!beginAlike(word, end)) return;
        if (Math.abs(end.length - word.length) > most) return;
        if (!isLonger && countBits(own ^ bits[number]!) > 2 * most) return;
        const edits = editDistance(word, end);
        if (edits === 0 || edits > most) return;
        // Fewer edits first, then common words.
        const cost = edits + (isLonger ? 0.3 : 0) - 0.08 * frequencyAt(number);
        if (cost < bestCost) [best, bestCost] = [candidate, cost];
      });
      return best;
    },
  };
}
