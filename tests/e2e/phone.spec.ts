import {expect, open, question, test} from './test';

test('the menu opens, lists the themes and leads to one', async ({page}) => {
  await open(page, question);
  const menu = page.getByRole('navigation', {name: 'Themes and questions'});
  await expect(menu).toBeHidden();
  await page.getByRole('button', {name: 'Menu'}).tap();
  await expect(menu.getByRole('link', {name: 'Canary deployment'})).toHaveAttribute(
    'aria-current',
    'page',
  );
  await menu.getByRole('link', {name: 'Monitoring and observability'}).tap();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/Monitoring/);
});

test('the menu closes by its button and by Escape, and gives the focus back', async ({page}) => {
  await open(page, './about/');
  const menu = page.getByRole('navigation', {name: 'Themes and questions'});
  const button = page.getByRole('button', {name: 'Menu'});
  await button.tap();
  await expect(menu.getByRole('link', {name: 'References'})).toBeVisible();
  await button.tap();
  await expect(menu).toBeHidden();
  await button.tap();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});

test('what is tapped is large enough', async ({page}) => {
  await open(page, question);
  const targets = page.locator(
    'details[data-answer] > summary, [data-expand-all], .question-foot button',
  );
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
});

test('a diagram fits or scrolls in its own frame', async ({page}) => {
  await open(page, `${question}#full-answer`);
  const svg = page.locator('.diagram svg').first();
  await expect(svg).toBeVisible();
  await expect(svg).toHaveAccessibleName(/\w+ \w+ \w+/);
});
