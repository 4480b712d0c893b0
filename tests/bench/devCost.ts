import type {Browser, Page} from '@playwright/test';
import {once} from 'node:events';
import {appendFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {docusaurus} from './buildCost';
import {freePort} from './freePort';
import {startProgram} from './startProgram';

/** Seconds that an author waits. */
export interface DevCost {
  /** From the command to a question page that reacts, without any cache. */
  cold: number;
  /** The same, when the site has been served before. */
  warm: number;
  /** From saving a page to seeing its new sentence. */
  edit: number;
}

const MAX_WAIT = 300_000;

/** Waits until a text is on the page, however often the page is loaded anew. */
async function waitForText(page: Page, text: string): Promise<void> {
  const end = performance.now() + MAX_WAIT;
  const has = (wanted: string) =>
    document.documentElement.dataset.hasHydrated === 'true' &&
    document.body.textContent.includes(wanted);
  while (!(await page.evaluate(has, text).catch(() => false))) {
    if (performance.now() > end) throw new Error(`The dev server does not show “${text}”`);
    await page.waitForTimeout(20);
  }
}

/** Serves a site and opens a page. @returns seconds from the command to its title, and of an edit */
async function startOnce(
  browser: Browser,
  folder: string,
  {file, title, nodeOptions}: {file: string; title: string; nodeOptions: readonly string[]},
) {
  const port = String(await freePort());
  const start = performance.now();
  const {child, output} = startProgram(folder, [
    ...nodeOptions,
    docusaurus,
    'start',
    '--no-open',
    '--port',
    port,
  ]);
  try {
    const page = await browser.newPage();
    const url = `http://localhost:${port}/${file.replace(/^docs\/|\.mdx$/g, '')}/`;
    while (!(await page.goto(url, {timeout: MAX_WAIT}).catch(() => undefined))) {
      if (child.exitCode !== null)
        throw new Error(`The server of ${folder} has ended:\n${output()}`);
      await page.waitForTimeout(20);
    }
    await waitForText(page, title);
    const first = (performance.now() - start) / 1000;
    const saved = performance.now();
    const sentence = `Saved at ${Date.now()}.`;
    appendFileSync(path.join(folder, file), `\n${sentence}\n`);
    await waitForText(page, sentence);
    await page.close();
    return {first, edit: (performance.now() - saved) / 1000};
  } finally {
    if (child.exitCode === null) {
      child.kill();
      await once(child, 'exit');
    }
  }
}

/** @param file of the page that is opened and edited, `docs/…` */
export async function measureDev(
  browser: Browser,
  folder: string,
  file: string,
  title: string,
  nodeOptions: readonly string[],
): Promise<DevCost> {
  for (const name of ['.docusaurus', 'node_modules/.cache']) {
    rmSync(path.join(folder, name), {recursive: true, force: true});
  }
  const cold = await startOnce(browser, folder, {file, title, nodeOptions});
  const warm = await startOnce(browser, folder, {file, title, nodeOptions});
  return {cold: cold.first, warm: warm.first, edit: Math.min(cold.edit, warm.edit)};
}
