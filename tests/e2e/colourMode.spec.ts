import {expect, open, pageTypes, question, ready, test} from './test';

const toggle = /colour mode/i;

test('the colour mode follows the system until it is chosen, and stays chosen', async ({page}) => {
  await page.emulateMedia({colorScheme: 'dark'});
  await open(page, question);
  const root = page.locator('html');
  const button = page.getByRole('button', {name: toggle});
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({colorScheme: 'light'});
  await expect(root).toHaveAttribute('data-theme', 'light');

  await button.click();
  await expect(button).toHaveAccessibleName('Colour mode: light');
  await button.click();
  await expect(button).toHaveAccessibleName('Colour mode: dark');
  await expect(root).toHaveAttribute('data-theme', 'dark');

  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('link', {name: 'Release strategies'}).first().click();
  await ready(page);
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(button).toHaveAccessibleName('Colour mode: dark');

  await button.click();
  await expect(button).toHaveAccessibleName('Colour mode: system');
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test.describe('without its script', () => {
  test.use({allowedNoise: /ERR_FAILED/});

  test('a chosen mode is there before the script is', async ({page}) => {
    await open(page, question);
    await page.getByRole('button', {name: toggle}).click();
    await page.getByRole('button', {name: toggle}).click();
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(pageTypes.theme, {waitUntil: 'domcontentloaded'});
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(18, 24, 26)');
  });
});

test.describe('two tabs', () => {
  test('agree on the mode', async ({page, context}) => {
    await open(page, question);
    const other = await context.newPage();
    await other.goto(page.url());
    await ready(other);
    await other.getByRole('button', {name: toggle}).click();
    await other.getByRole('button', {name: toggle}).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('button', {name: toggle})).toHaveAccessibleName(
      'Colour mode: dark',
    );
  });
});
