import path from 'node:path';
import {loadHandbook, type Handbook} from '../../src/content/loadHandbook';
import {toSearchFiles} from '../../src/content/searchIndex';
import {createSearcher} from '../../src/lib/search/createSearcher';
import type {SearchIndex} from '../../src/lib/search/format';
import {wordsOf} from '../../src/lib/search/terms';
import {tokenise} from '../../src/lib/search/tokenise';
import {analyseHere} from '../unit/content/analyseHere';

const PHRASE = 6;

/** The stretch of a text with the words that the fewest blocks have. */
function rarePhrase(text: string, rarity: (word: string) => number): string {
  const tokens = tokenise(text);
  let best = {value: -1, phrase: ''};
  for (let start = 0; start < Math.max(1, tokens.length - PHRASE + 1); start++) {
    const part = tokens.slice(start, start + PHRASE);
    const words = new Set(part.map(({word}) => word));
    const value = [...words].reduce((sum, word) => sum + rarity(word), 0);
    const phrase = text.slice(part[0]?.start, part.at(-1)?.end);
    if (value > best.value) best = {value, phrase};
  }
  return best.phrase;
}

let handbook: Handbook;
beforeAll(async () => {
  handbook = await loadHandbook(path.join(__dirname, '../..'), undefined, analyseHere);
}, 60_000);

test('a rare phrase of each block of each page finds the page, and its place is the block', async () => {
  const pages = handbook.themes.flatMap((theme) => theme.pages);
  const counts = new Map<string, number>();
  const blocks = pages.flatMap((page) => page.blocks.map((block) => ({page, block})));
  for (const {block} of blocks) {
    for (const word of new Set(wordsOf(block.text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) => (counts.has(word) ? 1 / counts.get(word)! : 0);

  const {files} = toSearchFiles(handbook);
  const read = (name: string): unknown => JSON.parse(files.get(name)!);
  const searcher = createSearcher(read('index.json') as SearchIndex, (name) =>
    Promise.resolve(read(name)),
  );
  const lost: string[] = [];
  let tried = 0;
  for (const {page, block} of blocks) {
    if (block.text === '') continue;
    tried += 1;
    const phrase = rarePhrase(block.text, rarity);
    const [hit] = (await searcher.search(phrase)).hits;
    const place = hit?.id === page.id ? await searcher.locate(hit) : undefined;
    if (place?.anchor !== block.anchor) {
      lost.push(`${page.id}#${block.anchor} “${phrase}” → ${hit?.id}#${place?.anchor}`);
    }
  }
  expect(lost).toEqual([]);
  // At least the two sections that every page has.
  expect(tried).toBeGreaterThanOrEqual(2 * pages.length);
});
