import {parseYaml} from '../../../src/content/yaml';
import {formatProblem} from '../../../src/lib/problem';

/** Reads YAML that begins on line 2 of a file. */
const read = (yaml: string) => parseYaml('f', yaml, 2);
const problemsOf = (yaml: string) => read(yaml).problems.map(formatProblem);

const valuesOut = 'Write the value out. (yaml)';
const keepOne = 'Keep one of them. (yaml)';
const quote = 'Put the whole value into straight double quotation marks. (yaml)';

test('reads a mapping as plain data', () => {
  expect(read('title: "A: b"\nlevel: mid\ntags: [a, b]\nnested:\n  n: 1.5\n').data).toEqual({
    title: 'A: b',
    level: 'mid',
    tags: ['a', 'b'],
    nested: {n: 1.5},
  });
});

test.each([
  ['dates', 'reviewed: 2026-11-23', '2026-11-23'],
  ['yes', 'reviewed: yes', 'yes'],
  ['times', 'reviewed: 12:30', '12:30'],
])('%s stay strings', (_what, yaml, value) => {
  expect(read(yaml).data).toEqual({reviewed: value});
});

test('places are lines of the file', () => {
  const {places} = read('title: A\n\n"level": mid\n');
  expect(places).toEqual({title: {line: 2, column: 1}, level: {line: 4, column: 1}});
});

test.each<[what: string, yaml: string, ...problems: string[]]>([
  ['an anchor', 'a: 1\nb: &x 2', `f:3:7  YAML anchors are not allowed. ${valuesOut}`],
  ['an anchor at a list', 'a: &x [1]', `f:2:7  YAML anchors are not allowed. ${valuesOut}`],
  [
    'an anchor and its alias',
    'a: &x 1\nb: *x',
    `f:2:7  YAML anchors are not allowed. ${valuesOut}`,
    `f:3:4  YAML aliases are not allowed. ${valuesOut}`,
  ],
  ['a key twice', 'a: 1\nb: 2\na: 3', `f:4:1  Map keys must be unique. ${keepOne}`],
  ['a colon in a value', 'a: b: c', `f:2:4  A colon within a value begins another key. ${quote}`],
  ['a tab', 'a:\n\tb: 1', 'f:3:1  Tabs are not allowed as indentation. Indent with blanks. (yaml)'],
  [
    'an open bracket',
    'a: [1',
    'f:2:6  Flow sequence in block collection must be sufficiently indented and end with a ]. ' +
      'Write `key: value` lines. (yaml)',
  ],
  [
    'a quotation mark that is not closed',
    'a: "b',
    'f:2:6  A quotation mark or bracket is not closed. Close it before the line ends. (yaml)',
  ],
  [
    'text after a quoted one',
    "a: 'b' c",
    `f:2:8  Text goes on where the value has ended. ${quote}`,
  ],
  [
    'text after one that is cut in two by lines',
    '{"}"}"\n\n"word \n#### ',
    `f:2:6  Text goes on where the value has ended. ${quote}`,
    `f:4:2  Text goes on where the value has ended. ${quote}`,
  ],
  [
    'a value that begins with a sign',
    'a: @b',
    `f:2:4  A value cannot begin with this character. ${quote}`,
  ],
  [
    'a comment that cuts a value',
    'a: b # c\nd: e f # g',
    `f:3:4  What follows \` #\` is a comment and no part of the value. ${quote}`,
  ],
  ...(
    [
      ['\\u202e', 'a character that turns the writing direction (U+202E)'],
      ['\\u200b', 'an invisible character (U+200B)'],
      ['\\0', 'a control character (U+0000)'],
      ['\\x1b', 'a control character (U+001B)'],
      ['p\\u0430y', 'a word that mixes Latin with Cyrillic letters (U+0070)'],
    ] as const
  ).map(([escape, what]): [string, string, string] => [
    `the escape ${escape}`,
    `a: "b${escape}"`,
    `f:2:4  The value holds ${what}. Delete it and type the text anew. (yaml)`,
  ]),
  ['a list', '- a', 'f:2:1  Expected `key: value` lines. See the template in CONTRIBUTING. (yaml)'],
  ['a text', 'a', 'f:2:1  Expected `key: value` lines. See the template in CONTRIBUTING. (yaml)'],
  ['nothing', '', 'f:2:1  Expected `key: value` lines. See the template in CONTRIBUTING. (yaml)'],
])('refuses %s', (_what, yaml, ...problems) => {
  const {data, places} = read(yaml);
  expect(problemsOf(yaml)).toEqual(problems);
  expect(data).toEqual({});
  expect(places).toEqual({});
});

