import type {Page} from '@playwright/test';
import {expect, question, ready, test} from './test';

/** Opens a question page as it would be had this slipped into it. */
async function openWith(page: Page, markup: string): Promise<void> {
  await page.route('https://evil.example/*', (route) =>
    route.fulfill({contentType: 'text/javascript', body: 'window.harmed = true'}),
  );
  await page.route(`**/${question.slice(2)}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({response, body: html.replace('</h1>', () => `</h1>${markup}`)});
  });
  await page.goto(question);
  await ready(page);
}

// The server of these tests sends no headers: what stops the attack is the page's own <meta>.
test.describe('a page whose text slipped through every check', () => {
  test.use({allowedNoise: /Content Security Policy|evil\.example/});

  for (const [what, markup] of [
    ['inline script', '<script>window.harmed = true</script>'],
    ['event handler', '<img src="/img/favicon.svg" onload="window.harmed = true">'],
    ['script from elsewhere', '<script src="https://evil.example/a.js"></script>'],
    ['frame', '<iframe srcdoc="<script>top.harmed = true</script>"></iframe>'],
  ] as const) {
    test(`runs no ${what}`, async ({page}) => {
      const blocked = page.waitForEvent('console', (message) =>
        /Content Security Policy/.test(message.text()),
      );
      await openWith(page, markup);
      await blocked;
      expect(await page.evaluate(() => Reflect.get(window, 'harmed') as unknown)).toBeUndefined();
    });
  }

  test('cannot be restyled', async ({page}) => {
    await openWith(page, '<p id="planted" style="position: fixed; inset: 0">covers all</p>');
    await expect(page.locator('#planted')).toHaveCSS('position', 'static');
  });
});
