import type {PageText} from './format';
import {stem} from './terms';
import {tokenise} from './tokenise';

/** Stems of all words, stop words too, between spaces. */
const toLine = (text: string) =>
  ` ${tokenise(text)
    .map(({word}) => stem(word))
    .join(' ')} `;

/**
 * Anchor of the block that holds a text word for word, whatever the inflections; undefined if none
 * does. The last word may be cut off: it may still be being typed.
 */
export function findQuotation(text: string, {blocks}: PageText): string | undefined {
  const wanted = toLine(text).trimEnd();
  return blocks.find(([, , block]) => toLine(block).includes(wanted))?.[0];
}