test.each([
  ['a function', '!!js/function "() => 1"'],
  ['a regular expression', '!!js/regexp /a/'],
  ['an instance', '!!python/object:os.system {}'],
  ['a tag of its own', '!env HOME'],
  ['a tag that ends like a plain one', '!own:map {}'],
  ['a plain tag on another kind', '!!map text'],
])('refuses %s', (_what, value) => {
  const {data, problems} = read(`a: 1\nb: ${value}`);
  expect(data).toEqual({});
  expect(problems.map(({line, rule}) => `${line} ${rule}`)).toContain('3 yaml');
});

// The visitor returns what `push` returns: a number, which `visit` takes for the next index.
test('reports an alias in a list once', () => {
  expect(problemsOf('a: &x 1\nb: [1, 2, 3, *x]')).toEqual([
    `f:2:7  YAML anchors are not allowed. ${valuesOut}`,
    `f:3:14  YAML aliases are not allowed. ${valuesOut}`,
  ]);
});

// Tags of the core schema and unresolved ones have ways of their own; the first evade the check.
test.each(['!env HOME', '!!str 5', '!!binary aGk=', '!!timestamp 2026-11-23'])(
  'refuses the tag of %s, once',
  (value) => {
    expect(read(`a: ${value}`).problems.map(({message}) => message)).toEqual([
      'YAML tags are not allowed.',
    ]);
  },
);

test('reports all problems at once', () => {
  expect(problemsOf('a: &x 1\nb: *x\na: 2')).toHaveLength(3);
});

test('refuses a billion laughs without expanding them', () => {
  const levels = [...'bcdefghij'].map((name, index) => {
    const previous = `*${'abcdefghi'[index]!}`;
    return `${name}: &${name} [${Array<string>(9).fill(previous).join(', ')}]`;
  });
  const start = performance.now();
  const {data, problems} = read(['a: &a lol', ...levels].join('\n'));
  expect(performance.now() - start).toBeLessThan(1000);
  expect(data).toEqual({});
  expect(problems).not.toEqual([]);
});

test.each([
  ['brackets', `a: ${'[ '.repeat(1900)}`],
  ['closed brackets', `a: ${'[ '.repeat(900)}${'] '.repeat(900)}`],
  ['braces with keys', `a: ${'{b: '.repeat(900)}`],
  ['items', `a:\n  ${'- '.repeat(900)}b`],
  ['explicit keys', '? '.repeat(900)],
  ['brackets beside quoted ones', `a: ${'["]", '.repeat(900)}`],
  ['indented keys', Array.from({length: 900}, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
])('refuses deep %s before the parser sees them', (_what, yaml) => {
  expect(problemsOf(yaml)).toEqual([
    'f:2:1  The YAML is nested more than 24 deep. Write plain `key: value` lines. (yaml)',
  ]);
});

test.each([
  ['brackets', `a: ${'['.repeat(24)}${']'.repeat(24)}`],
  ['many lists', `a:\n${'  - [b, c]\n'.repeat(500)}`],
  ['brackets in quotes', `a: "${'['.repeat(500)}"`],
  ['a long text', `a: >\n  ${'words and words '.repeat(500)}`],
])('reads %s', (_what, yaml) => {
  expect(problemsOf(yaml)).toEqual([]);
});

test('reads many keys in good time, and finds the one that stands twice', () => {
  const yaml = [...Array.from({length: 40_000}, (_, n) => `k${n}: 1`), 'k7: 2'].join('\n');
  const start = performance.now();
  expect(problemsOf(yaml)).toEqual([`f:40002:1  Map keys must be unique. ${keepOne}`]);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('finds a nested key that stands twice', () => {
  expect(problemsOf('a:\n  b: 1\n  b: 2\nb: 3')).toEqual([
    `f:4:3  Map keys must be unique. ${keepOne}`,
  ]);
});

test.each([
  ['25 brackets', `a: ${'['.repeat(25)}${']'.repeat(25)}`, 1],
  ['24 items on a line', `a:\n  ${'- '.repeat(24)}b`, 0],
  ['25 items on a line', `a:\n  ${'- '.repeat(25)}b`, 1],
  ['24 items after a key on its line', `${'? '.repeat(23)}b: c`, 0],
  ['80 blanks', `a:\n${' '.repeat(80)}b: c`, 0],
  ['81 blanks', `a:\n${' '.repeat(81)}b: c`, 1],
  ['lists side by side', `a: [${'[b, [c]], '.repeat(60)}d]`, 0],
])('%s', (_what, yaml, count) => {
  expect(problemsOf(yaml).filter((text) => text.includes('nested more'))).toHaveLength(count);
});
