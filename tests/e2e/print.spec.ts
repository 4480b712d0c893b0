import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {TextItem} from 'pdfjs-dist/types/src/display/api';
import {expect, open, question, test} from './test';

/** Letters and digits only: ligatures, line breaks and hyphenation differ between page and PDF. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Room at the head and the foot of a sheet for what every sheet says, in points; see print.css. */
const MARGIN = 50;

interface Sheet {
  /** Of the page, without what every sheet says. */
  text: string;
  lastLine: string;
  head: string;
  foot: string;
}

async function readSheets(data: Buffer): Promise<Sheet[]> {
  const pdf = await getDocument({data: new Uint8Array(data), verbosity: 0}).promise;
  return Promise.all(
    Array.from({length: pdf.numPages}, async (_, index) => {
      const sheet = await pdf.getPage(index + 1);
      const [, , , height = 0] = sheet.view;
      const items = (await sheet.getTextContent()).items as TextItem[];
      const from = (item: TextItem) => Number(item.transform[5]);
      const join = (which: TextItem[]) => squeeze(which.map(({str}) => str).join(''));
      const body = items.filter((item) => from(item) > MARGIN && from(item) < height - MARGIN);
      const lowest = Math.min(...body.filter(({str}) => str.trim() !== '').map(from));
      return {
        text: join(body),
        lastLine: join(body.filter((item) => Math.abs(from(item) - lowest) < 3)),
        head: join(items.filter((item) => from(item) >= height - MARGIN)),
        foot: join(items.filter((item) => from(item) <= MARGIN)),
      };
    }),
  );
}

test('a printed question holds every word of its answers and its sources, and no controls', async ({
  page,
}) => {
  await open(page, question);
  const texts = await page
    .locator('.answer__body :is(p, li, td, th, pre), .references li')
    .evaluateAll((elements) => elements.map((element) => element.textContent ?? ''));
  const controls = await page.getByRole('button').allTextContents();
  const sheets = await readSheets(await page.pdf({format: 'A4'}));
  const text = sheets.map((sheet) => sheet.text).join('');
  expect(texts.length).toBeGreaterThan(50);
  const missing = texts.filter((each) => !text.includes(squeeze(each.replace(/↩.*$/s, ''))));
  expect(missing).toEqual([]);
  expect(text).toContain('References1');
  expect(controls.length).toBeGreaterThan(1);
  for (const control of [...controls, 'Show full answer', 'Hide full answer', 'Edit this page']) {
    if (squeeze(control) !== '') expect(text).not.toContain(squeeze(control));
  }
});

test('a printed theme names the handbook and the sheet, and leaves no heading at a foot', async ({
  page,
}) => {
  await open(page, './print/packaging/');
  const headings = await page.getByRole('heading').allTextContents();
  const sheets = await readSheets(await page.pdf({format: 'A4'}));
  expect(sheets.length).toBeGreaterThan(4);
  for (const [index, {head, foot}] of sheets.entries()) {
    expect(head).toBe('ModelDeploymentMonitoringInterviewHandbook');
    expect(foot).toBe(`${index + 1}${sheets.length}`);
  }
  const names = new Set(headings.map(squeeze));
  expect(sheets.map(({lastLine}) => lastLine).filter((line) => names.has(line))).toEqual([]);
});

test('on paper answers are open and colours light; afterwards all is as it was', async ({page}) => {
  await page.emulateMedia({colorScheme: 'dark'});
  await open(page, question);
  const root = page.locator('html');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('details[data-answer]:not([open])')).toHaveCount(0);
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('details[data-answer][open]')).toHaveCount(0);
  await expect(root).toHaveAttribute('data-theme', 'dark');
});
