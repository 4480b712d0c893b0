import {test as base, expect, type Locator, type Page} from '@playwright/test';

/** Pages of every type, relative to the base address. */
export const pageTypes = {
  home: './',
  theme: './monitoring/',
  question: './releases/canary-deployment/',
  references: './references/',
  about: './about/',
  contribute: './contribute/',
  search: './search/?q=drift',
  tags: './tags/',
  tag: './tags/monitoring/',
};

export const question = pageTypes.question;

/** Marks a test in which the address has no part; below a folder it is not tried again. */
export const anywhere = {tag: '@anywhere'};

/** Opens a page and waits until its scripts are ready. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-reader', 'ready');
}

/** The line that opens and closes an answer. */
export function summary(page: Page, slug: string): Locator {
  return page.locator(`[data-answer=${slug}] > summary`);
}

interface Fixtures {
  /** What a test may hear on the console because it is what the test is about. */
  allowedNoise: RegExp | undefined;
  quiet: undefined;
}

/** Every test expects a silent console, no errors, and no request that leaves the site. */
export const test = base.extend<Fixtures>({
  allowedNoise: [undefined, {option: true}],
  quiet: [
    async ({page, baseURL, allowedNoise}, use) => {
      const noise: string[] = [];
      page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        const own = url.origin === new URL(baseURL ?? '').origin;
        if (!own && url.protocol !== 'data:') noise.push(`request: ${request.url()}`);
      });
      await use(undefined);
      expect(noise.filter((line) => !allowedNoise?.test(line))).toEqual([]);
    },
    {auto: true},
  ],
});

export {expect};
