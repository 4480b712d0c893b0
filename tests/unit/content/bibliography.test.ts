import {parseBibliography} from '../../../src/content/bibliography';
import {formatProblem} from '../../../src/lib/problem';

const parse = (text: string) => parseBibliography('docs/references.bib', text);
const problemsOf = (text: string) => parse(text).problems.map(formatProblem);

const paper = `@article{gama2014,
  author   = {Gama, João and Žliobaitė, Indrė},
  title    = {A Survey on Concept Drift Adaptation},
  journal  = {ACM Computing Surveys},
  year     = {2014},
  doi      = {10.1145/2523813},
  keywords = {drift, primary},
}`;

const page = `@online{srm-causes,
  author  = {{Microsoft Research}},
  title   = {Diagnosing sample ratio mismatch},
  date    = {2020-09-14},
  url     = {https://www.microsoft.com/research/},
  urldate = {2026-11-04},
}`;

test('reads entries with the lines on which they begin', () => {
  const {sources, lines, problems} = parse(`% Papers\n\n${paper}\n\n${page}\n`);
  expect(problems).toEqual([]);
  expect([...sources.keys()]).toEqual(['gama2014', 'srm-causes']);
  expect([...lines]).toEqual([
    ['gama2014', 3],
    ['srm-causes', 12],
  ]);
});

test('a paper with a DOI', () => {
  expect(parse(paper).sources.get('gama2014')).toEqual({
    id: 'gama2014',
    title: 'A Survey on Concept Drift Adaptation',
    text: expect.stringMatching(
      /^Gama, J\..*\(2014\)\. A Survey on Concept Drift Adaptation\./,
    ) as string,
    url: 'https://doi.org/10.1145/2523813',
    accessed: undefined,
    primary: true,
  });
});

test('an online source', () => {
  expect(parse(page).sources.get('srm-causes')).toMatchObject({
    title: 'Diagnosing sample ratio mismatch',
    url: 'https://www.microsoft.com/research/',
    accessed: '2026-11-04',
    primary: false,
  });
});

test('accents of TeX are plain letters in the text', () => {
  const text = `@misc{a, author = {G{\\"o}del, K. and Erd\\H{o}s, P.}, title = {A \\& B}}`;
  expect(problemsOf(text)).toEqual([]);
  expect(parse(text).sources.get('a')?.text).toMatch(/Gödel.*Erdős.*A & B/);
});

test('the text has neither address nor access date, which the page adds', () => {
  for (const {text} of parse(`${paper}\n${page}`).sources.values()) {
    expect(text).not.toMatch(/https?:|doi|10\.1145|2026/i);
  }
});

test('an address goes before a DOI', () => {
  const both = '@misc{a, title = {A}, doi = {10.1/x}, url = {https://example.org/a.pdf}}';
  expect(parse(both).sources.get('a')?.url).toBe('https://example.org/a.pdf');
});

test.each([
  ['no access date', '', undefined],
  ['a day', 'urldate = {2026-11-04}', '2026-11-04'],
  ['a month, which is no day', 'urldate = {2026-11}', undefined],
])('%s', (_what, field, accessed) => {
  expect(parse(`@online{a, title = {A}, ${field}}`).sources.get('a')?.accessed).toBe(accessed);
});

test.each([
  ['primary', true],
  ['drift, primary', true],
  ['secondary', false],
  ['drift', false],
])('keywords {%s}: primary is %s', (keywords, primary) => {
  const text = `@misc{a, title = {A}, keywords = {${keywords}}}`;
  expect(parse(text).sources.get('a')?.primary).toBe(primary);
});

