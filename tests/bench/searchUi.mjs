/* global document, HTMLInputElement, InputEvent, MutationObserver, PerformanceObserver, requestAnimationFrame, setTimeout, window */
// What a search costs a reader, beside @easyops-cn/docusaurus-search-local on the same pages:
//   node tests/bench/searchUi.mjs
// Serves `build/` (npm run build) and a stock Docusaurus site of the same docs with that plugin,
// both compressed and as slow as slow 4G, to a processor four times slower than this one. The
// plugin is installed for the run, below node_modules/.cache, and is no dependency of the handbook.
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {chromium} from '@playwright/test';
import {findBrowser} from '../../src/cli/browser.mjs';

const PLUGIN = '@easyops-cn/docusaurus-search-local@0.55.3';
/** Slow 4G as Lighthouse has it: milliseconds of a round trip, bytes per millisecond. */
const ROUND_TRIP = 150;
const BYTES_PER_MS = 200;
const SLOWER = 4;
const queries = [
  'canary',
  'drift',
  'latency',
  'rollback',
  'shadow',
  'monitor',
  'registry',
  'batch',
];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const site = path.join(root, 'node_modules/.cache/bench-search-ui');

function run(program, args, cwd) {
  const {status, stderr, stdout} = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: {...process.env, NO_UPDATE_NOTIFIER: '1'},
  });
  if (status === 0) return;
  console.error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  process.exit(1);
}

/** A stock site of the same docs; packages other than the plugin's are found further up. */
function buildStockSite() {
  rmSync(site, {recursive: true, force: true});
  mkdirSync(site, {recursive: true});
  cpSync(path.join(root, 'docs'), path.join(site, 'docs'), {recursive: true});
  writeFileSync(path.join(site, 'package.json'), '{"name": "bench", "private": true}');
  writeFileSync(
    path.join(site, 'docusaurus.config.js'),
    `module.exports = {
      title: 'Stock', url: 'https://example.org', baseUrl: '/', onBrokenLinks: 'ignore',
      onBrokenAnchors: 'ignore', future: {v4: true, faster: true},
      presets: [['classic', {blog: false, docs: {routeBasePath: '/', include: ['*/*.mdx']}}]],
      themes: [['${PLUGIN.replace(/@[^@]*$/, '')}', {hashed: true, docsRouteBasePath: '/', indexBlog: false}]],
    };`,
  );
  const install = [
    'install',
    '--ignore-scripts',
    '--legacy-peer-deps',
    '--no-package-lock',
    PLUGIN,
  ];
  run('npm', install, site);
  const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  run(process.execPath, [docusaurus, 'build'], site);
}

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder, compressed and slowly, and counts the bytes that it sends. */
async function serve(folder) {
  const counter = {bytes: 0};
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = gzipSync(readFileSync(file), {level: 9});
    counter.bytes += body.length;
    setTimeout(
      () => {
        response.writeHead(200, {
          'content-type': types[path.extname(file)] ?? 'application/octet-stream',
          'content-encoding': 'gzip',
          'cache-control': 'max-age=600',
        });
        response.end(body);
      },
      ROUND_TRIP + body.length / BYTES_PER_MS,
    );
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return {server, counter, url: `http://localhost:${server.address().port}/`};
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Sets a query and resolves with the milliseconds until a frame shows what it found. */
function timeQuery({query, input, hit}) {
  return new Promise((resolve) => {
    const field = document.querySelector(input);
    const isShown = () => document.querySelector(hit)?.checkVisibility() ?? false;
    const set = (value) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value);
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    };
    set('');
    setTimeout(() => {
      const start = performance.now();
      const observer = new MutationObserver(() => {
        if (!isShown()) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      });
      observer.observe(document.body, {attributes: true, childList: true, subtree: true});
      set(query);
    }, 300);
  });
}

/** @param subject where the folder is, and how one gets to the field and finds hits */
async function measure(browser, {folder, open, input, hit}) {
  const {server, counter, url} = await serve(folder);
  const page = await (await browser.newContext({viewport: {width: 1280, height: 800}})).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  await page.addInitScript(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries())
        window.longest = Math.max(window.longest, duration);
    }).observe({type: 'longtask'});
  });
  await page.goto(`${url}releases/canary-deployment/`, {waitUntil: 'networkidle'});
  const pageBytes = counter.bytes;
  await page.evaluate(() => (window.longest = 0));

  const start = performance.now();
  await page.locator(open).click();
  await page.locator(input).pressSequentially('canary');
  await page.locator(hit).first().waitFor();
  const first = performance.now() - start;
  const searchBytes = counter.bytes - pageBytes;

  const times = [];
  for (const query of queries) times.push(await page.evaluate(timeQuery, {query, input, hit}));
  const longest = await page.evaluate(() => window.longest);
  await page.context().close();
  server.closeAllConnections();
  server.close();
  return {pageBytes, searchBytes, first, key: median(times), longest};
}

if (!existsSync(path.join(root, 'build/index.html'))) {
  console.error('There is no build/: run `npm run build` first.');
  process.exit(1);
}
const executablePath = await findBrowser();
if (!executablePath) {
  console.error('No browser: install Chrome or Chromium, or set CHROME_PATH to one.');
  process.exit(1);
}
buildStockSite();
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const ours = await measure(browser, {
  folder: path.join(root, 'build'),
  open: 'a[data-search]',
  input: '[data-search-dialog] input',
  hit: '.search-option--hit',
});
const theirs = await measure(browser, {
  folder: path.join(site, 'build'),
  open: '.navbar__search-input',
  input: '.navbar__search-input',
  hit: '[class*=suggestion_]',
});
await browser.close();

const rows = [
  ['bytes of the page, gzip', 'pageBytes'],
  ['bytes from intent to first result, gzip', 'searchBytes'],
  ['ms from click to first result', 'first'],
  ['ms from key to painted results, median', 'key'],
  ['ms of the longest task while searching', 'longest'],
];
console.log(`${'slow 4G, 4 × slower processor'.padEnd(42)}handbook   easyops   ratio`);
for (const [label, key] of rows) {
  const [a, b] = [ours[key], theirs[key]].map(Math.round);
  const shown = (value) => (key === 'longest' && value === 0 ? '< 50' : String(value));
  const ratio = a > 0 ? `${(b / a).toFixed(1)} ×` : '';
  console.log(
    `${label.padEnd(42)}${shown(a).padStart(8)}${shown(b).padStart(10)}${ratio.padStart(8)}`,
  );
}
