import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {stopWords} from '../../src/lib/search/stopWords';
import {stem} from '../../src/lib/search/terms';
import {tokenise} from '../../src/lib/search/tokenise';
import {field, highlighted, hits, openDialog} from './searchParts';
import {expect, open, test} from './test';

/** Words with a meaning in a phrase: from so many on, the search looks for a quotation. */
const LENGTH = 5;

interface Block {
  id: string;
  anchor: string;
  text: string;
}

/** The texts that the search fetches for its snippets. */
function readBlocks(): Block[] {
  const search = path.join(__dirname, '../../build/search');
  const folder = readdirSync(search).find((name) => /^[0-9a-f]+$/.test(name)) ?? '';
  const texts = path.join(search, folder, 'text');
  return readdirSync(texts)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const {blocks} = JSON.parse(readFileSync(path.join(texts, file), 'utf8')) as {
        blocks: Array<[anchor: string, heading: string, text: string]>;
      };
      return blocks.map(([anchor, , text]) => ({id: path.basename(file, '.json'), anchor, text}));
    });
}

/** For each block that has one: words in a row, the first of which stands in no other block. */
function findRarePhrases(blocks: readonly Block[]) {
  const blocksWith = new Map<string, number>();
  for (const {text} of blocks) {
    for (const word of new Set(tokenise(text).map((token) => stem(token.word)))) {
      blocksWith.set(word, (blocksWith.get(word) ?? 0) + 1);
    }
  }
  return blocks.flatMap(({id, anchor, text}) => {
    const tokens = tokenise(text);
    const at = tokens.findIndex(
      ({word}) => word.length > 4 && !stopWords.has(word) && blocksWith.get(stem(word)) === 1,
    );
    const meaningful = tokens.slice(at).filter(({word}) => !stopWords.has(word));
    const last = meaningful[LENGTH - 1];
    if (anchor === '' || at === -1 || !last) return [];
    const {start, end} = tokens[at]!;
    const word = text.slice(start, end).toLowerCase();
    return [{id, anchor, phrase: text.slice(start, last.end), word}];
  });
}

const phrases = findRarePhrases(readBlocks());
const step = Math.max(1, Math.floor(phrases.length / 12));
const sample = phrases.filter((_, index) => index % step === 0);

test('there are enough phrases to sample', () => {
  expect(sample.length).toBeGreaterThanOrEqual(12);
});

for (const {id, anchor, phrase, word} of sample) {
  test(`“${phrase}” opens ${id}#${anchor}`, async ({page}) => {
    await open(page, './about/');
    await openDialog(page);
    await field(page).fill(phrase);
    await expect(hits(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await page.waitForURL(
      (url) => url.pathname.endsWith(`/${id}/`) && url.hash === `#${encodeURIComponent(anchor)}`,
    );
    await expect(page.locator('details[data-answer][open]')).toHaveCount(1);
    await expect.poll(async () => (await highlighted(page)).map(({text}) => text)).toContain(word);
    await expect(page.locator(`#${anchor}`)).toBeAttached();
    // Once the page has been scrolled there.
    const isSeen = () =>
      page.evaluate(
        ([wanted, id]) => {
          const isInView = (place: Range | Element) => {
            const {top, bottom} = place.getBoundingClientRect();
            return top >= 0 && bottom <= window.innerHeight;
          };
          const ranges = [...(CSS.highlights.get('search') ?? [])] as Range[];
          return (
            ranges.some((range) => range.toString().toLowerCase() === wanted && isInView(range)) ||
            // A long block shows its head.
            isInView(document.getElementById(id)!)
          );
        },
        [word, anchor] as const,
      );
    await expect.poll(isSeen).toBe(true);
  });
}
