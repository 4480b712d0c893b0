import {expect, open, question, test} from './test';

test('the menu opens, lists the themes and leads to one', async ({page}) => {
  await open(page, question);
  await page.getByRole('button', {name: /navigation bar/i}).tap();
  const menu = page.locator('.navbar-sidebar');
  await expect(menu).toBeVisible();
  await menu.getByRole('link', {name: 'Monitoring and observability'}).tap();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/Monitoring/);
});

test('what is tapped is large enough', async ({page}) => {
  await open(page, question);
  const targets = page.locator('details[data-answer] > summary, [data-expand-all]');
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
  }
});

test('a diagram fits or scrolls in its own frame', async ({page}) => {
  await open(page, `${question}#full-answer`);
  const svg = page.locator('.diagram svg').first();
  await expect(svg).toBeVisible();
  await expect(svg).toHaveAccessibleName(/\w+ \w+ \w+/);
});
