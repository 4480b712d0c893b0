import AxeBuilder from '@axe-core/playwright';
import type {Locator} from '@playwright/test';
import {expect, open, pageTypes, question, test} from './test';

/** Whether a line goes around an element or the card that it is in. */
const hasRing = (element: Locator) =>
  element.evaluate((node) =>
    [node, node.closest('.answer-section')].some((candidate) => {
      if (!candidate) return false;
      const {outlineStyle, outlineWidth} = getComputedStyle(candidate);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    }),
  );

/** What forced colours leave of an element's looks. */
const looks = (element: Locator) =>
  element.evaluate((node) => {
    const style = getComputedStyle(node);
    return [style.borderTopWidth, style.borderTopStyle, style.textDecorationLine].join(' ');
  });

test.describe('forced colours', () => {
  test.use({forcedColors: 'active'});

  for (const type of ['home', 'theme', 'question', 'contribute', 'search'] as const) {
    test(`${type} page has no accessibility violation`, async ({page}) => {
      await open(page, pageTypes[type]);
      // The colours are the reader's; axe compares them with those that the page asked for.
      const {violations} = await new AxeBuilder({page}).disableRules('color-contrast').analyze();
      expect(
        violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`),
      ).toEqual([]);
    });
  }

  test('whatever takes the focus shows it', async ({page}) => {
    await open(page, question);
    const focused = page.locator(':focus');
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      expect(await hasRing(focused), await focused.evaluate((node) => node.outerHTML)).toBe(true);
    }
  });

  test('buttons have an edge, and what is current differs from the rest', async ({page}) => {
    await open(page, pageTypes.home);
    for (const button of [
      page.getByRole('link', {name: 'Browse the themes'}),
      page.getByRole('button', {name: 'Colour mode: system'}),
    ]) {
      expect(await looks(button)).toMatch(/^[1-9].* solid/);
    }
    await open(page, `${pageTypes.theme}?level=mid`);
    const filter = page.getByRole('navigation', {name: 'Filter by level'});
    await expect(filter.locator('[aria-current]')).toHaveText('Mid');
    const others = filter.getByRole('link', {name: 'All levels'});
    expect(await looks(filter.locator('[aria-current]'))).not.toBe(await looks(others));

    const menu = page.getByRole('navigation', {name: 'Themes and questions'});
    const other = menu.getByRole('link', {name: 'Release strategies'});
    expect(await looks(menu.locator('[aria-current=page]'))).not.toBe(await looks(other));
  });

  test('diagrams are drawn in the reader’s colours', async ({page}) => {
    await open(page, `${question}#full-answer`);
    const text = page.locator('.diagram svg text').first();
    const [drawn, asked] = await text.evaluate((node) => [
      getComputedStyle(node).fill,
      getComputedStyle(document.body).color,
    ]);
    expect(drawn).toBe(asked);
  });
});

test('nothing moves for readers who ask for that', async ({page}) => {
  await open(page, question);
  /** Elements that would take their time to change. */
  const moving = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const {transitionDuration, animationDuration} = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration + animationDuration);
        }).length,
    );
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({reducedMotion: 'reduce'});
  expect(await moving()).toBe(0);
});
