/**
 * The site as a server sends it that follows what the build wrote for it: `serveNginx.mjs`.
 * Every test expects a silent console, so a violation of the content security policy fails it.
 */
import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {expect, open, pageTypes, question, test} from './test';

const build = path.join(__dirname, '../../build');
const asset = (folder: string, ending: string) =>
  `assets/${folder}/${readdirSync(path.join(build, 'assets', folder)).find((file) => file.endsWith(ending))}`;
const css = asset('css', '.css');
const js = asset('js', '.js');

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [type, address] of Object.entries(pageTypes)) {
    test(`${type} page, ${colorScheme}: nothing violates its policy`, async ({page}) => {
      await page.emulateMedia({colorScheme});
      await page.addInitScript(() => {
        const violations: string[] = [];
        document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
          violations.push(`${violatedDirective}: ${blockedURI}`),
        );
        Object.assign(window, {violations});
      });
      const response = await page.goto(address);
      expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
      await open(page, address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await page.keyboard.press('e');
      await page.locator('[data-colour-mode]').click();
      expect(await page.evaluate(() => Reflect.get(window, 'violations') as string[])).toEqual([]);
    });
  }
}

test('every response has the security headers, an error too', async ({request}) => {
  for (const address of [question, css, 'img/favicon.svg', 'no-such-page/', 'assets/js/no.js']) {
    const headers = (await request.get(address)).headers();
    expect(headers, address).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'; /),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  }
});

test('only what a change would rename is kept for good', async ({request}) => {
  const caching = async (address: string) =>
    (await request.get(address)).headers()['cache-control'];
  for (const address of [css, js]) {
    expect(await caching(address), address).toBe('public, max-age=31536000, immutable');
  }
  for (const address of ['./', question, 'img/favicon.svg', 'sitemap.xml', 'assets/js/no.js']) {
    expect(await caching(address), address).toBe('no-cache');
  }
});

test('an unchanged page is not sent again', async ({request}) => {
  const {etag = ''} = (await request.get(question)).headers();
  const again = await request.get(question, {headers: {'If-None-Match': etag}});
  expect(again.status()).toBe(304);
});

test('files go out compressed, as the build compressed them', async ({request}) => {
  const files = {[question]: `${question}index.html`, [css]: css, [js]: js};
  for (const [address, file] of Object.entries(files)) {
    const headers = (await request.get(address)).headers();
    expect(headers, address).toMatchObject({
      'content-encoding': 'gzip',
      'content-length': String(statSync(path.join(build, `${file}.gz`)).size),
      vary: 'Accept-Encoding',
    });
  }
  const plain = await request.get(question, {headers: {'Accept-Encoding': 'identity'}});
  expect(plain.headers()['content-encoding']).toBeUndefined();
});

test('Markdown twins are text', async ({request}) => {
  const response = await request.get(`${question.replace(/\/$/, '')}.md`);
  expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8');
});

test.describe('an unknown address', () => {
  test.use({allowedNoise: /status of 404/});

  test('shows the page for it', async ({page}) => {
    const response = await page.goto('no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(/not found/i);
  });
});

test('below a folder the same holds', async ({request}) => {
  const site = `http://127.0.0.1:${process.env.NGINX_SUB_PORT}/sub/`;
  const found = await request.get(`${site}releases/canary-deployment/`);
  expect(found.headers()['cache-control']).toBe('no-cache');
  const style = /\/sub\/(assets\/css\/[^\s>]+)/.exec(await found.text())?.[1];
  const sheet = await request.get(`${site}${style}`);
  expect(sheet.headers()['cache-control']).toContain('immutable');
  expect(sheet.headers()['content-encoding']).toBe('gzip');
  const lost = await request.get(`${site}no-such-page/`);
  expect(lost.status()).toBe(404);
  expect(await lost.text()).toContain('Page not found');
});
