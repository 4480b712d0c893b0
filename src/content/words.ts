import {citationPattern} from './citations';
import type {Placed} from './flatten';
import type {PageFacts} from './page';
import {placeFinder} from './placeFinder';

/** Words of prose. Acronyms, product names and identifiers have capitals or digits within. */
const wordPattern =
  /(?<![\p{L}\p{M}\p{N}_@/.-])\p{L}[\p{L}\p{M}]{3,}(?:['’]\p{Ll}+)?(?![\p{L}\p{M}\p{N}_/]|\.\p{L})/gu;
const isProse = (word: string) => !/.\p{Lu}/u.test(word);

/** Each word of a page's prose with its first place, without code and citations. */
export function collectWords(
  nodes: readonly Placed[],
  body: string,
): Pick<PageFacts, 'words' | 'wordPlaces'> {
  const found = new Map<string, string>();
  const placeAt = placeFinder(body);
  for (const {node} of nodes) {
    if (node.type !== 'text') continue;
    const start = node.position?.start.offset ?? 0;
    const blank = (match: string) => ' '.repeat(match.length);
    const text = body
      .slice(start, node.position?.end.offset)
      .replace(citationPattern, blank)
      .replace(/https?:\/\/\S+/g, blank);
    for (const {0: word, index} of text.matchAll(wordPattern)) {
      if (found.has(word) || !isProse(word)) continue;
      const {line, column} = placeAt(start + index);
      found.set(word, `${line}:${column}`);
    }
  }
  // Two strings instead of a list: the cache of a thousand pages is read in a tenth of the time.
  return {words: [...found.keys()].join(' '), wordPlaces: [...found.values()].join(' ')};
}
