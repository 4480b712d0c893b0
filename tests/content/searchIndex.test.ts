import {stem, wordsOf} from '../../src/lib/search/terms';
import {tokenise} from '../../src/lib/search/tokenise';
import {loadHandbookSearch} from '../search/handbookSearch';

/** About a line of text. */
const PHRASE = 10;

const stemsOf = (text: string) => new Set(wordsOf(text).map(stem));

/** The stretch of a text of which every other page lacks the most words. */
function rarestPhrase(text: string, otherPages: ReadonlyArray<ReadonlySet<string>>) {
  const tokens = tokenise(text);
  let best = {rarity: -1, phrase: ''};
  for (let start = 0; start < Math.max(1, tokens.length - PHRASE + 1); start++) {
    const phrase = text.slice(
      tokens[start]!.start,
      tokens.slice(start, start + PHRASE).at(-1)!.end,
    );
    const stems = [...stemsOf(phrase)];
    const lacking = otherPages.map((page) => stems.filter((each) => !page.has(each)).length);
    const rarity = Math.min(...lacking);
    if (rarity > best.rarity) best = {rarity, phrase};
  }
  return best;
}

/** Of the sections. A word that is rare in a page can be what another page is about. */
const MAY_BE_LOST = 0.01;

test('a rare phrase of a section of a page finds the page first, and its block', async () => {
  const {handbook, searcher} = await loadHandbookSearch();
  const pages = handbook.themes.flatMap((theme) => theme.pages);
  const stems = pages.map(({blocks}) => stemsOf(blocks.map(({text}) => text).join(' ')));
  const lost: string[] = [];
  let asked = 0;
  for (const [number, {id, blocks, sections}] of pages.entries()) {
    const otherPages = stems.filter((_, other) => other !== number);
    for (const {slug} of sections) {
      const [{anchor, phrase} = {anchor: slug, phrase: ''}] = blocks
        .filter(({section, text}) => section === slug && text !== '')
        .map((block) => ({anchor: block.anchor, ...rarestPhrase(block.text, otherPages)}))
        .sort((a, b) => b.rarity - a.rarity);
      const [hit] = (await searcher.search(phrase)).hits;
      asked += 1;
      const place = hit?.id === id ? await searcher.locate(hit) : undefined;
      if (place?.anchor !== anchor) {
        lost.push(`${id}#${anchor} “${phrase}” → ${hit?.id}#${place?.anchor}`);
      }
    }
  }
  if (lost.length > MAY_BE_LOST * asked) throw new Error(`Lost:\n${lost.join('\n')}`);
  expect(asked).toBeGreaterThan(pages.length);
}, 60_000);
