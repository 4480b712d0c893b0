import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {TextItem} from 'pdfjs-dist/types/src/display/api';
import {expect, open, question, test} from './test';

/** Letters and digits only: ligatures, line breaks and hyphenation differ between page and PDF. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

async function pdfText(data: Buffer): Promise<string> {
  const pdf = await getDocument({data: new Uint8Array(data), verbosity: 0}).promise;
  const pages = await Promise.all(
    Array.from({length: pdf.numPages}, async (_, index) => {
      const {items} = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => (item as TextItem).str).join('');
    }),
  );
  return squeeze(pages.join(''));
}

test('a printed question holds every answer and its sources, and no controls', async ({page}) => {
  await open(page, question);
  const lastWords = await page
    .locator('details[data-answer]')
    .evaluateAll((answers) =>
      answers.map(
        (answer) => [...answer.querySelectorAll('p, li, td')].at(-1)?.textContent?.slice(-40) ?? '',
      ),
    );
  const text = await pdfText(await page.pdf());
  expect(lastWords.length).toBeGreaterThanOrEqual(6);
  for (const words of lastWords) expect(text).toContain(squeeze(words));
  expect(text).toContain('References1');
  for (const control of ['Expand all', 'Show full answer', 'Hide full answer', 'Edit this page']) {
    expect(text).not.toContain(squeeze(control));
  }
});

test('after printing the answers are closed again', async ({page}) => {
  await open(page, question);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('details[data-answer]:not([open])')).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('details[data-answer][open]')).toHaveCount(0);
});
