/** @jest-environment jsdom */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {brotliDecompressSync, gunzipSync, gzipSync} from 'node:zlib';
import {all, builtPages, type BuiltPage} from './html';

const root = path.join(__dirname, '../..');
const files = (folder: string): string[] =>
  readdirSync(path.join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const read = (file: string) => readFileSync(file, 'utf8');

const pages = builtPages('build');
const questions = pages.filter(
  ({path: address, document}) =>
    !address.startsWith('/print/') && document.querySelector('.question-facts'),
);
const everyFile = files('build');
const assets = (folder: string, ending: string) =>
  files(`build/assets/${folder}`).filter((file) => file.endsWith(ending));

/** The style sheet of what questions show; they hold it themselves. */
const earlyStyles = assets('css', '.css')
  .filter((file) => path.basename(file).startsWith('styles.'))
  .map(read);

test.each(pages.map((page) => [page.path, page] as const))(
  '%s: its policy comes first, and it holds nothing that the policy would block',
  (_path, page) => {
    const [policy] = page.document.head.children;
    expect(policy?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; script-src 'self' 'sha/);
    expect(policy?.getAttribute('content')).not.toMatch(/unsafe/);
    expect(all(page, '[style]')).toEqual([]);
    const styles = all(page, 'style').map(({textContent}) => textContent);
    expect(styles).toEqual(questions.includes(page) ? earlyStyles : []);
    expect(all(page, 'script:not([src], [type="application/ld+json"])')).toHaveLength(1);
  },
);

/** What a browser asks for by itself when it opens a page. */
const firstLoad = (page: BuiltPage): string[] =>
  all(page, 'link[rel=stylesheet]:not([disabled]), script[src], img[src]').map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src')!,
  );

test('a page asks for one script and two style sheets, a question for the script alone', () => {
  for (const page of pages) {
    const isQuestion = questions.includes(page);
    expect(firstLoad(page)).toHaveLength(isQuestion ? 1 : 3);
    expect(all(page, 'link[disabled]')).toHaveLength(isQuestion ? 1 : 0);
    const addresses = all(page, 'link[rel=stylesheet], script[src]').map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src')!,
    );
    for (const address of addresses) {
      expect(everyFile).toContain(path.join(root, 'build', address));
    }
  }
});

/** Most bytes of a question's first load, and most files. */
const MOST = {bytes: 25_000, files: 2};

test('a question comes in few files and few bytes', () => {
  expect(questions.length).toBeGreaterThan(0);
  const tooHeavy = questions.flatMap((page) => {
    const parts = [`${page.path}index.html`, ...firstLoad(page)].map((file) => {
      const {length} = gzipSync(readFileSync(path.join(root, 'build', file)), {level: 9});
      return {name: path.basename(file), length};
    });
    const bytes = parts.reduce((sum, {length}) => sum + length, 0);
    if (bytes <= MOST.bytes && parts.length <= MOST.files) return [];
    const list = parts.map(({name, length}) => `${name} ${length}`).join(', ');
    return [`${page.path} ${bytes} bytes of gzip in ${parts.length} files: ${list}`];
  });
  expect(tooHeavy).toEqual([]);
});

test('every script is one that a page loads, or that such a script loads later', () => {
  const names = assets('js', '.js').map((file) => path.basename(file));
  const reader = names.filter((name) => name.startsWith('reader.'));
  expect(reader).toHaveLength(1);
  const code = assets('js', '.js').map(read).join('\n');
  for (const name of names) {
    if (reader.includes(name)) continue;
    expect(code).toContain(/\.([0-9a-f]{8})\.js$/.exec(name)?.[1]);
  }
});

test('scripts and workers that the reader loads later were not dropped', () => {
  const code = assets('js', '.js').map(read).join('\n');
  // The bundler's own account of what belongs to the reader would be the better witness, but it
  // keeps none: so every table of chunks in the code has to be satisfied.
  for (const [, hash = ''] of code.matchAll(/"assets\/js\/"\+[^;]*?"\.([0-9a-f]{8})\.js"/g)) {
    expect(assets('js', `.${hash}.js`)).toHaveLength(1);
  }
  for (const [, table = ''] of code.matchAll(/"assets\/js\/"\+[^;]*?\{([^}]*)\}\[\w+\]\+"\.js"/g)) {
    for (const [, hash = ''] of table.matchAll(/"([0-9a-f]{8})"/g)) {
      expect(assets('js', `.${hash}.js`)).toHaveLength(1);
    }
  }
});

test('the style sheets keep what scripts and browsers bring to life', () => {
  const css = assets('css', '.css').map(read).join('\n');
  const needed = [
    ':focus-visible',
    '[data-theme=dark]',
    '[data-expand-all=open] .when-closed',
    'html:not([data-reader]) .needs-js',
    '.level-filter a[aria-current]',
    '.answer[open]',
    '.answer:not([open])>summary:before',
    '.answer::details-content',
    '.site-menu[popover]',
    ':target',
    '@media print',
    '@media (prefers-reduced-motion:reduce)',
    '.skip-link:not(:focus)',
  ];
  expect(needed.filter((selector) => !css.includes(selector))).toEqual([]);
  const unused = ['.navbar', '.menu__link', '.alert', '.hero', '.dropdown', '.card'];
  expect(unused.filter((selector) => css.includes(selector))).toEqual([]);
});

test('no style sheet refers to a file: its text stands in pages of several folders', () => {
  expect(assets('css', '.css').filter((file) => /url\(|<\//.test(read(file)))).toEqual([]);
});

test('every property that a style sheet refers to is set', () => {
  const css = assets('css', '.css').map(read).join('\n');
  const used = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!);
  expect(used).toContain('--rule');
  expect([...new Set(used)].filter((name) => !css.includes(`${name}:`))).toEqual([]);
});

test('compressed forms hold the same as the files beside them', () => {
  const compressed = everyFile.filter((file) => /\.(?:gz|br)$/.test(file));
  expect(compressed.length).toBeGreaterThan(pages.length);
  for (const file of compressed) {
    const bytes = readFileSync(file);
    const content = file.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes);
    expect(content.equals(readFileSync(file.slice(0, -3)))).toBe(true);
    expect(bytes.length).toBeLessThan(content.length);
  }
});

test('no server’s settings are published but the one that hosts read', () => {
  const names = everyFile.map((file) => path.relative(path.join(root, 'build'), file));
  expect(names).toContain('_headers');
  expect(names.filter((name) => /nginx|caddy/i.test(name))).toEqual([]);
});
