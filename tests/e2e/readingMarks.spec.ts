import {expect, open, pageTypes, question, ready, test} from './test';
import type {Page} from '@playwright/test';

const id = 'canary-deployment';
const mark = (page: Page) => page.getByRole('button', {name: 'I have read this'});
const inMenu = (page: Page) => page.locator(`.site-menu ul ul a[href$="/${id}/"]`);

test('a question is marked as read, and ticked in the menu, its theme and on the home page', async ({
  page,
}) => {
  await open(page, question);
  await mark(page).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', {name: 'I have read this', pressed: true})).toBeFocused();
  await expect(page.getByRole('status').filter({hasText: /^1 of \d+ read/})).toBeVisible();
  await expect(inMenu(page)).toHaveAccessibleName(/^Read: /);
  await open(page, './releases/');
  await expect(page.locator(`.question-list a[href$="/${id}/"]`)).toHaveAccessibleName(/^Read: /);
  await open(page, pageTypes.home);
  await expect(page.getByRole('listitem').filter({hasText: 'Release strategies'})).toContainText(
    /1 of \d+ read/,
  );

  await open(page, question);
  await mark(page).click();
  await expect(page.getByRole('button', {name: 'I have read this', pressed: false})).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(inMenu(page)).not.toHaveAccessibleName(/Read/);
});

test('two tabs stay in step', async ({page, context}) => {
  await open(page, question);
  const other = await context.newPage();
  await open(other, pageTypes.home);
  await mark(page).click();
  await expect(other.getByText('You have read 1 question.')).toBeVisible();
  await other.close();
});

test('marks are cleared by keyboard, after a question', async ({page}) => {
  await open(page, question);
  await mark(page).click();
  await open(page, pageTypes.home);
  const button = page.getByRole('button', {name: 'Clear my reading marks'});
  await button.focus();
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.keyboard.press('Enter');
  await expect(page.getByText('You have read 1 question.')).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reading-marks]')).toBeFocused();
  await expect(page.getByText('No question is marked as read.')).toBeVisible();
  await expect(button).toBeHidden();
  await page.reload();
  await ready(page);
  await expect(page.getByText(/marked as read|You have read/)).toBeHidden();
});

test('a random question is another one, and an unread one while there is one', async ({
  page,
  baseURL,
}) => {
  await open(page, pageTypes.home);
  const ids = (
    await page
      .locator('[data-questions]')
      .evaluateAll((counts) => counts.map((count) => count.getAttribute('data-questions')))
  ).flatMap((text) => text!.split(' '));
  expect(ids.length).toBeGreaterThan(3);
  const unread = ids.find((other) => other !== id)!;
  const read = ids.filter((other) => other !== unread);
  await page.evaluate(
    (marked) =>
      localStorage.setItem(
        'handbook.study',
        JSON.stringify({v: 1, ticks: {}, shortcuts: true, read: marked}),
      ),
    read,
  );
  await page.getByRole('button', {name: 'Surprise me'}).click();
  await expect(page).toHaveURL(
    (url) => url.href.startsWith(baseURL!) && url.href.endsWith(`/${unread}/`),
  );
  await ready(page);
  await page.getByRole('button', {name: 'Surprise me'}).click();
  await expect(page).not.toHaveURL((url) => url.href.endsWith(`/${unread}/`));
  await expect(page.getByRole('heading', {name: 'Short answer'})).toBeVisible();
});

test.describe('a list of questions that does not arrive', () => {
  test.use({allowedNoise: /ERR_FAILED/});

  test('is said, and asked for again', async ({page}) => {
    await page.route('**/paths.json', (route) => route.abort(), {times: 1});
    await open(page, question);
    const button = page.getByRole('button', {name: 'Surprise me'});
    await button.click();
    await expect(page.getByText('That did not load.')).toBeVisible();
    await button.click();
    await expect(page).not.toHaveURL(/canary-deployment/);
  });
});
