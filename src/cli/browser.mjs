import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Unpacks the Chromium of an npm package, the same one on every machine.
 * @returns {Promise<string | undefined>} path of its program; undefined where there is none
 */
export async function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // The package unpacks its libraries only where it believes to be on its usual host, and
  // always into $TMPDIR: a folder of its own keeps two runs from racing.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-browser-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  process.env.TMPDIR = folder;
  const {default: chromium} = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/**
 * A Chromium for the browser tests: $CHROME_PATH, an installed one, else the one in
 * @sparticuz/chromium. Downloads nothing.
 * @returns {Promise<string | undefined>} path of its program
 */
export async function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) return existsSync(given) ? given : undefined;
  return installed.find((file) => existsSync(file)) ?? unpackBrowser();
}
