/** A word of a text. */
export interface Token {
  /** Lower case, without accents and marks: the form in which words are compared. */
  word: string;
  /** Where it stands in the text, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
}

/** Letters that have no decomposition, as they are written in ASCII. */
const asciiLetters = new Map(
  Object.entries({ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i'}),
);

// `ci/cd`, `a/b` and `i/o` are one word; `c++` and `c#` keep their marks; `node.js`, `p99.9` and
// `2.5` their dot; `don't` its apostrophe. Hyphens and other slashes part words.
const wordPattern =
  /\p{L}{1,2}(?:\/\p{L}{1,2})+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:[.'’][\p{L}\p{N}\p{M}]+)*(?:\+\+|#(?!\p{L}))?/gu;

/** One word in the form in which words are compared. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’/⁄]/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => asciiLetters.get(letter) ?? letter);
}

/** The words of a text in their order, with their places. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(wordPattern), ({0: raw, index}) => ({
    word: fold(raw),
    start: index,
    end: index + raw.length,
  })).filter(({word}) => word !== '');
}
