/** @jest-environment jsdom */
import {toFeeds} from '../../../src/exports/feeds';
import {toLlmsTxt} from '../../../src/exports/llmsTxt';
import {withReviewDates} from '../../../src/exports/sitemap';
import {handbook} from '../content/sampleHandbook';

const site = {title: 'A handbook', description: 'Of questions.', url: 'https://example.org/sub/'};

interface JsonFeed {
  home_page_url: string;
  feed_url: string;
  items: Array<{id: string; url: string; title: string; date_modified: string}>;
}

test('the newest review comes first, under an id that changes with the review', () => {
  const {items, ...feed} = JSON.parse(toFeeds(handbook, site).json) as JsonFeed;
  expect(feed).toMatchObject({home_page_url: site.url, feed_url: `${site.url}feed.json`});
  expect(items.map(({title}) => title)).toEqual([
    'What is a canary release?',
    'What is concept drift?',
    'What is a shadow release?',
  ]);
  expect(items[0]).toMatchObject({
    id: `${items[0]!.url}#2026-11-20`,
    date_modified: '2026-11-20T00:00:00.000Z',
  });
  expect(items[2]!.url).toBe('https://example.org/sub/releases/shadow-release/');
});

test('Atom says the same, dated by the newest review and not by the clock', () => {
  const {atom} = toFeeds(handbook, site);
  expect(atom).toMatch(/<updated>2026-11-20T00:00:00\.000Z<\/updated>\s*<generator>/);
  expect(atom.match(/<entry>/g)).toHaveLength(3);
  expect(atom).toContain('<link rel="self" href="https://example.org/sub/feed.atom"/>');
});

test('titles cannot break out of the feed', () => {
  const [theme] = handbook.themes;
  const [page] = theme!.pages;
  const title = 'Is ]]> & </title> safe?';
  const hostile = {...page!, frontMatter: {...page!.frontMatter, title}};
  const {atom} = toFeeds({...handbook, themes: [{...theme!, pages: [hostile]}]}, site);
  const parsed = new DOMParser().parseFromString(atom, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(parsed.querySelector('entry > title')?.textContent).toContain('</title> safe?');
});

test('llms.txt lists the Markdown twin of every question by theme', () => {
  const text = toLlmsTxt(handbook, site);
  expect(text).toMatch(/^# A handbook\n\n> Of questions\.\n/);
  expect(text).toContain(
    '## Label of monitoring\n\n- [What is concept drift?](https://example.org/sub/monitoring/concept-drift.md): ',
  );
  expect(text.match(/^- /gm)).toHaveLength(3);
});

test('a sitemap dates questions by their review, and nothing else', () => {
  const routes = [
    {path: '/sub/a/b', component: '', metadata: {lastUpdatedAt: Date.parse('2026-11-20')}},
    {path: '/sub/about/', component: ''},
  ];
  const items = ['a/b/', 'about/', 'unknown/'].map((path) => ({url: site.url + path}));
  expect(withReviewDates(items, routes)).toEqual([
    {url: `${site.url}a/b/`, lastmod: '2026-11-20'},
    {url: `${site.url}about/`},
    {url: `${site.url}unknown/`},
  ]);
});
