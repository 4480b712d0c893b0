import {expect, open, pageTypes, test} from './test';

for (const [type, path] of Object.entries(pageTypes)) {
  test(`${type} page: one title, a description, nothing wider than the screen`, async ({page}) => {
    await open(page, path);
    await expect(page.getByRole('heading', {level: 1})).toHaveCount(1);
    await expect(page).toHaveTitle(/\S+ \| Model Deployment & Monitoring|^Model Deployment/);
    const description = page.locator('meta[name=description]');
    if (type !== 'tags' && type !== 'tag') await expect(description).toHaveCount(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('a question says its level, theme, reading time, sources and review date', async ({page}) => {
  await open(page, pageTypes.question);
  const facts = page.getByRole('list', {name: 'About this question'});
  await expect(facts).toContainText(/Junior level/);
  await expect(facts).toContainText(/Release strategies/);
  await expect(facts).toContainText(/\d+ min read/);
  await expect(facts).toContainText(/\d+ sources/);
  const reviewed = facts.getByRole('listitem').filter({hasText: 'Reviewed'}).locator('time');
  await expect(reviewed).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}$/);
});

test('a question can be edited and reported', async ({page}) => {
  await open(page, pageTypes.question);
  await expect(page.getByRole('link', {name: /edit this page/i})).toHaveAttribute(
    'href',
    /\/edit\/main\/docs\/releases\/canary-deployment\.mdx$/,
  );
  const report = await page
    .getByRole('link', {name: /report a problem with this answer/i})
    .getAttribute('href');
  const form = new URL(report ?? '');
  expect(form.pathname).toMatch(/\/issues\/new$/);
  expect(form.searchParams.get('title')).toContain('canary deployment');
  expect(form.searchParams.get('body')).toContain('/releases/canary-deployment/');
});

test.describe('an unknown address', () => {
  test.use({allowedNoise: /status of 404/});

  test('says so and leads back', async ({page}) => {
    const response = await page.goto('./no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(/not found/i);
    await page.getByRole('link', {name: 'Browse the themes'}).click();
    await expect(page.getByRole('heading', {name: 'Themes'})).toBeInViewport();
  });
});
