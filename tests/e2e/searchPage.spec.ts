import type {Page} from '@playwright/test';
import {dialog, highlighted, violations} from './searchParts';
import {anywhere, expect, open, ready, test} from './test';

const field = (page: Page) =>
  page.getByRole('main').getByRole('textbox', {name: 'Search the handbook'});
const results = (page: Page) => page.getByRole('main').locator('ol').getByRole('listitem');
const filters = (page: Page) => page.getByRole('main').getByRole('group', {name: 'Filters'});

test('an address holds query and filters', async ({page}) => {
  await open(page, './search/?q=model+drift&theme=drift-and-retraining&level=mid');
  await expect(field(page)).toHaveValue('model drift');
  await expect(results(page)).not.toHaveCount(0);
  for (const result of await results(page).all()) {
    await expect(result).toContainText('Drift and retraining');
    await expect(result).toContainText('mid');
  }
  await expect(filters(page).getByRole('combobox')).toHaveValue('drift-and-retraining');
  await expect(filters(page).getByRole('button', {name: /^mid/})).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results?$/);
});

test('unknown values in the address count as none', async ({page}) => {
  await open(page, './search/?q=drift&level=__proto__');
  await expect(results(page)).not.toHaveCount(0);
  await expect(filters(page).getByRole('button', {pressed: true})).toHaveCount(0);
});

test('queries and filters are steps of the history', async ({page}) => {
  await open(page, './about/');
  await open(page, './search/');
  await field(page).fill('canary');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=canary$/);
  await field(page).fill('drift');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=drift$/);
  await filters(page).getByRole('button', {name: /^mid/}).click();
  await expect(page).toHaveURL(/\/search\/\?q=drift&level=mid$/);
  await expect(results(page).first()).toContainText('mid');

  await page.goBack();
  await expect(page).toHaveURL(/\/search\/\?q=drift$/);
  await expect(filters(page).getByRole('button', {pressed: true})).toHaveCount(0);
  await page.goBack();
  await expect(field(page)).toHaveValue('canary');
  await expect(results(page).first()).toContainText(/canary/i);
  await page.goForward();
  await expect(field(page)).toHaveValue('drift');
  await page.goBack();
  await expect(field(page)).toHaveValue('canary');
  await page.goBack();
  // Where Enter came before the address had followed the typing, the empty search is a step too.
  if (new URL(page.url()).pathname.endsWith('/search/')) await page.goBack();
  await expect(page).toHaveURL(/\/about\/$/);
});

test('results come while typing, and the address follows', async ({page}) => {
  await open(page, './search/');
  await field(page).pressSequentially('rollb');
  await expect(results(page).first()).toContainText(/roll back/i);
  await expect(page).toHaveURL(/\/search\/\?q=rollb$/);
});

test('a result leads to its answer, and back to the results', async ({page}) => {
  await open(page, './search/');
  await field(page).fill('shadow traffic');
  const result = results(page).first();
  // The link says where the words are as soon as the passage is known.
  await expect(result.getByRole('link')).toHaveAttribute('href', /\?h=/);
  await result.getByRole('link').click();
  await page.waitForURL(/\?h=shadow\+traffic#/);
  await expect(page.locator('details[data-answer][open]')).toHaveCount(1);
  await expect
    .poll(async () => (await highlighted(page)).map(({text}) => text))
    .toContain('shadow');
  await page.goBack();
  await expect(page).toHaveURL(/\/search\/\?q=shadow\+traffic$/);
  await expect(field(page)).toHaveValue('shadow traffic');
  await expect(results(page)).not.toHaveCount(0);
});

test('a mended word can be searched for as it was typed, with an address of its own', async ({
  page,
}) => {
  await open(page, './search/?q=observabilty');
  const main = page.getByRole('main');
  await expect(main).toContainText('Showing results for observability');
  await main.getByRole('button', {name: /^Search instead/}).click();
  await expect(main).not.toContainText('Showing results for');
  await page.reload();
  await ready(page);
  await expect(main).toContainText(/results/i);
  await expect(main).not.toContainText('Showing results for');
});

test('no result: a way to ask, and the themes', async ({page}) => {
  await open(page, './search/?q=zzzzqqq');
  const ask = page.getByRole('link', {name: 'Ask this question'});
  const form = new URL((await ask.getAttribute('href')) ?? '');
  expect(form.searchParams.get('question')).toBe('zzzzqqq');
  await expect(
    page.getByRole('main').getByRole('link', {name: 'Security and privacy'}),
  ).toBeVisible();
});

test('the keys go to its field instead of opening the dialog', async ({page}) => {
  await open(page, './search/?q=drift');
  await expect(results(page)).not.toHaveCount(0);
  await page.getByRole('heading', {level: 1}).click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
  await expect(dialog(page)).toBeHidden();
});

test('it is no page for search engines', async ({page}) => {
  await open(page, './search/');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test('browsers learn how to search the site', async ({page, request, baseURL}) => {
  await open(page, './about/');
  const link = page.locator('link[rel=search]');
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
  const response = await request.get(
    new URL((await link.getAttribute('href')) ?? '', baseURL).href,
  );
  const template = /template="([^"]*)"/.exec(await response.text())?.[1] ?? '';
  const address = new URL(template.replace('{searchTerms}', 'model%20drift'));
  expect(address.protocol).toBe('https:');
  await open(page, new URL(`${address.pathname}${address.search}`, baseURL).href);
  await expect(field(page)).toHaveValue('model drift');
  await expect(results(page)).not.toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no accessibility violation, ${colorScheme}`, anywhere, async ({page}) => {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
    for (const query of ['', '?q=observabilty+drift', '?q=zzzzqqq']) {
      await open(page, `./search/${query}`);
      const expected = {
        '': page.getByRole('link', {name: 'Security and privacy'}),
        '?q=zzzzqqq': page.getByRole('link', {name: 'Ask this question'}),
      }[query];
      await expect(expected ?? results(page).first().locator('mark').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
  });
}
