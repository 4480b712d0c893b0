import {createSynonymFinder} from '@site/src/lib/search/synonymMap';

const find = createSynonymFinder(
  {
    same: [
      ['k8s', 'kubernetes'],
      ['oom', 'out of memory'],
      ['data drift', 'covariate shift'],
      ['drift', 'decay'],
    ],
    means: {
      slow: ['latency'],
      'go back': ['rollback'],
      'small share of users': ['canary'],
    },
  },
  0.8,
);

/** Stems that stand in for a query's words, with how sure the match is. */
const standIns = (query: string, isTyping = false) =>
  find(query.split(' '), isTyping).flatMap(({others, weight}) =>
    others.map(({stems}) => `${stems.join(' ')} ${weight.toFixed(2)}`),
  );

test.each([
  ['k8s', ['kubernet 1.00']],
  ['kubernetes', ['k8 1.00']],
  ['too slow', ['latenc 1.00']],
  ['latency', []],
  ['oom', ['out memori 1.00']],
  ['gpu out of memory', ['oom 1.00']],
  ['go back', ['rollback 1.00']],
  ['go far back', []],
])('%s', (query, expected) => {
  expect(standIns(query)).toEqual(expected);
});

test('words may stand between those of a phrase, in another order', () => {
  expect(standIns('drift of my data')).toEqual(expect.arrayContaining(['covari shift 1.00']));
});

test('a phrase within a longer one is not meant', () => {
  expect(standIns('data drift')).not.toContain('decai 1.00');
});

test('of what people say one word of three may be missing', () => {
  expect(standIns('a small share of traffic')).toEqual(['canari 0.53']);
  expect(standIns('a share of traffic')).toEqual([]);
});

test('the end of a phrase may still be on its way', () => {
  expect(standIns('out of mem', true)).toEqual(['oom 1.00']);
  expect(standIns('out of mem')).toEqual([]);
});
