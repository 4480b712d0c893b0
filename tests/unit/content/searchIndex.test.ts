import {toSearchFiles} from '../../../src/content/searchIndex';
import type {PageText, SearchIndex} from '../../../src/lib/search/format';
import {createSearcher} from '../../../src/lib/search/createSearcher';
import {handbook, themeFrom} from './sampleHandbook';
import {pageFrom} from './samplePage';

const read = (files: ReadonlyMap<string, string>, name: string): unknown =>
  JSON.parse(files.get(name)!);

test('an index and a text for each page', () => {
  const {files} = toSearchFiles(handbook);
  expect([...files.keys()]).toEqual([
    'index.json',
    'paths.json',
    'text/canary-deployment.json',
    'text/shadow-release.json',
    'text/concept-drift.json',
  ]);
  const text: PageText = {
    title: 'What is a shadow release?',
    blocks: [
      ['short-answer', 'Short answer', 'A.'],
      ['full-answer', 'Full answer', ''],
    ],
  };
  expect(read(files, 'text/shadow-release.json')).toEqual(text);
});

test('the addresses of all questions', () => {
  const {files} = toSearchFiles(handbook);
  expect(read(files, 'paths.json')).toEqual([
    '/releases/canary-deployment/',
    '/releases/shadow-release/',
    '/monitoring/concept-drift/',
  ]);
});

test('shards from so many pages on', () => {
  const {files} = toSearchFiles(handbook, {shardFrom: 3, shardSize: 500});
  expect([...files.keys()]).toEqual(expect.arrayContaining(['shards/0.json', 'shards/1.json']));
});

test('the folder is named after what it holds', () => {
  const before = toSearchFiles(handbook);
  expect(before.folder).toMatch(/^[0-9a-f]{10}$/);
  expect(toSearchFiles(handbook).folder).toBe(before.folder);
  const changed = {...handbook, synonyms: {same: [['canary', 'bird']], means: {}}};
  expect(toSearchFiles(changed).folder).not.toBe(before.folder);
});

test('title, label, aliases, tags, theme, headings, approaches and text find a page', async () => {
  const page = pageFrom(
    '## Short answer\n\nUse weights.\n\n## Full answer\n\n### Sticky users\n\nText.\n\n' +
      '## Approach: mirrored first\n\nText.\n\n## Follow-up questions\n\n- Elephants?\n',
    {
      title: 'What is a canary release?',
      sidebar_label: 'Chickens',
      aliases: '[bird test, tweet]',
      tags: '[rollback]',
    },
  );
  const {files} = toSearchFiles({...handbook, themes: [themeFrom('releases', 1, [page])]});
  const searcher = createSearcher(read(files, 'index.json') as SearchIndex, () =>
    Promise.reject(new Error('Nothing to fetch.')),
  );
  const words = 'canary chickens tweet rollback label sticky mirrored weights elephants';
  for (const word of words.split(' ')) {
    expect([word, (await searcher.search(`${word} `)).hits.length]).toEqual([word, 1]);
  }
});

test('the text of a page has the quotation marks of the page', () => {
  const page = pageFrom(
    '## Short answer\n\n"It" is.\n\n## Full answer\n\n### A team\'s day\n\nNo.\n',
  );
  const {files} = toSearchFiles({...handbook, themes: [themeFrom('releases', 1, [page])]});
  const {blocks} = read(files, `text/${page.id}.json`) as PageText;
  expect(blocks).toContainEqual(['short-answer', 'Short answer', '“It” is.']);
  expect(blocks.map(([, heading]) => heading)).toContain('A team’s day');
});
