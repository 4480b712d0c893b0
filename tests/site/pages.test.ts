/** @jest-environment jsdom */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {homepage} from '../../package.json';
import {all, builtPages} from './html';

const root = path.join(__dirname, '../..');

const pages = builtPages('build');
const questions = pages.filter(
  ({path, document}) => !path.startsWith('/print/') && document.querySelector('.question-facts'),
);

test('the twelve first questions are there', () => {
  expect(questions.length).toBeGreaterThanOrEqual(12);
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_path, page) => {
  test('has one title, one main heading, a language', () => {
    expect(all(page, 'title')).toHaveLength(1);
    expect(all(page, 'h1')).toHaveLength(1);
    expect(page.document.documentElement.lang).toBe('en');
  });

  test('has a picture to share, which is there and says what it is', () => {
    const content = (property: string) =>
      page.document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
    expect(content('og:image')).toMatch(new RegExp(`^${homepage}`));
    const file = path.join(root, 'build', content('og:image').slice(homepage.length));
    const png = readFileSync(file);
    // The first chunk of a PNG is its header: width and height (PNG specification, 11.2.1).
    expect(png.subarray(12, 16).toString()).toBe('IHDR');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect([content('og:image:width'), content('og:image:height')]).toEqual(['1200', '630']);
    expect(content('og:image:alt').length).toBeGreaterThan(5);
    const card = page.document.querySelector('meta[name="twitter:card"]');
    expect(card?.getAttribute('content')).toBe('summary_large_image');
  });

  test('asks nothing of third parties', () => {
    const foreign = all(page, '[src], link[href]')
      .filter((element) => element.getAttribute('rel') !== 'canonical')
      .filter((element) => element.getAttribute('rel') !== 'alternate')
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .filter((url) => /^(?:[a-z]+:)?\/\//i.test(url));
    expect(foreign).toEqual([]);
  });

  test('loads one script, and no application', () => {
    const scripts = all(page, 'script[src]').map((script) => script.getAttribute('src'));
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toMatch(/\/reader\./);
    expect(all(page, 'link[rel=preload], link[rel=modulepreload], link[rel=prefetch]')).toEqual([]);
  });

  test('uses each id once, and refers to ids that exist', () => {
    const ids = all(page, '[id]').map(({id}) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    const missing = all(page, 'a[href^="#"]')
      .map((link) => decodeURIComponent(link.getAttribute('href')!.slice(1)))
      .filter((id) => id !== '' && !ids.includes(id) && !id.startsWith('__docusaurus'));
    expect(missing).toEqual([]);
  });
});

describe.each(questions.map((page) => [page.path, page] as const))('%s', (_path, page) => {
  test('holds each answer in a closed <details> right after its heading', () => {
    const sections = all(page, '.answer-section');
    expect(sections.length).toBeGreaterThanOrEqual(2);
    for (const section of sections) {
      const [heading, details] = section.children;
      expect(heading?.tagName).toBe('H2');
      expect(details?.tagName).toBe('DETAILS');
      expect(details?.hasAttribute('open')).toBe(false);
      expect(details?.getAttribute('data-answer')).toBe(heading?.id);
      expect(details?.querySelector('.answer__body')?.textContent?.trim()).toBeTruthy();
    }
  });

  test('is an article with a picture of its own, which says its title', () => {
    const meta = (property: string) =>
      page.document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
    expect(meta('og:type')).toBe('article');
    expect(meta('og:image')).toBe(`${homepage}${page.path.slice(1, -1)}.png`);
    expect(meta('og:image:alt')).toBe(page.document.querySelector('h1')?.textContent);
  });

  test('numbers its references in order, and each leads back to every citation', () => {
    const references = all(page, '.references > li');
    const citations = all(page, '.citation a');
    expect(references.length).toBeGreaterThanOrEqual(5);
    for (const [index, reference] of references.entries()) {
      const citing = citations.filter((link) => link.getAttribute('href') === `#${reference.id}`);
      expect(citing.length).toBeGreaterThan(0);
      for (const link of citing) expect(link.textContent).toBe(String(index + 1));
      const back = [...reference.querySelectorAll('.references__back a')];
      expect(back.map((link) => link.getAttribute('href'))).toEqual(citing.map(({id}) => `#${id}`));
    }
    const hrefs = new Set(references.map(({id}) => `#${id}`));
    for (const link of citations) expect(hrefs).toContain(link.getAttribute('href'));
  });

  test('links its sources by https', () => {
    for (const link of all(page, '.references .source-address')) {
      expect(link.getAttribute('href')).toMatch(/^https:\/\//);
    }
  });

  test('shows all themes in the sidebar, and the questions of its own only', () => {
    const [, theme] = page.path.split('/');
    const links = all(page, '.site-menu__themes a').map((link) => link.getAttribute('href')!);
    const themes = links.filter((href) => /^\/[^/]+\/$/.test(href));
    expect(themes.length).toBe(new Set(questions.map(({path}) => path.split('/')[1])).size);
    const others = links.filter((href) => /^\/[^/]+\/[^/]+\/$/.test(href));
    expect(others).toContain(page.path);
    for (const href of others) expect(href.split('/')[1]).toBe(theme);
  });

  test('gives every diagram a name and a caption, and no style sheet of its own', () => {
    for (const figure of all(page, 'figure.diagram')) {
      const svg = figure.querySelector('svg');
      expect(svg?.getAttribute('role')).toBe('img');
      expect((svg?.getAttribute('aria-label') ?? '').length).toBeGreaterThanOrEqual(40);
      expect(figure.querySelector('figcaption')?.textContent).toBeTruthy();
      expect(figure.querySelector('style')).toBeNull();
    }
  });
});

test('no table has lost its cells', () => {
  for (const page of questions) {
    const empty = all(page, 'tr').filter((row) => row.children.length === 0);
    expect(empty).toEqual([]);
  }
});

test('a theme on one page holds its questions with every answer open', () => {
  const prints = pages.filter(({path}) => path.startsWith('/print/'));
  expect(prints.flatMap((page) => all(page, '.print-chapter'))).toHaveLength(questions.length);
  for (const page of prints) expect(all(page, 'details[data-answer]:not([open])')).toEqual([]);
});

test('at least six questions have a diagram', () => {
  const drawn = questions.filter((page) => page.document.querySelector('figure.diagram svg'));
  expect(drawn.length).toBeGreaterThanOrEqual(6);
});

test('the references page lists each cited source once, with its questions', () => {
  const page = pages.find(({path}) => path === '/references/')!;
  const listed = all(page, '.source-list > li');
  const cited = new Set(
    questions.flatMap((question) => all(question, '.references > li').map(({id}) => id)),
  );
  expect(new Set(listed.map(({id}) => `ref-${id}`))).toEqual(cited);
  for (const source of listed) expect(source.querySelectorAll('ul a').length).toBeGreaterThan(0);
});

test('the home page counts what is there', () => {
  const page = pages.find(({path}) => path === '/')!;
  const facts = all(page, '.home__facts')[0]?.textContent ?? '';
  const sources = all(
    pages.find(({path}) => path === '/references/')!,
    '.source-list > li',
  );
  expect(facts).toContain(`${questions.length} questions`);
  expect(facts).toContain(`${sources.length} sources`);
  const counts = all(page, '.theme-list__count').map((count) =>
    parseInt(count.textContent ?? '', 10),
  );
  expect(counts.reduce((a, b) => a + b, 0)).toBe(questions.length);
});

test('below a folder, every address of the site begins with that folder', () => {
  for (const page of builtPages('build-sub')) {
    const addresses = all(page, '[href], [src]')
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((url) => url.startsWith('/') && !url.startsWith('/sub/'));
    expect(addresses).toEqual([]);
  }
});
