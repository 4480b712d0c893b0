import {expect, pageTypes, question, summary, test} from './test';

test('answers open and close without JavaScript', async ({page}) => {
  await page.goto(question);
  const answer = page.locator('[data-answer=full-answer]');
  await summary(page, 'full-answer').click();
  await expect(answer).toHaveAttribute('open', '');
  await expect(answer.locator('p').first()).toBeVisible();
  await summary(page, 'full-answer').click();
  await expect(answer).not.toHaveAttribute('open');
});

test('controls that need JavaScript are not shown', async ({page}) => {
  await page.goto(question);
  await expect(page.getByText('Expand all answers')).toBeHidden();
  await expect(page.getByText('Single-key shortcuts')).toBeHidden();
  await expect(page.getByText('I have read this')).toBeHidden();
  await expect(page.getByText('Surprise me')).toBeHidden();
  await page.goto('./');
  await expect(page.getByText('Surprise me')).toBeHidden();
  await expect(page.getByText('Clear my reading marks')).toBeHidden();
});

test('every page has its text and its links', async ({page}) => {
  for (const path of Object.values(pageTypes)) {
    await page.goto(path);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  }
  await page.goto('./');
  await page.getByRole('link', {name: 'Monitoring and observability'}).first().click();
  await page.locator('.question-list a').first().click();
  await expect(page.getByRole('heading', {name: 'Short answer'})).toBeVisible();
});

test('a link to a citation inside a closed answer reveals it', async ({page}) => {
  await page.goto(question);
  await page.locator('.references__back a').first().click();
  await expect(page.locator('details[data-answer][open]')).toHaveCount(1);
});

test('on a phone the menu opens, and no dead control is shown', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await page.goto(question);
  await page.getByRole('button', {name: 'Menu'}).click();
  const menu = page.getByRole('navigation', {name: 'Themes and questions'});
  await expect(menu.getByRole('link', {name: 'References', exact: true})).toBeVisible();
  await menu.getByRole('link', {name: 'About'}).click();
  await expect(page.getByRole('heading', {level: 1, name: /About/})).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(1);
});

test('colours follow the system on the screen, and paper is white', async ({page}) => {
  const root = page.locator('html');
  await page.emulateMedia({colorScheme: 'light'});
  await page.goto(question);
  const [light, dark] = ['rgb(253, 253, 251)', 'rgb(18, 24, 26)'];
  await expect(root).toHaveCSS('background-color', light);
  await page.emulateMedia({colorScheme: 'dark'});
  await expect(root).toHaveCSS('background-color', dark);
  await expect(root).toHaveCSS('color-scheme', 'dark');
  await page.emulateMedia({colorScheme: 'dark', media: 'print'});
  await expect(root).not.toHaveCSS('background-color', dark);
});
