import {loadHandbookSearch} from '../search/handbookSearch';
import {stem, wordsOf} from '../../src/lib/search/terms';
import {tokenise} from '../../src/lib/search/tokenise';

/** About a line of text. */
const PHRASE = 10;

/** How often each word occurs, counted once a text. */
function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * The stretch of a text with the rarest words, and how rare they are.
 * @param others stems of the other pages: one that has all words of a phrase may as well be meant
 */
function rarestPhrase(
  text: string,
  rarity: (word: string) => number,
  others: ReadonlyArray<ReadonlySet<string>>,
) {
  const tokens = tokenise(text);
  let best = {value: -1, phrase: ''};
  for (let start = 0; start < Math.max(1, tokens.length - PHRASE + 1); start++) {
    const part = tokens.slice(start, start + PHRASE);
    const phrase = text.slice(part[0]?.start, part.at(-1)?.end);
    const words = new Set(part.map(({word}) => word));
    const meaning = wordsOf(phrase).map(stem);
    if (others.some((page) => meaning.every((each) => page.has(each)))) continue;
    const value = [...words].reduce((sum, word) => sum + rarity(word), 0);
    if (value > best.value) best = {value, phrase};
  }
  return best;
}

test('a rare phrase of each section of each page finds the page first, and its block', async () => {
  const {handbook, searcher} = await loadHandbookSearch();
  const pages = handbook.themes.flatMap((theme) => theme.pages);
  const texts = pages.map(({blocks}) => blocks.map(({text}) => text).join(' '));
  const inPages = countTexts(texts);
  const wordSets = texts.map((text) => new Set(wordsOf(text).map(stem)));
  const inBlocks = countTexts(pages.flatMap(({blocks}) => blocks.map(({text}) => text)));
  const rarity = (word: string) =>
    inBlocks.has(word) ? 1 / inPages.get(word)! ** 2 + 1 / inBlocks.get(word)! ** 2 : 0;

  const lost: string[] = [];
  for (const [number, {id, blocks, sections}] of pages.entries()) {
    const others = wordSets.filter((_, other) => other !== number);
    for (const {slug} of sections) {
      const [best] = blocks
        .filter(({section, text}) => section === slug && text !== '')
        .map(({anchor, text}) => ({anchor, ...rarestPhrase(text, rarity, others)}))
        .sort((a, b) => b.value - a.value);
      const [hit] = (await searcher.search(best!.phrase)).hits;
      const place = hit?.id === id ? await searcher.locate(hit) : undefined;
      if (place?.anchor !== best!.anchor) {
        lost.push(`${id}#${best!.anchor} “${best!.phrase}” → ${hit?.id}#${place?.anchor}`);
      }
    }
  }
  expect(lost).toEqual([]);
}, 60_000);
