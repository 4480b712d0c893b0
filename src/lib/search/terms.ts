import {stemmer} from 'stemmer';
import {stopWords} from './stopWords';
import {tokenise} from './tokenise';

/** Longer ones are no words: keys, hashes, what a cat typed. */
const MAX_LENGTH = 40;

/**
 * What a word and its inflections have in common.
 * Source: M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980.
 */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) stems.set(word, (found = stemmer(word)));
  return found;
}

/** The same words come again and again. */
const stems = new Map<string, string>();

/** Words of a text under which it is found: those with a meaning, names with dots in parts too. */
export function wordsOf(text: string): string[] {
  return tokenise(text)
    .flatMap(({word}) => (/[a-z]\.[a-z]/.test(word) ? [word, ...word.split('.')] : [word]))
    .filter((word) => word.length <= MAX_LENGTH && !stopWords.has(word));
}
