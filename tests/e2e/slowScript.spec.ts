import {expect, question, ready, summary, test} from './test';

const LATE = 3_000;

test.describe('a script that comes late', () => {
  test.beforeEach(async ({page}) => {
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE));
      await route.continue();
    });
  });

  test('lets answers, links and the menu work at once, and no control acts dead', async ({
    page,
  }) => {
    await page.goto(question, {waitUntil: 'commit'});
    await summary(page, 'short-answer').click();
    await expect(page.locator('[data-answer=short-answer]')).toHaveAttribute('open', '');
    await expect(page.getByRole('button', {name: /expand all/i})).toBeHidden();
    await expect(page.locator('html')).not.toHaveAttribute('data-reader');
    await ready(page);
    await expect(page.getByRole('button', {name: /expand all/i})).toBeVisible();
    // What the reader opened meanwhile stays open.
    await expect(page.locator('[data-answer=short-answer]')).toHaveAttribute('open', '');
  });

  test('moves nothing when it arrives', async ({page}) => {
    await page.goto(question, {waitUntil: 'commit'});
    const section = page.getByRole('heading', {name: 'Follow-up questions'});
    const before = await section.boundingBox();
    await ready(page);
    expect(await section.boundingBox()).toEqual(before);
  });

  test('remembers keys pressed before it', async ({page}) => {
    await page.goto(question, {waitUntil: 'commit'});
    await summary(page, 'short-answer').focus();
    await page.keyboard.press('e');
    await ready(page);
    await expect(page.locator('details[data-answer]:not([open])')).toHaveCount(0);
  });

  test('loses no letter that is typed after the key of the search', async ({page}) => {
    await page.goto(question, {waitUntil: 'commit'});
    await summary(page, 'short-answer').focus();
    await page.keyboard.type('/early');
    await ready(page);
    await expect(page.getByRole('dialog').locator('input').first()).toHaveValue('early');
    await expect(page.locator('details[data-answer][open]')).toHaveCount(0);
  });
});

test.describe('a script that never comes', () => {
  test.use({allowedNoise: /ERR_FAILED/});

  test('leaves text, answers, links and the menu', async ({page}) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.setViewportSize({width: 390, height: 844});
    await page.goto(question);
    await summary(page, 'full-answer').click();
    await expect(page.locator('[data-answer=full-answer] p').first()).toBeVisible();
    await page.getByRole('button', {name: 'Menu'}).click();
    await page.getByRole('link', {name: 'Monitoring and observability'}).click();
    await expect(page.getByRole('heading', {level: 1})).toHaveText(/Monitoring/);
    await expect(page.getByRole('button', {name: /colour mode/i})).toBeHidden();
  });
});
