import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {homepage} from '../../package.json';
import {
  inlineScripts,
  judgeLostPage,
  scanBuild,
  type BuiltPage,
  type BuiltSite,
} from '../../src/content/scanBuild';

const root = path.join(__dirname, '../..');

function readPages(folder: string): BuiltPage[] {
  const dir = path.join(root, folder);
  return readdirSync(dir, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      file: file.split(path.sep).join('/'),
      html: readFileSync(path.join(dir, file), 'utf8'),
    }));
}

const lostPage = (pages: BuiltPage[]) => pages.find(({file}) => file === '404.html')!;

/** What question pages show, which stands in them. */
function earlyStyles(folder: string): string[] {
  const dir = path.join(root, folder, 'assets/css');
  const names = readdirSync(dir).filter((name) => /^styles\.\w+\.css$/.test(name));
  return names.map((name) => readFileSync(path.join(dir, name), 'utf8'));
}

const toSite = (folder: string, address: string, pages: BuiltPage[]): BuiltSite => ({
  folder,
  url: new URL(address).origin,
  baseUrl: new URL(address).pathname,
  inlineScripts: inlineScripts(lostPage(pages).html),
  inlineStyles: earlyStyles(folder),
});

const pages = readPages('build');
const site = toSite('build', process.env.SITE_URL ?? homepage, pages);
const question = pages.find(({html}) => html.includes('question-facts'))!;

/** Messages about a built question page in which a text was replaced, each with its rule. */
function attack(target: string | RegExp, replacement: string): string[] {
  const html = question.html.replace(target, () => replacement);
  expect(html).not.toBe(question.html);
  return scanBuild([{...question, html}], site).map(({message, rule}) => `${message} (${rule})`);
}
const inHead = (markup: string) => attack('</head>', `${markup}</head>`);
const inText = (markup: string) => attack('</main>', `${markup}</main>`);

test('the built pages are clean', () => {
  expect(scanBuild(pages, site)).toEqual([]);
  expect(judgeLostPage(lostPage(pages).html, 1, 'build')).toEqual([]);
});

test('the pages below a folder are clean', () => {
  const below = readPages('build-sub');
  expect(scanBuild(below, toSite('build-sub', 'https://example.org/sub/', below))).toEqual([]);
});

test.each([
  ['B1 script', '<script>alert(1)</script>', /inline script is not the site's own: `alert\(1\)`/],
  ['B2 srcdoc', '<iframe srcdoc="<script>a()</script>"></iframe>', /`srcdoc` on `<iframe>`/],
  ['B2 frame', '<iframe src="/about/"></iframe>', /`<iframe>` is not allowed/],
  ['B3 raw HTML', '<div><img src="x" onerror="a()"></div>', /`onerror` on `<img>` runs code/],
  ['B4 handler', '<p onmouseover="a()">b</p>', /`onmouseover` on `<p>` runs code/],
  ['B5 javascript:', '<a href="javascript:a()">b</a>', /`javascript:a\(\)` is neither https/],
  ['B5 xlink', '<svg><a xlink:href="javascript:a()">b</a></svg>', /is neither https nor a path/],
  ['B5 form', '<form action="javascript:a()"></form>', /`<form>` is not allowed/],
  ['B5 data:', '<a href="data:text/html,b">b</a>', /`data:text\/html,b` is neither https/],
  ['B5 //host', '<a href="//evil.example/">b</a>', /`\/\/evil\.example\/` is neither https/],
  ['B8 overlay', '<a style="position:fixed;inset:0" href="/">b</a>', /`style` on `<a>` is not/],
  ['B8 url()', '<p style="background:url(//evil.example)">b</p>', /`style` on `<p>` is not/],
  ['B9 clobbering', '<p id="__docusaurus">b</p>', /The id `__docusaurus` is there twice/],
  ['B9 name', '<img name="getElementById" src="/img/favicon.svg">', /`name` on `<img>`/],
  ['B11 image', '<img src="https://evil.example/a.png">', /`<img>` refers to .* not of this site/],
  ['B11 video', '<video src="https://evil.example/a.mp4"></video>', /`<video>` refers to/],
  ['B12 SVG script', '<svg><script>alert(1)</script></svg>', /inline script is not the site's own/],
  ['B12 SVG handler', '<svg onload="a()"></svg>', /`onload` on `<svg>` runs code/],
  ['B13 punycode', '<a href="https://xn--rxiv-43d.org">b</a>', /host name beyond ASCII/],
  ['B13 look-alike', '<a href="https://аrxiv.org">b</a>', /host name beyond ASCII/],
  ['B13 credentials', '<a href="https://arxiv.org@evil.example">b</a>', /user name or password/],
  ['B13 number', '<a href="https://192.0.2.1/">b</a>', /has no public host name/],
  ['B13 text', '<a href="https://evil.example">arxiv.org</a>', /reads `arxiv\.org` but leads to/],
])('%s in a page is found', (_name, markup, message) => {
  expect(inText(markup).join('\n')).toMatch(message);
});

test.each([
  ['B6 base', '<base href="https://evil.example/">', /`<base>` is not allowed/],
  ['B6 refresh', '<meta http-equiv="refresh" content="0;url=//evil.example">', /header `refresh`/],
  ['B6 styles', '<link rel="stylesheet" href="https://evil.example/a.css">', /`<link>` refers to/],
  ['B6 canonical', '<link rel="canonical" href="https://evil.example/">', /`<link>` refers to/],
  [
    'B6 style',
    '<style>body{display:none}</style>',
    /A style sheet in the page is not the site's own: `body/,
  ],
  ['script from elsewhere', '<script src="//evil.example/a.js"></script>', /`<script>` refers to/],
])('%s in the head is found', (_name, markup, message) => {
  expect(inHead(markup).join('\n')).toMatch(message);
});

test('B7 a title that breaks out of JSON-LD is found, as script and as broken data', () => {
  const findings = attack('"name":"', '"name":"</script><script>alert(1)</script>').join('\n');
  expect(findings).toMatch(/A data block is not JSON/);
  expect(findings).toMatch(/inline script is not the site's own: `alert\(1\)`/);
});

test('B7 a title that only opens a tag in JSON-LD is found', () => {
  expect(attack('"name":"', '"name":"<!--<script>').join('\n')).toMatch(/data block holds `<`/);
});

test('a changed copy of the site’s own script is found', () => {
  expect(attack('<script>', '<script>alert(1),').join('\n')).toMatch(
    /inline script is not the site's own: `alert\(1\)/,
  );
});
