import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {parseBacklog} from '../../../src/content/backlog';
import {toCoverage} from '../../../src/content/coverage';
import {readHandbook} from '../../../src/content/loadHandbook';
import {analysePage} from '../../../src/content/readPage';
import {newPageUrl} from '../../../src/lib/coverage';
import {analyseHere} from './analyseHere';
import {formatProblem} from '../../../src/lib/problem';

const good = `themes:
  - id: releases
    title: Release strategies
    questions:
      - id: shadow-deployment
        question: What can a shadow deployment tell you?
        level: mid
        priority: 1
      - id: release-frequency
        question: How often should a model be released?
        level: senior
        priority: 2
  - id: security
    title: Security and privacy
    questions: []
`;
const pages = ['docs/releases/canary-deployment.mdx'];

const problemsOf = (text: string, files = pages) =>
  parseBacklog('backlog', text, files).problems.map(formatProblem);

test('themes and questions keep their order', () => {
  expect(parseBacklog('backlog', good, pages)).toEqual({
    themes: [
      {id: 'releases', title: 'Release strategies'},
      {id: 'security', title: 'Security and privacy'},
    ],
    entries: [
      {
        theme: 'releases',
        id: 'shadow-deployment',
        question: 'What can a shadow deployment tell you?',
        level: 'mid',
        priority: 1,
      },
      {
        theme: 'releases',
        id: 'release-frequency',
        question: 'How often should a model be released?',
        level: 'senior',
        priority: 2,
      },
    ],
    problems: [],
  });
});

test.each([
  [
    'a level that does not exist',
    ['level: senior', 'level: senoir'],
    'backlog:11:9  `level` is not one of its values. Did you mean senior? ' +
      'Use junior, mid, senior, staff. (backlog)',
  ],
  [
    'a priority that does not exist',
    ['priority: 2', 'priority: 3'],
    'backlog:12:9  `priority` is not one of its values. Use 1, 2. (backlog)',
  ],
  [
    'a misspelt key',
    ['level: mid\n        priority: 1', 'level: mid\n        priority: 1\n        prority: 1'],
    'backlog:9:9  Unknown key `prority`. Did you mean priority? ' +
      'Allowed keys: id, question, level, priority. (backlog)',
  ],
  [
    'a missing key',
    ['        level: mid\n', ''],
    'backlog:5:9  `level` is missing. Add it. (backlog)',
  ],
  [
    'an id that is no file name',
    ['id: release-frequency', 'id: Release_frequency'],
    'backlog:9:9  `id` must be lower-case words joined by hyphens. Correct the value. (backlog)',
  ],
  [
    'a question that is too short',
    ['What can a shadow deployment tell you?', 'Shadow?'],
    'backlog:6:9  `question` must have at least 15 characters. Correct the value. (backlog)',
  ],
  [
    'an id that stands twice',
    ['id: release-frequency', 'id: shadow-deployment'],
    'backlog:9:9  The question `shadow-deployment` stands in line 5 too. Keep one of them. (backlog)',
  ],
  [
    'a question that has a page',
    ['id: shadow-deployment', 'id: canary-deployment'],
    'backlog:5:9  Warning: The question `canary-deployment` has a page already: ' +
      'docs/releases/canary-deployment.mdx. Remove it here. (backlog)',
  ],
  [
    'a theme that stands twice',
    ['id: security', 'id: releases'],
    'backlog:13:5  The theme `releases` stands in line 2 too. Keep one of them. (backlog)',
  ],
  [
    'a theme without its list',
    ['    questions: []\n', ''],
    'backlog:13:5  `questions` is missing. Add it. (backlog)',
  ],
  [
    'a misspelt key of a theme',
    ['title: Security', 'titel: Security'],
    'backlog:14:5  Unknown key `titel`. Did you mean title? Allowed keys: id, title, questions. ' +
      '(backlog)',
  ],
  [
    'a question without keys',
    ['questions: []', 'questions: [endpoint-hardening]'],
    'backlog:15:17  This entry of `questions` has no keys. ' +
      'Give it `id`, `question`, `level` and `priority`. (backlog)',
  ],
  [
    'a theme without keys',
    ['  - id: security\n', '  - scaling\n  - id: security\n'],
    'backlog:13:5  This entry of `themes` has no keys. Give it `id`, `title` and `questions`. (backlog)',
  ],
])('reported: %s', (_what, [from = '', to = ''], problem) => {
  expect(good).toContain(from);
  expect(problemsOf(good.replace(from, to))).toContain(problem);
});

