import type {Problem} from '../lib/problem';

/** Characters that no text of the handbook needs, by what they are. */
const kinds: Array<[what: string, pattern: RegExp]> = [
  ['a control character', /(?![\t\n])\p{Cc}/u],
  ['a line or paragraph separator', /[\u2028\u2029]/u],
  [
    'a character that turns the writing direction',
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
  ],
  // All that Unicode calls ignorable or a format character, and the blank Braille pattern. A joiner
  // stands between emoji only, a variation selector right after one or in a keycap.
  [
    'an invisible character',
    /(?!\u061c|[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\u200d|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]|(?<!\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})|(?<!\p{Extended_Pictographic}|[0-9#*](?=\ufe0f\u20e3))\ufe0f/u,
  ],
  ['a character that stands for a lost one', /[\ufffc\ufffd]/u],
  ['a private or unassigned character', /\p{Co}|\p{Cn}|\p{Cs}/u],
  [
    'a word that mixes Latin with Cyrillic letters',
    /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u,
  ],
];

/** Finds characters that deceive readers or tools; one problem for each kind on a line. */
export function checkCharacters(file: string, text: string): Problem[] {
  if (/^[\n\x20-\x7e]*$/.test(text)) return []; // as most texts are
  return text.split('\n').flatMap((row, index) => {
    if (/^[\x20-\x7e]*$/.test(row)) return []; // as most rows are
    return kinds.flatMap(([what, pattern]) => {
      const match = pattern.exec(row);
      if (!match) return [];
      const code = match[0].codePointAt(0) ?? 0;
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      return {
        file,
        line: index + 1,
        column: match.index + 1,
        message: `The line holds ${what} (${name}).`,
        remedy: 'Delete it and type the text anew.',
        rule: 'characters',
      };
    });
  });
}
