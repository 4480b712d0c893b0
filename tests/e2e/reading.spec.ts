import {anywhere, expect, open, question, ready, summary, test} from './test';

const fullAnswer = '[data-answer=full-answer]';
const expandAll = /(expand|collapse) all answers/i;

test('answers are closed, and open by hand with their address', async ({page}) => {
  await open(page, question);
  const answers = page.locator('details[data-answer]');
  expect(await answers.count()).toBeGreaterThanOrEqual(6);
  await expect(page.locator('details[data-answer][open]')).toHaveCount(0);

  await expect(summary(page, 'full-answer')).toHaveAccessibleName(/^Show full answer/);
  await summary(page, 'full-answer').click();
  await expect(page.locator(fullAnswer)).toHaveAttribute('open', '');
  expect(new URL(page.url()).hash).toBe('#full-answer');

  await expect(summary(page, 'full-answer')).toHaveAccessibleName('Hide full answer');
  await summary(page, 'full-answer').click();
  await expect(page.locator(fullAnswer)).not.toHaveAttribute('open');
  expect(new URL(page.url()).hash).toBe('');
});

test('a closed answer opens from anywhere on its card', async ({page}) => {
  await open(page, question);
  const heading = page.getByRole('heading', {name: 'Key points'});
  await heading.scrollIntoViewIfNeeded();
  const box = await heading.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
  await expect(page.locator('[data-answer=key-points]')).toHaveAttribute('open', '');
});

test('a link to an answer opens it on a cold load', async ({page}) => {
  await open(page, `${question}#full-answer`);
  await expect(page.locator(fullAnswer)).toHaveAttribute('open', '');
  await expect(page.getByRole('heading', {name: 'Full answer'})).toBeInViewport();
});

test('a link to a heading inside an answer opens the answer around it', async ({page}) => {
  await open(page, question);
  const id = await page.locator(`${fullAnswer} h3`).last().getAttribute('id');
  await open(page, './about/');
  await open(page, `${question}#${id}`);
  await expect(page.locator(fullAnswer)).toHaveAttribute('open', '');
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test('a link to an answer of another page opens it, and back returns to the place', async ({
  page,
}) => {
  await open(page, './references/');
  const link = page.locator('a[href*="canary-deployment/#ref-"]').first();
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => window.scrollY);
  await link.click();
  await expect(page.getByRole('heading', {name: 'References'})).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', {level: 1, name: 'References'})).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
});

test('a follow-up leads to the question that answers it', async ({page}) => {
  await open(page, `${question}#follow-up-questions`);
  const link = page.locator('[data-answer=follow-up-questions] a:not([href^="#"])').first();
  const [path = '', hash = ''] = ((await link.getAttribute('href')) ?? '').split('#');
  await link.click();
  await ready(page);
  await expect(page).toHaveURL((url) => url.pathname === path && url.hash.slice(1) === hash);
  if (hash) await expect(page.locator(`[id="${hash}"]`)).toBeInViewport();
});

test('all answers expand and collapse, by button and by key', anywhere, async ({page}) => {
  await open(page, question);
  const closed = page.locator('details[data-answer]:not([open])');
  const opened = page.locator('details[data-answer][open]');
  const button = page.getByRole('button', {name: expandAll});

  await button.click();
  await expect(closed).toHaveCount(0);
  await expect(button).toHaveAccessibleName(/collapse/i);
  await button.click();
  await expect(opened).toHaveCount(0);
  await expect(button).toHaveAccessibleName(/expand/i);

  await page.keyboard.press('e');
  await expect(closed).toHaveCount(0);
  await page.keyboard.press('e');
  await expect(opened).toHaveCount(0);
  await page.keyboard.press('Control+e');
  await expect(opened).toHaveCount(0);
});

test('single-key shortcuts can be turned off for good', anywhere, async ({page}) => {
  await open(page, question);
  await page.getByLabel(/single-key shortcuts/i).uncheck();
  await page.reload();
  await ready(page);
  await expect(page.getByLabel(/single-key shortcuts/i)).not.toBeChecked();
  await page.keyboard.press('e');
  await expect(page.locator('details[data-answer][open]')).toHaveCount(0);
});

test('a long answer closes from its foot and gives the focus back', anywhere, async ({page}) => {
  await open(page, `${question}#full-answer`);
  await page.getByRole('link', {name: /hide full answer/i}).click();
  await expect(page.locator(fullAnswer)).not.toHaveAttribute('open');
  await expect(page.locator(`${fullAnswer} > summary`)).toBeFocused();
  await expect(page.getByRole('heading', {name: 'Full answer'})).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('');
});

test('ticks of key points stay, page by page', async ({page}) => {
  await open(page, `${question}#key-points`);
  const boxes = page.locator('[data-answer=key-points]').getByRole('checkbox');
  await boxes.nth(1).check();
  await page.reload();
  await ready(page);
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.nth(0)).not.toBeChecked();
  await open(page, './drift-and-retraining/handle-model-drift/#key-points');
  await expect(page.locator('input[data-key-point]:checked')).toHaveCount(0);
});

