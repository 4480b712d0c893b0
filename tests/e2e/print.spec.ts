import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {TextItem} from 'pdfjs-dist/types/src/display/api';
import {expect, open, question, test} from './test';

/** Text of a PDF, white space collapsed. */
async function pdfText(data: Buffer): Promise<string> {
  const pdf = await getDocument({data: new Uint8Array(data), verbosity: 0}).promise;
  const pages = await Promise.all(
    Array.from({length: pdf.numPages}, async (_, index) => {
      const {items} = await (await pdf.getPage(index + 1)).getTextContent();
      return items
        .map((item) => (item as TextItem).str + ((item as TextItem).hasEOL ? ' ' : ''))
        .join('');
    }),
  );
  return pages.join(' ').replace(/\s+/g, ' ');
}

test('a printed question holds every answer and its sources, and no controls', async ({page}) => {
  await open(page, question);
  const ends = await page.locator('details[data-answer]').evaluateAll((answers) =>
    answers.map((answer) => {
      const blocks = [...answer.querySelectorAll('p, li, td')].filter(
        (e) => !e.closest('.answer__foot'),
      );
      return (blocks.at(-1)?.textContent ?? '').match(/[\p{L}-]{4,}/gu)?.slice(0, 3) ?? [];
    }),
  );
  const text = await pdfText(await page.pdf());
  for (const words of ends) expect(text).toMatch(new RegExp(words.join('[^\\p{L}]+'), 'u'));
  expect(text).toContain('References');
  expect(text).not.toMatch(
    /Expand all|Show full answer|Hide full answer|Single-key|Edit this page/,
  );
});

test('after printing the answers are closed again', async ({page}) => {
  await open(page, question);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('details[data-answer]:not([open])')).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('details[data-answer][open]')).toHaveCount(0);
});
