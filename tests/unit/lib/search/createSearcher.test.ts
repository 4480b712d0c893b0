import {buildIndex} from '@site/src/lib/search/buildIndex';
import {createSearcher} from '@site/src/lib/search/createSearcher';
import type {PageText} from '@site/src/lib/search/format';
import {searchDocument} from './searchDocument';

const documents = [
  searchDocument('canary', 'What is a canary deployment?', {
    aliases: ['progressive delivery'],
    body: 'A small share of live traffic goes to the new model on Kubernetes.',
    rest: 'Sigstore signs the artefact.',
  }),
  searchDocument('drift', 'How do you handle model drift?', {
    theme: 'monitoring',
    level: 'senior',
    body: 'Name the distribution that moved. Observability helps.',
  }),
  searchDocument('autoscaling', 'How does autoscaling work?', {
    body: 'The number of replicas follows the load. Latency stays low.',
  }),
  searchDocument('ab', 'What is an A/B test?', {body: 'Two versions, users by chance.'}),
];
const text: PageText = {
  title: 'What is a canary deployment?',
  blocks: [
    ['short-answer', 'Short answer', 'A small share of live traffic goes to the new model.'],
    ['tools', 'Tools', 'Sigstore signs the artefact.'],
  ],
};
const {index} = buildIndex(documents, {
  same: [['k8s', 'kubernetes']],
  means: {'gets slow': ['latency']},
});
const searcher = createSearcher(index, (name) =>
  name === 'text/canary.json' ? Promise.resolve(text) : Promise.reject(new Error(name)),
);
const first = async (query: string) => (await searcher.search(query)).hits[0]?.id;

test('what is known of each question', () => {
  expect(searcher.entries.drift).toEqual({
    path: '/monitoring/drift/',
    theme: 'monitoring',
    level: 'senior',
    title: 'How do you handle model drift?',
  });
});

test.each([
  ['canary', 'canary'],
  ['canaries', 'canary'],
  ['cana', 'canary'],
  ['progressive', 'canary'],
  ['k8s', 'canary'],
  ['sigstore', 'canary'],
  ['observabilty', 'drift'],
  ['auto scaling', 'autoscaling'],
  ['auto-scaling', 'autoscaling'],
  ['it gets slow', 'autoscaling'],
  ['modeldrift', 'drift'],
  ['ab test', 'ab'],
  ['a b', 'ab'],
  ['How would somebody whom I know handle drift of the flux capacitor?', 'drift'],
])('%s → %s', async (query, id) => {
  expect(await first(query)).toBe(id);
});

test.each(['', '   ', '?!', '…'])('“%s” has no hits', async (query) => {
  expect(await searcher.search(query)).toEqual({hits: [], repairs: [], near: []});
});

test('a mended word is told, and is searched as typed on demand', async () => {
  const answer = await searcher.search('observabilty ');
  expect(answer.repairs).toEqual([['observabilty', 'observability']]);
  expect(answer.hits[0]?.terms).toContain('observability');
  const literal = await searcher.search('observabilty ', {literal: true});
  expect(literal.hits).toEqual([]);
  expect(literal.repairs).toEqual([]);
  expect(literal.near).toContain('observability');
});

test('a page with all words stands before one with some', async () => {
  expect(await first('model traffic share')).toBe('canary');
});

describe('what stands in for words', () => {
  const search = async (
    query: string,
    pages: typeof documents,
    means: Record<string, string[]>,
  ) => {
    const built = buildIndex(pages, {same: [], means}).index;
    const none = () => Promise.reject(new Error('Nothing to fetch.'));
    return (await createSearcher(built, none).search(query)).hits;
  };

  test('is found for a phrase of words that mean nothing alone', async () => {
    const hits = await search('few people first tomorrow', documents, {
      'few people first': ['canary'],
    });
    expect(hits[0]?.id).toBe('canary');
  });

  test('is found for the whole phrase of which a word was mended', async () => {
    const pages = [
      searchDocument('lookahead', 'Lookahead'),
      searchDocument('data', 'Data'),
      searchDocument('leak', 'Leak', {body: 'A leakage.'}),
    ];
    const [hit] = await search('data leakege', pages, {'data leakage': ['lookahead']});
    expect(hit?.id).toBe('lookahead');
  });

  test('counts once, however many rows lead to it', async () => {
    const pages = [searchDocument('a', 'Latency'), searchDocument('b', 'Throughput')];
    const rows = {'page slow': ['latency'], 'slow page': ['latency']};
    const [one] = await search('page slow', pages, {'page slow': ['latency']});
    const [all] = await search('page slow', pages, rows);
    expect(one?.id).toBe('a');
    expect(all?.score).toBe(one?.score);
  });
});

test('terms are the words of the handbook, expanded ones too', async () => {
  const [hit] = (await searcher.search('k8s')).hits;
  expect(hit?.terms).toEqual(['kubernetes']);
});

test('a hit is located in its page’s text', async () => {
  const [hit] = (await searcher.search('sigstore')).hits;
  expect(await searcher.locate(hit!)).toEqual({
    title: 'What is a canary deployment?',
    anchor: 'tools',
    heading: 'Tools',
    snippet: 'Sigstore signs the artefact.',
  });
});

test('the page that holds a quotation stands first, and its block is known', async () => {
  const words = 'rollback drift traffic shadow labels latency';
  const quote = `Old ${words} are quoted here.`;
  const pages = [
    searchDocument('talks', `Of ${words}`, {body: `Once more quoted: old ${words}.`}),
    searchDocument('holds', 'Of something else', {rest: quote}),
  ];
  const texts: Record<string, PageText> = {
    'text/talks.json': {
      title: 'A',
      blocks: [['a', 'A', `Quoted: traffic drift and old ${words}.`]],
    },
    'text/holds.json': {
      title: 'B',
      blocks: [
        ['b', 'B', 'Of old.'],
        ['c', 'C', quote],
      ],
    },
  };
  const quoting = `${words} are quoted here`;
  const built = buildIndex(pages, {same: [], means: {}}).index;
  const online = createSearcher(built, (name) => Promise.resolve(texts[name]));
  const [hit] = (await online.search(quoting)).hits;
  expect(hit).toMatchObject({id: 'holds', anchor: 'c'});
  expect((await online.locate(hit!)).anchor).toBe('c');
  // Without the texts the words decide.
  const offline = createSearcher(built, () => Promise.reject(new Error('offline')));
  expect((await offline.search(quoting)).hits[0]).toMatchObject({id: 'talks'});
});

test('a query of any length is answered', async () => {
  const {hits} = await searcher.search(`${'word '.repeat(5_000)}canary`);
  expect(hits.length).toBeLessThanOrEqual(documents.length);
  expect(await first(`canary ${'word '.repeat(5_000)}`)).toBe('canary');
});

test('words that are names of object members are words', async () => {
  expect((await searcher.search('constructor __proto__ toString')).hits).toEqual([]);
});

test('an empty handbook has no hits', async () => {
  const empty = createSearcher(buildIndex([], {same: [], means: {}}).index, () =>
    Promise.reject(new Error('Nothing to fetch.')),
  );
  expect((await empty.search('drift')).hits).toEqual([]);
});
