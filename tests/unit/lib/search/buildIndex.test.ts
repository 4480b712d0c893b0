import {buildIndex} from '@site/src/lib/search/buildIndex';
import {createSearcher} from '@site/src/lib/search/createSearcher';
import type {FetchJson} from '@site/src/lib/search/types';
import {searchDocument} from './searchDocument';

const topics = ['drift', 'canary', 'latency', 'rollback', 'labels', 'kafka', 'shadow'];
const verbs = ['measure', 'explain', 'automate', 'test', 'monitor'];
const documents = topics.flatMap((topic, number) =>
  verbs.map((verb, place) =>
    searchDocument(`${verb}-${topic}`, `How do you ${verb} ${topic}?`, {
      aliases: [`${topic} problem`],
      body: `${topics.slice(number).join(' ')} and ${verbs.slice(place).join(' ')} in production.`,
      rest: `Only page ${number}${place} tells of x${number}${place}x.`,
    }),
  ),
);
const synonyms = {same: [['rollback', 'revert']], means: {slow: ['latency']}};

const noFetch: FetchJson = (name) => Promise.reject(new Error(name));

test('the same documents give the same bytes', () => {
  const build = () => JSON.stringify(buildIndex(documents, synonyms));
  expect(build()).toBe(build());
});

test('shards rank like the whole, and a search fetches only those that it needs', async () => {
  const whole = createSearcher(buildIndex(documents, synonyms).index, noFetch);
  const {index, shards} = buildIndex(documents, synonyms, {shardFrom: 10, shardSize: 400});
  expect(shards.length).toBeGreaterThan(5);
  expect(index.rows).toBeUndefined();
  const fetched: string[] = [];
  const sharded = createSearcher(index, (name) => {
    fetched.push(name);
    return Promise.resolve(shards[Number(/\d+/.exec(name)?.[0])]);
  });

  await sharded.search('drift ');
  expect(fetched).toHaveLength(1);
  await sharded.search('drift ');
  expect(fetched).toHaveLength(1);
  const queries = [
    'drift',
    'slow canary',
    'revert',
    'explain kafka problem',
    'x31x',
    'lat',
    'rolback',
  ];
  for (const query of queries) {
    expect(await sharded.search(query)).toEqual(await whole.search(query));
  }
  expect((await sharded.search('x31x')).hits[0]?.id).toBe('explain-rollback');
  // Titles come with the pages' texts.
  expect(sharded.entries['test-kafka']).toEqual({
    path: '/releases/test-kafka/',
    theme: 'releases',
    level: 'mid',
  });
});

test('a shard that could not be fetched is fetched again', async () => {
  const {index, shards} = buildIndex(documents, synonyms, {shardFrom: 1, shardSize: 400});
  let isOnline = false;
  const searcher = createSearcher(index, (name) =>
    isOnline
      ? Promise.resolve(shards[Number(/\d+/.exec(name)?.[0])])
      : Promise.reject(new Error('offline')),
  );
  await expect(searcher.search('drift')).rejects.toThrow('offline');
  isOnline = true;
  expect((await searcher.search('drift')).hits).not.toEqual([]);
});

test('words of the rest are kept where few pages have them', () => {
  const pages = Array.from({length: 120}, (_, number) =>
    searchDocument(`q${number}`, `Question ${number}`, {
      rest: `common${number < 100 ? ' rare' : ''}`,
    }),
  );
  const {index} = buildIndex(pages, {same: [], means: {}});
  const words = index.words.split(' ');
  expect(words).toContain('rare');
  expect(words).not.toContain('common');
});
