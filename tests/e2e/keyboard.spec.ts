import {expect, open, question, test} from './test';

test('the skip link comes first and leads to the text', async ({page}) => {
  await open(page, question);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', {name: /skip to main content/i})).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

test('every answer is reached by Tab, toggled by Enter and Space, and shows its focus', async ({
  page,
}) => {
  await open(page, question);
  const summaries = page.locator('details[data-answer] > summary');
  await page.getByRole('button', {name: /expand all/i}).focus();
  for (let index = 0; index < (await summaries.count()); index++) {
    // The heading's own link comes before its answer.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(summaries.nth(index)).toBeFocused();
    const outlined = await summaries.nth(index).evaluate((summary) => {
      const card = summary.closest('.answer-section');
      return [summary, card].some(
        (e) => e !== null && getComputedStyle(e).outlineStyle === 'solid',
      );
    });
    expect(outlined).toBe(true);
    const details = page.locator('details[data-answer]').nth(index);
    await page.keyboard.press(index % 2 === 0 ? 'Enter' : 'Space');
    await expect(details).toHaveAttribute('open', '');
    await page.keyboard.press(index % 2 === 0 ? 'Enter' : 'Space');
    await expect(details).not.toHaveAttribute('open');
  }
});

test('key points are ticked with Space and named by their text', async ({page}) => {
  await open(page, `${question}#key-points`);
  const box = page.locator('[data-answer=key-points]').getByRole('checkbox').first();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(box).toHaveAccessibleName(/\w+ \w+/);
});
