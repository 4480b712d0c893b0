import type {Nodes, Root, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import {citationPattern} from './citations';
import type {PageFacts} from './page';

/** Words of prose. Acronyms, product names and identifiers have capitals or digits within. */
const wordPattern =
  /(?<![\p{L}\p{M}\p{N}_@/.-])\p{L}[\p{L}\p{M}]{3,}(?:['’]\p{Ll}+)?(?![\p{L}\p{M}\p{N}_/]|\.\p{L})/gu;
const isProse = (word: string) => !/.\p{Lu}/u.test(word);

/** Each word of a page's prose with its first place, without code and citations. */
export function collectWords(tree: Root, body: string): PageFacts['words'] {
  const found = new Map<string, [word: string, line: number, column: number]>();
  const lineStarts = [0, ...[...body.matchAll(/\n/g)].map(({index}) => index + 1)];
  let line = 1; // text comes in the order of the file
  visit(tree as Nodes, 'text', ({position}: Text) => {
    const start = position?.start.offset ?? 0;
    const blank = (match: string) => ' '.repeat(match.length);
    const text = body
      .slice(start, position?.end.offset)
      .replace(citationPattern, blank)
      .replace(/https?:\/\/\S+/g, blank);
    for (const {0: word, index} of text.matchAll(wordPattern)) {
      if (found.has(word) || !isProse(word)) continue;
      while ((lineStarts[line] ?? Infinity) <= start + index) line += 1;
      found.set(word, [word, line, start + index - lineStarts[line - 1]! + 1]);
    }
  });
  return [...found.values()];
}