for (const stored of [
  'not json',
  '{"v":2,"ticks":{}}',
  '{"v":1,"ticks":{"/":3},"shortcuts":true}',
]) {
  test(`a store that holds ${stored} is left alone`, anywhere, async ({page}) => {
    await page.addInitScript((text) => localStorage.setItem('handbook.study', text), stored);
    await open(page, `${question}#key-points`);
    await page.locator('input[data-key-point]').first().check();
    expect(await page.evaluate(() => localStorage.getItem('handbook.study'))).toBe(stored);
  });
}

test.describe('blocked storage', anywhere, () => {
  test('does not keep the page from working', async ({page}) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await open(page, `${question}#key-points`);
    await page.locator('input[data-key-point]').first().check();
    await page.keyboard.press('e');
    await expect(page.locator('details[data-answer]:not([open])')).toHaveCount(0);
  });
});

test('citations and references link to each other', async ({page}) => {
  await open(page, `${question}#full-answer`);
  const citation = page.locator(`${fullAnswer} .citation a`).first();
  const number = await citation.textContent();
  const id = await citation.getAttribute('id');
  await citation.click();
  const reference = page.locator('.references > li').nth(Number(number) - 1);
  await expect(reference).toBeInViewport();

  await summary(page, 'full-answer').click();
  await reference.locator(`a[href="#${id}"]`).click();
  await expect(page.locator(fullAnswer)).toHaveAttribute('open', '');
  await expect(citation).toBeInViewport();
});

test(
  'closed answers are hidden in the one way that find-in-page sees through',
  anywhere,
  async ({page}) => {
    await open(page, question);
    // Browsers search and reveal text below `content-visibility: hidden` of a native <details>,
    // never text without a box.
    const closed = await page.locator('details[data-answer]:not([open])').evaluateAll((answers) =>
      answers.map((answer) => ({
        content: getComputedStyle(answer, '::details-content').contentVisibility,
        boxless: [...answer.querySelectorAll('.answer__body, .answer__body *')].filter(
          (element) =>
            getComputedStyle(element).display === 'none' && !element.closest('svg, .answer__foot'),
        ).length,
      })),
    );
    expect(closed.length).toBeGreaterThanOrEqual(6);
    for (const answer of closed) expect(answer).toEqual({content: 'hidden', boxless: 0});
  },
);

test('the questions of a theme filter by level, with the state in the address', async ({page}) => {
  await open(page, './monitoring/');
  const rows = page.locator('.question-list').getByRole('listitem');
  const all = await rows.count();
  expect(all).toBeGreaterThan(1);
  await page.getByRole('link', {name: 'Mid', exact: true}).click();
  await expect(page).toHaveURL(/\?level=mid$/);
  await expect(rows).not.toHaveCount(all);
  const some = await rows.count();
  expect(some).toBeLessThan(all);
  await expect(page.getByRole('status')).toHaveText(`${some} of ${all} questions`);
  await page.reload();
  await expect(rows).toHaveCount(some);
  await page.goBack();
  await expect(rows).toHaveCount(all);
});