test.each<[what: string, text: string, ...problems: string[]]>([
  [
    'an id twice',
    `${page}\n\n@misc{srm-causes, title = {Other}}`,
    'docs/references.bib:9:1  Source `srm-causes` stands here twice. Keep one entry. (bibliography)',
  ],
  [
    'an http address',
    '\n@misc{a,\n  title = {A},\n  url = {http://example.org/}\n}',
    'docs/references.bib:2:1  The address of `a` is not https. Use the plain https address of the source itself. (bibliography)',
  ],
  [
    'a script as an address',
    '@misc{a,\n  title = {A},\n  url = {javascript:alert(1)}\n}',
    'docs/references.bib:1:1  The address of `a` is not https. Use the plain https address of the source itself. (bibliography)',
  ],
  [
    'no title',
    '@misc{a,\n  year = {2020}\n}',
    'docs/references.bib:1:1  Source `a` has no title. Add `title = {…}`. (bibliography)',
  ],
  [
    'an address of two sources',
    `${page}\n@online{b, title = {B}, url = {https://www.microsoft.com/research/}}`,
    'docs/references.bib:8:1  `b` has the address of `srm-causes`. Keep one of them. (bibliography)',
  ],
  ...(
    [
      ['a macro', '@string{x = "A"}'],
      ['a preamble', '@preamble{"\\\\write18{id}"}'],
      ['a file of the machine', '  note = {\\input{/etc/passwd}},'],
      ['a link of TeX', '  note = {\\href{javascript:alert(1)}{A}},'],
      ['a character by its number', '  note = {\\char"202E},'],
      ['HTML', '  title = {<img src=x onerror=alert(1)>},'],
    ] as const
  ).map(([what, row]): [string, string, string] => [
    what,
    `@misc{a,\n  title = {A},\n${row}\n}`,
    `docs/references.bib:3:1  The line holds ${
      /href|input|char/.test(row)
        ? 'a TeX command'
        : /img/.test(row)
          ? '`<` or `>`'
          : 'a macro or preamble'
    }. Write plain text. (bibliography)`,
  ]),
  [
    'a DOI that is none',
    '@misc{a, title = {A}, doi = {javascript:alert(1)}}',
    'docs/references.bib:1:1  The DOI of `a` is none. Write it as 10.1145/2523813. (bibliography)',
  ],
  ...['2026-02-30', 'yesterday', '20.11.2026'].map((day): [string, string, string] => [
    `the day ${day}`,
    `@misc{a,\n  title = {A},\n  urldate = {${day}},\n}`,
    `docs/references.bib:3:1  \`urldate\` is no day: ${day}. Write it as 2026-11-23. (bibliography)`,
  ]),
  [
    'several at once',
    '@misc{a,\n  year = {2020}\n}\n@misc{b,\n  url = {http://example.org/}\n}',
    'docs/references.bib:1:1  Source `a` has no title. Add `title = {…}`. (bibliography)',
    'docs/references.bib:4:1  Source `b` has no title. Add `title = {…}`. (bibliography)',
    'docs/references.bib:4:1  The address of `b` is not https. Use the plain https address of the source itself. (bibliography)',
  ],
])('reports %s', (_what, text, ...problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test.each([
  ['a text', 'Gama et al., 2014'],
  ['an entry without its end', '@misc{a, title = {A}'],
  ['an address', 'https://example.org/references.bib'],
  ['CSL', '[{"id": "a", "title": "A"}]'],
])('%s is not BibTeX', (_what, text) => {
  const {sources} = parse(text);
  expect(sources.size).toBe(0);
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(
      /^docs\/references\.bib:1:1 {2}This is not BibTeX: .+\. Paste the entry as arXiv or the DOI page gives it\. \(bibliography\)$/,
    ),
  ]);
});

describe('references of an earlier reading', () => {
  const before = parse(`${paper}\n${page}`);
  const again = (text: string, known = before.references) =>
    parseBibliography('docs/references.bib', text, known);
  const textOf = ({sources}: ReturnType<typeof again>, id: string) => sources.get(id)?.text;

  test('are taken as they are', () => {
    const marked = new Map([...before.references].map(([key]) => [key, 'As before.']));
    expect(textOf(again(`${page}\n${paper}`, marked), 'gama2014')).toBe('As before.');
  });

  test.each([
    ['title', 'Diagnosing', 'Explaining', /Explaining sample ratio mismatch/],
    ['date', '2020-09-14', '2021-09-14', /2021/],
    ['author', 'Microsoft Research', 'Contoso', /^Contoso/],
  ])('are made anew once the %s has changed', (_what, old, now, expected) => {
    const result = again(`${paper}\n${page.replace(old, now)}`);
    expect(textOf(result, 'srm-causes')).toMatch(expected);
    expect(textOf(result, 'gama2014')).toBe(textOf(before, 'gama2014'));
    expect(result.references.size).toBe(2);
  });

  test('keep no fault from being found', () => {
    const odd = new Map([...before.references].map(([key]) => [key, 'A \u202e reference.']));
    expect(again(paper, odd).problems).toHaveLength(1);
  });
});

describe('known to be wrong', () => {
  test('an entry pasted twice is one problem', () => {
    expect(problemsOf(`${page}\n${page}`)).toHaveLength(1);
  });

  test('an access date in words does not crash', () => {
    const text = '@online{a, title = {A}, urldate = {November 2026}}';
    expect(parse(text).sources.get('a')?.accessed).toBeUndefined();
  });

  test('a DOI may be pasted as its address', () => {
    const text = '@misc{a, title = {A}, doi = {https://doi.org/10.1145/x}}';
    expect(parse(text).sources.get('a')?.url).toBe('https://doi.org/10.1145/x');
    expect(problemsOf(text)).toEqual([]);
  });

  test('`non-primary` is not `primary`', () => {
    const text = '@misc{a, title = {A}, keywords = {drift, non-primary}}';
    expect(parse(text).sources.get('a')?.primary).toBe(false);
  });
});
