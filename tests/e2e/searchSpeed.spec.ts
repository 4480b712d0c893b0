import type {Page} from '@playwright/test';
import {dialog, field, hits, openDialog, searchLink} from './searchParts';
import {expect, open, question, test} from './test';

/** Slow 4G as Lighthouse has it: milliseconds of a round trip, bytes per millisecond. */
const ROUND_TRIP = 150;
const BYTES_PER_MS = 200;

/** Slows down every request from now on, those of the worker too. */
async function slowDown(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await new Promise((resolve) => setTimeout(resolve, ROUND_TRIP + body.length / BYTES_PER_MS));
    await route.fulfill({response, body});
  });
}

async function slowProcessor(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
}

/** Milliseconds from each letter of a text to the frame that shows what it found; the median. */
async function typeAndTime(page: Page, text: string): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, {searchTimes: times});
    const results = document.querySelector('[data-search-results=dialog]');
    document.addEventListener('input', ({target, timeStamp}) => {
      const isAnswered = () =>
        results?.querySelector<HTMLElement>('[role=listbox]')?.dataset.for ===
        (target as HTMLInputElement).value;
      const observer = new MutationObserver(() => {
        if (!isAnswered()) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
      });
      if (results) observer.observe(results, {attributes: true, childList: true, subtree: true});
    });
  });
  const read = () =>
    page.evaluate(() => (window as unknown as {searchTimes: number[]}).searchTimes);
  for (let length = 1; length <= text.length; length++) {
    await page.keyboard.type(text.charAt(length - 1));
    await expect.poll(async () => (await read()).length).toBeGreaterThanOrEqual(length);
  }
  const times = (await read()).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Infinity;
}

async function timeSearch(page: Page, isSlow: boolean): Promise<number> {
  await open(page, question);
  await openDialog(page);
  await field(page).fill('warm');
  await expect(hits(page).first()).toBeVisible();
  await field(page).fill('');
  if (isSlow) await slowDown(page);
  const time = await typeAndTime(page, 'latencyspikes');
  await page.unrouteAll({behavior: 'ignoreErrors'});
  return time;
}

test('with the index at hand, results come as fast on slow 4G as on a fast line', async ({
  page,
}, info) => {
  const fast = await timeSearch(page, false);
  const slow = await timeSearch(page, true);
  info.annotations.push({type: 'ms from key to paint', description: `${fast} fast, ${slow} slow`});
  // One request would cost 150 ms or more.
  expect(slow).toBeLessThan(2 * fast + ROUND_TRIP / 2);
});

test('on slow 4G and a slow phone the first tap opens what can be typed into within 2 s', async ({
  page,
}, info) => {
  await slowProcessor(page);
  await slowDown(page);
  await open(page, question);
  const start = Date.now();
  await searchLink(page).click();
  await expect(dialog(page).getByLabel('Search the handbook')).toBeFocused();
  const usable = Date.now() - start;
  await page.keyboard.type('drift');
  await expect(hits(page).first()).toBeVisible();
  const found = Date.now() - start;
  info.annotations.push({type: 'ms from tap', description: `${usable} to type, ${found} results`});
  expect(usable).toBeLessThan(2_000);
  await page.unrouteAll({behavior: 'ignoreErrors'});
});
