import {gzipSync} from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {expect, open, ready, test} from './test';

const board = './contribute/';
const themeCount = 15;

/** Opens every theme, as a reader could one by one. */
async function openThemes(page: Page): Promise<void> {
  await page
    .locator('main details')
    .evaluateAll((themes) => themes.forEach((theme) => theme.setAttribute('open', '')));
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('lists every theme with its counts, and says how to begin', async ({page}) => {
  await open(page, board);
  await expect(page.getByRole('heading', {level: 2})).toHaveCount(themeCount);
  await expect(page.locator('main details > summary')).toHaveCount(themeCount);
  for (const summary of await page.locator('main details > summary').all()) {
    await expect(summary).toHaveText(/: \d+ published, (\d+ drafts?, )?\d+ to write/);
  }
  await expect(page.getByText(/^\d+ questions in 15 themes: \d+ published/)).toBeVisible();
  await expect(page.getByRole('link', {name: 'CONTRIBUTING'})).toHaveAttribute(
    'href',
    /\/blob\/main\/CONTRIBUTING\.md$/,
  );
});

test('the counts are those of the rows', async ({page}) => {
  await open(page, board);
  await openThemes(page);
  for (const theme of await page.locator('main details').all()) {
    const counts = (await theme.locator('summary').textContent()) ?? '';
    const number = (unit: string) =>
      Number(new RegExp(`(\\d+) ${unit}`).exec(counts.replace(/^.*: /, ''))?.[1] ?? 0);
    await expect(theme.getByRole('rowheader').getByRole('link')).toHaveCount(number('published'));
    await expect(theme.getByRole('link', {name: 'Begin page'})).toHaveCount(number('to write'));
  }
});

test('a published page is linked, and each of its cells says what it holds', async ({page}) => {
  await open(page, `${board}#releases`);
  await openThemes(page);
  const table = page.getByRole('table', {name: /^Release strategies/});
  await expect(table.getByRole('columnheader')).toHaveText([
    'Question',
    'Short answer',
    'Full answer',
    'Worked example',
    'Key points',
    'Common mistakes',
    'Follow-ups',
    'Sources',
    'Code or diagram',
    'Review',
  ]);
  const row = table.getByRole('row', {name: /What is a canary deployment/});
  await expect(row.getByRole('cell')).toHaveCount(9);
  await expect(row.getByRole('cell').nth(0)).toHaveText(/done: \d+ words/);
  await expect(row.getByRole('cell').nth(6)).toHaveText(/done: \d+ sources, \d+ primary/);
  await row.getByRole('rowheader').getByRole('link').click();
  await expect(page).toHaveURL(/\/releases\/canary-deployment\/$/);
});

test('an unwritten question leads to its draft in the editor', async ({page}) => {
  await open(page, board);
  await openThemes(page);
  const table = page.getByRole('table', {name: /^What deployment is/});
  const row = table.getByRole('row', {name: /How would you judge the MLOps maturity/});
  await expect(row).toContainText('mid · wanted first');
  const href = await row.getByRole('link').getAttribute('href');
  const url = new URL(href ?? '');
  expect(url.pathname).toMatch(/\/new\/main$/);
  expect(url.searchParams.get('filename')).toBe('docs/foundations/mlops-maturity.mdx');
  expect(url.searchParams.get('value')).toMatch(
    /^---\ntitle: How would you judge the MLOps maturity.*\?\nsidebar_label: .*\nstatus: draft\n---\n[^]*## Short answer\n/s,
  );
});

test('what a page lacks leads to its editor', async ({page}) => {
  await open(page, board);
  await openThemes(page);
  for (const gap of await page.getByRole('cell', {name: /thin: |missing: /}).all()) {
    await expect(gap.getByRole('link')).toHaveAttribute('href', /\/edit\/main\/docs\/.*\.mdx$/);
  }
});

test('another question can be proposed for each theme', async ({page}) => {
  await open(page, board);
  await openThemes(page);
  const links = page.getByRole('link', {name: /^Propose another question on/});
  await expect(links).toHaveCount(themeCount);
  for (const link of await links.all()) {
    const url = new URL((await link.getAttribute('href')) ?? '');
    expect(url.pathname).toMatch(/\/issues\/new$/);
    expect(url.searchParams.get('template')).toBe('new-question.yml');
    await expect(link).toHaveText(`Propose another question on ${url.searchParams.get('theme')}`);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no accessibility violation with every theme open, ${colorScheme}`, async ({page}) => {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
    await open(page, board);
    await openThemes(page);
    const {violations} = await new AxeBuilder({page}).analyze();
    expect(violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test('at 320 pixels only the tables scroll, and the keyboard scrolls them', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640});
  await open(page, board);
  await openThemes(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const frame = page.getByRole('group', {name: 'Table: Release strategies'});
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('on paper every theme is open', async ({page}) => {
  await open(page, board);
  await page.emulateMedia({media: 'print'});
  for (const table of await page.locator('main table').all()) await expect(table).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a theme opens and its links are there', async ({page}) => {
    await page.goto(board);
    const begin = page.locator('#foundations ~ details').getByRole('link', {name: 'Begin page'});
    await expect(begin.first()).toBeHidden();
    await page.locator('#foundations ~ details > summary').click();
    await expect(begin.first()).toBeVisible();
    await expect(begin.first()).toHaveAttribute(
      'href',
      /\/new\/main\?filename=docs\/foundations\//,
    );
  });
});

// Nearly all of it is a row for each of 204 questions, most with the address of its draft.
test('the page stays light: its links, each with a draft in it, shrink well', async ({page}) => {
  const response = await page.goto(board);
  await ready(page);
  const html = await response!.body();
  expect(gzipSync(html).length).toBeLessThan(40_000);
});
