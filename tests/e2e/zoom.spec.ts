import type {Page} from '@playwright/test';
import {expect, open, pageTypes, test} from './test';

/** Of a window of 1280 × 1024 pixels; 320 × 256 are those of WCAG 2.2, 1.4.10 (Reflow). */
const zooms = {
  '200 %': {width: 640, height: 512},
  '400 %': {width: 320, height: 256},
};

/** Opens everything that a reader could open. */
async function openAll(page: Page): Promise<void> {
  await page
    .locator('main details')
    .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
}

for (const [zoom, viewport] of Object.entries(zooms)) {
  test.describe(`at ${zoom}`, () => {
    test.use({viewport});

    for (const [type, path] of Object.entries({...pageTypes, print: './print/packaging/'})) {
      test(`${type} page: what is too wide scrolls in its own frame, which takes focus`, async ({
        page,
      }) => {
        await open(page, path);
        await openAll(page);
        const {overflow, frames, stuck} = await page.evaluate(() => {
          const root = document.documentElement;
          const scrolling = [...document.querySelectorAll<HTMLElement>('main *')].filter(
            (element) =>
              element.scrollWidth > element.clientWidth + 1 &&
              /auto|scroll/.test(getComputedStyle(element).overflowX),
          );
          return {
            overflow: root.scrollWidth - root.clientWidth,
            frames: scrolling.length,
            stuck: scrolling.filter(({tabIndex}) => tabIndex < 0).map(({outerHTML}) => outerHTML),
          };
        });
        expect(overflow).toBeLessThanOrEqual(0);
        expect(stuck).toEqual([]);
        // Otherwise this test has seen none.
        if (type === 'print' && zoom === '400 %') expect(frames).toBeGreaterThan(5);
      });
    }

    test('what has the focus is not below the header', async ({page}) => {
      await open(page, pageTypes.question);
      await openAll(page);
      await page.getByRole('contentinfo').getByRole('link').first().focus();
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('Shift+Tab');
        const {top, header} = await page.evaluate(() => ({
          top: document.activeElement!.getBoundingClientRect().bottom,
          header: document.querySelector('header')!.getBoundingClientRect().bottom,
        }));
        expect(top).toBeGreaterThan(header);
      }
    });

    test('the search shows what it finds', async ({page}) => {
      await open(page, pageTypes.question);
      await page.keyboard.press('Control+k');
      const dialog = page.getByRole('dialog', {name: 'Search the handbook'});
      await dialog.getByRole('combobox', {name: 'Search the handbook'}).fill('drift');
      const first = dialog.getByRole('listbox').getByRole('option').first();
      await first.scrollIntoViewIfNeeded();
      await expect(first).toBeInViewport({ratio: 0.8});
      await expect(dialog.getByRole('button', {name: 'Close'})).toBeInViewport();
    });
  });
}