test('a theme that has pages must be listed', () => {
  expect(problemsOf(good, ['docs/release/canary-deployment.mdx'])).toEqual([
    'backlog:1:1  The theme `release` has pages but is not listed. Did you mean releases? ' +
      'Add its `id`, its `title` and `questions: []` at its place. (backlog)',
  ]);
});

test.each([
  [
    'nothing',
    '',
    'backlog:1:1  Expected `key: value` lines. See the template in CONTRIBUTING. (yaml)',
  ],
  ['another list', 'items: []', 'backlog:1:1  `themes` is missing. Add it. (backlog)'],
  [
    'text for a list',
    'themes: none',
    'backlog:1:1  `themes` must be of type array. Correct the value. (backlog)',
  ],
  [
    'no YAML',
    'themes: [',
    'backlog:1:10  Flow sequence in block collection must be sufficiently indented and end with a ]. Write `key: value` lines. (yaml)',
  ],
])('a file that holds %s is reported, not thrown', (_what, text, problem) => {
  expect(problemsOf(text, [])).toContain(problem);
});

test('all problems are reported at once, and what is right is kept', () => {
  const text = good.replace('level: mid', 'level: middle').replace('id: security', 'id: Security');
  const {themes, entries, problems} = parseBacklog('backlog', text, pages);
  expect(problems.map(({line}) => line)).toEqual([7, 13]);
  expect(themes.map(({id}) => id)).toEqual(['releases']);
  expect(entries.map(({id}) => id)).toEqual(['release-frequency']);
});

describe('docs/backlog.yml', () => {
  const root = path.join(__dirname, '../../..');
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const files = readdirSync(path.join(root, 'docs'), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `docs/${file.split(path.sep).join('/')}`);
  const backlog = parseBacklog('docs/backlog.yml', read('docs/backlog.yml'), files);

  test('agrees with the pages', () => {
    expect(backlog.problems.map(formatProblem)).toEqual([]);
  });

  test('each question’s link begins a page that passes as a draft', async () => {
    const handbook = await readHandbook(root, '2026-11-24', analyseHere);
    const tags = new Set(Object.keys(parse(read('docs/tags.yml')) as object));
    const {themes} = toCoverage(handbook, '2026-11-24');
    let count = 0;
    for (const theme of themes) {
      for (const row of theme.rows) {
        if (row.status !== 'unwritten') continue;
        count += 1;
        const link = newPageUrl('https://code.example/a-long-name/a-long-name', theme.id, row);
        // Code hosts refuse addresses of more than 8,192 bytes.
        expect(link.length).toBeLessThan(2_048);
        const {searchParams} = new URL(link);
        const file = searchParams.get('filename')!;
        expect(file).toBe(`docs/${theme.id}/${row.id}.mdx`);
        const {facts, problems} = analysePage(file, searchParams.get('value')!);
        expect(problems.map(formatProblem)).toEqual([]);
        expect(facts?.frontMatter).toMatchObject({
          title: row.title,
          level: row.level,
          status: 'draft',
        });
        expect(facts?.frontMatter.tags.filter((tag) => !tags.has(tag))).toEqual([]);
      }
    }
    expect(count).toBe(backlog.entries.length);
  });

  test('has the themes that the form for new questions offers', () => {
    const form = parse(read('.github/ISSUE_TEMPLATE/new-question.yml')) as {
      body: Array<{id?: string; attributes: {options?: string[]}}>;
    };
    const theme = form.body.find(({id}) => id === 'theme');
    expect(theme?.attributes.options).toEqual(backlog.themes.map(({title}) => title));
  });
});
