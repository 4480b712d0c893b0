import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {deliver} from '../../../src/delivery/deliver';
import {siteFolder} from '../content/siteFolder';

const script = 'setColours()';
const toPage = (body: string) =>
  `<!doctype html><html lang=en><head><meta charset=UTF-8><script>${script}</script><link rel=stylesheet href=/book/assets/css/styles.00000000.css /><script src=/book/assets/js/reader.11111111.js defer></script></head><body>${body}</body></html>`;
const prose = `<p class=used>${'Drift is a change of the data. '.repeat(50)}</p>`;

const built = {
  'build/404.html': toPage('<p>Lost</p>'),
  'build/index.html': toPage(prose),
  'build/theme/a/index.html': toPage('<p class=other>b</p>'),
  'build/assets/css/styles.00000000.css': '.used,.other,.marked{color:red}.unused{color:blue}',
  'build/assets/js/reader.11111111.js': 'load("22222222");find(".used").classList.add("marked")',
  'build/assets/js/search.22222222.js': '',
  'build/assets/js/main.33333333.js': '',
};

const site = {
  label: 'build',
  url: 'https://handbook.example',
  baseUrl: '/book/',
  inlineScripts: 1,
  lightPages: new Set(['theme/a/index.html']),
};

/** Delivers a site of these files; what is there then, by path. */
async function run(files: Record<string, string>) {
  const folder = siteFolder(files);
  const problems = await deliver({...site, outDir: path.join(folder, 'build')});
  const made = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative(folder, file), readFileSync(file)] as const);
  return {problems, files: new Map(made)};
}

test('readers get only what pages use, under names that tell the content', async () => {
  const {problems, files} = await run(built);
  expect(problems).toEqual([]);
  const toName = (name: string, css: string) =>
    `${name}.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  const early = toName('styles', '.other,.marked{color:red}');
  const late = toName('styles-late', '.used{color:red}');
  expect([...files.keys()]).toEqual([
    'build-server/Caddyfile',
    'build-server/nginx.conf',
    'build/404.html',
    'build/_headers',
    `build/assets/css/${late}`,
    `build/assets/css/${early}`,
    'build/assets/js/reader.11111111.js',
    'build/assets/js/search.22222222.js',
    'build/index.html',
    'build/index.html.br',
    'build/index.html.gz',
    'build/theme/a/index.html',
  ]);
  expect(files.get(`build/assets/css/${early}`)?.toString()).toBe('.other,.marked{color:red}');
  expect(files.get(`build/assets/css/${late}`)?.toString()).toBe('.used{color:red}');
  for (const page of ['404.html', 'index.html', 'theme/a/index.html']) {
    const html = files.get(`build/${page}`)!.toString();
    const isLight = page === 'theme/a/index.html';
    expect(html).toContain(
      isLight
        ? `<style>.other,.marked{color:red}</style><link rel=stylesheet href=/book/assets/css/${late} disabled>`
        : `<link rel=stylesheet href=/book/assets/css/${early} /><link rel=stylesheet href=/book/assets/css/${late}>`,
    );
    expect(html).toMatch(/<head><meta http-equiv="Content-Security-Policy" content="default-src /);
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(html).toContain(`script-src 'self' 'sha256-${hash(script)}';`);
    expect(html).toContain(`style-src 'self' 'sha256-${hash('.other,.marked{color:red}')}';`);
  }
});

test('the same site is delivered in the same bytes', async () => {
  const {files} = await run(built);
  expect((await run(built)).files).toEqual(files);
});

test('a script on a single page is found, and gets no leave from the policy', async () => {
  const page = toPage('<script>alert(1)</script>');
  const {problems, files} = await run({...built, 'build/theme/a/index.html': page});
  expect(problems).toMatchObject([
    {
      file: 'build/theme/a/index.html',
      line: 1,
      message: "An inline script is not the site's own: `alert(1)`.",
    },
  ]);
  const hash = createHash('sha256').update('alert(1)').digest('base64');
  expect(files.get('build/theme/a/index.html')?.toString()).not.toContain(hash);
});

test('a script on every page is found', async () => {
  const {problems} = await run({...built, 'build/404.html': toPage('<script>alert(1)</script>')});
  expect(problems).toMatchObject([{file: 'build/404.html', rule: 'inline-script'}]);
});
