import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Page} from '@playwright/test';
import {expect, open, test} from '../e2e/test';

/**
 * The look of made-up pages (serve.ts) against the pictures beside this file: in the one browser that
 * npm pins, and in one font, which pdf.js brings along, so that a difference is ours.
 */
const readFont = (name: string) =>
  readFileSync(
    path.resolve(__dirname, `../../node_modules/pdfjs-dist/standard_fonts/${name}.ttf`),
    'base64',
  );
const fonts = {normal: readFont('LiberationSans-Regular'), bold: readFont('LiberationSans-Bold')};

const style = `
  :root {
    --ifm-font-family-base: Pictures !important;
    --ifm-font-family-monospace: Pictures !important;
  }
  /* The font lacks these signs; others would lend theirs. */
  .references__back, .coverage__legend, .coverage-table td { visibility: hidden; }
  .coverage-table td a { visibility: visible; }
  /* More of the same shows nothing new, and weighs. */
  .answer__body > p ~ p,
  .answer__body > h3 ~ h3:not(:has(+ .table-scroll)),
  .answer__body li:nth-child(n + 2),
  .references li:nth-child(n + 2),
  .source-list > li:nth-child(n + 3),
  .print-chapter ~ .print-chapter,
  .print-chapter .answer-section ~ .answer-section { display: none; }
  main p, main li span { max-height: 2lh; overflow: hidden; }`;

/** With a diagram, a table, code, citations and key points. */
const question = './monitoring/retire-hidden-consumer-labelled-pipeline/';
const expandAll = (page: Page) => page.keyboard.press('e');
const openThemes = async (page: Page) => {
  for (const theme of await page.locator('main summary').all()) await theme.click();
  await page.evaluate(() => window.scrollTo(0, 0));
};

interface Shot {
  path: string;
  act?: (page: Page) => Promise<void>;
  /** The upper part says it all. */
  windowOnly?: boolean;
  /** Made of what other pictures show in the dark. */
  lightOnly?: boolean;
}

const shots: Record<string, Shot> = {
  home: {path: './'},
  theme: {path: './monitoring/'},
  question: {path: question, windowOnly: true, lightOnly: true},
  answers: {path: question, act: expandAll},
  references: {path: './references/', lightOnly: true},
  board: {path: './contribute/', act: openThemes},
  about: {path: './about/', windowOnly: true, lightOnly: true},
  print: {path: './print/monitoring/', windowOnly: true, lightOnly: true},
  'not-found': {path: './no-such-page/', lightOnly: true},
  search: {path: question, act: (page) => page.keyboard.press('/'), windowOnly: true},
};

/** Puts a page into our font. */
async function dress(page: Page): Promise<void> {
  await page.evaluate(async (data) => {
    for (const [weight, base64] of Object.entries(data)) {
      const face = new FontFace('Pictures', `url(data:font/ttf;base64,${base64})`, {weight});
      document.fonts.add(await face.load());
    }
  }, fonts);
  await page.addStyleTag({content: style});
}

test.use({bypassCSP: true, allowedNoise: /status of 404/});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test.describe(`${colorScheme}, ${width} pixels`, () => {
      test.use({colorScheme, viewport: {width, height: 844}});

      for (const [name, shot] of Object.entries(shots)) {
        const {path: address, act, windowOnly, lightOnly} = shot;
        if (lightOnly && colorScheme === 'dark') continue;
        test(`${name} looks as it did`, async ({page}) => {
          await open(page, address);
          await dress(page);
          await act?.(page);
          await expect(page).toHaveScreenshot(`${name}-${width}-${colorScheme}.png`, {
            fullPage: !windowOnly,
          });
        });
      }
    });
  }
}
