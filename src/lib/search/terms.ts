import {stemmer} from 'stemmer';
import {stopWords} from './stopWords';
import {tokenise} from './tokenise';

/** Longer ones are no words: keys, hashes, what a cat typed. */
const MAX_LENGTH = 40;

/** British and American spelling made one; applied to all words alike, so that odd results do no harm. */
function unifySpelling(word: string): string {
  return word
    .replace(/(?<=[iy])z(?=(?:e[ds]?|ers?|ing|ations?)$)/, 's')
    .replace(/(?<=[a-z]{2})our(?=(?:s|ed|ing|al|able)?$)/, 'or')
    .replace(/(?<=[a-z]{2})tre(?=s?$)/, 'ter')
    .replace(/(?<=^(?:def|lic|off)en)c/, 's')
    .replace(/(?<=[a-z]{2}og)ue(?=s?$)/, '')
    .replace(/(?<=gram)me(?=s?$)/, '');
}

/**
 * What a word, its inflections and its spellings have in common.
 * Source: M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980.
 */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) stems.set(word, (found = stemmer(unifySpelling(word))));
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
