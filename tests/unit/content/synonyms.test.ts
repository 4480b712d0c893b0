import {parseSynonyms} from '../../../src/content/synonyms';
import {formatProblem} from '../../../src/lib/problem';

const problemsOf = (text: string) =>
  parseSynonyms('synonyms', text).problems.map((problem) =>
    formatProblem(problem).replace(/^synonyms:/, ''),
  );

const good = `kubernetes:
  also: [k8s]
latency:
  also: [p99]
  said: [slow, takes too long]
cost:
  said: [slow]
`;

test('names hold both ways, what people say one way', () => {
  expect(parseSynonyms('synonyms', good)).toEqual({
    synonyms: {
      same: [
        ['kubernetes', 'k8s'],
        ['latency', 'p99'],
      ],
      means: {slow: ['latency', 'p99', 'cost'], 'takes too long': ['latency', 'p99']},
    },
    problems: [],
  });
});

test.each<[what: string, text: string, problems: string[]]>([
  [
    'no mapping',
    '- a\n',
    ['1:1  Expected `key: value` lines. See the template in CONTRIBUTING. (yaml)'],
  ],
  [
    'a row without keys',
    'a1: [b]\n',
    ['1:1  The term `a1` has no keys. Give it `also`, `said` or both, with lists. (synonyms)'],
  ],
  [
    'an unknown key',
    'drift:\n  alos: [shift]\n',
    ['1:1  Unknown key `alos`. Did you mean also? Allowed keys: also, said. (synonyms)'],
  ],
  [
    'an empty list',
    'k8s:\n  also: [x]\ndrift:\n  also: []\n',
    ['3:1  `also` must have at least 1 entry. Correct the value. (synonyms)'],
  ],
  [
    'no word',
    'drift:\n  said: ["…"]\n',
    ['1:1  `said.0` must have a word. Correct the value. (synonyms)'],
  ],
  [
    'a term that is no word',
    '"?!":\n  also: [x]\n',
    ['1:1  The term `?!` has no word. Name the term as the pages write it. (synonyms)'],
  ],
  [
    'a name in two rows',
    'drift:\n  also: [shift]\ndecay:\n  also: [Shift]\n',
    [
      '3:1  `Shift` stands in the row of line 1 too. Name it once, and join the rows if they are about one thing. (synonyms)',
    ],
  ],
])('%s', (_what, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test('a row with a fault is left out, the others are read', () => {
  const {synonyms} = parseSynonyms('synonyms', `${good}bad: 1\n`);
  expect(synonyms.same).toHaveLength(2);
});

test('terms that are names of object members are terms', () => {
  expect(problemsOf('constructor:\n  also: [maker]\n')).toEqual([]);
});
