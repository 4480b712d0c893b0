import {editDistance} from '../lib/editDistance';

/** Words that say nothing of a question's subject. */
export const stopWords = new Set(
  (
    'a an and any are as at be been being by can could describe did do does each explain for ' +
    'from give had has have how i if in into is it its me my of on or our should so such tell ' +
    'than that the their them then there these they this those to us was we were what when ' +
    'where which who why will with would you your'
  ).split(' '),
);

/** Letters that have no decomposition, as they are written in ASCII. */
const asciiLetters = new Map(
  Object.entries({ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i'}),
);

/** Lower case, without accents; `A/B` and `CI/CD` become one word. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => asciiLetters.get(letter) ?? letter)
    .replace(/\b([a-z]{1,2})\/(?=[a-z]{1,2}\b)/g, '$1');
}

/** The words that carry the meaning; all of them where there are no others. */
export function meaningfulWords(text: string, pattern = /[\p{L}\p{N}]+/gu): string[] {
  const all = fold(text).match(pattern) ?? [];
  const kept = all.filter((word) => !stopWords.has(word));
  return kept.length > 0 ? kept : all;
}

/** Share of words in common: the Jaccard index. Texts without a word have none in common. */
export function sharedWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return common / Math.max(1, left.size + right.size - common);
}

/** Shares of words in common, and of characters; the greater counts. */
export function similarity(a: string, b: string): number {
  const jaccard = sharedWords(new Set(meaningfulWords(a)), new Set(meaningfulWords(b)));
  const [x, y] = [fold(a), fold(b)];
  const longer = Math.max(x.length, y.length);
  const spelling = Math.abs(x.length - y.length) > longer / 5 ? 0 : 1 - editDistance(x, y) / longer;
  // A slip of the pen in four fifths of a title makes no other question.
  return Math.max(jaccard, spelling >= 0.8 ? spelling : 0);
}

/** From here on two questions may ask the same. */
export const MIN_SIMILARITY = 0.6;
