import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import WrittenCells from '../../../src/components/CoverageTable/WrittenCells';
import {toCoverage, type CoverageInput} from '../../../src/content/coverage';
import type {PageFacts} from '../../../src/content/page';
import {
  aspects,
  editPageUrl,
  newPageUrl,
  newQuestionUrl,
  type Cell,
  type WrittenRow,
} from '../../../src/lib/coverage';
import {pageFrom, sampleContext} from './samplePage';

const today = '2026-11-24';

const handbook: CoverageInput = {
  themes: [],
  drafts: [],
  backlog: [],
  allThemes: [
    {id: 'releases', title: 'Release strategies'},
    {id: 'security', title: 'Security and privacy'},
  ],
  bibliography: sampleContext.bibliography,
};

const complete = pageFrom();

/** The cell of an aspect of a published page. */
function cellOf(aspect: (typeof aspects)[number], page: PageFacts): Cell | undefined {
  const themes = [{id: 'releases', label: 'Releases', pages: [page]}];
  const [row] = toCoverage({...handbook, themes}, today).themes[0]!.rows;
  return row?.status === 'unwritten' ? undefined : row?.cells[aspects.indexOf(aspect)];
}

const withSection = (title: string, count: number): PageFacts => ({
  ...complete,
  sections: [{title, slug: '', words: count}],
});
const citing = (...ids: string[]): PageFacts => ({
  ...complete,
  citations: ids.map((id) => ({id, line: 1, column: 1})),
});
const reviewed = (day: string): PageFacts => ({
  ...complete,
  frontMatter: {...complete.frontMatter, reviewed: day},
});
const nothing: PageFacts = {...complete, sections: [], citations: [], code: []};
const withBlocks = (...languages: string[]): PageFacts => ({
  ...nothing,
  code: languages.map((language) => ({language, attributes: {}, text: '', line: 1})),
});

test.each([
  ['Short answer', withSection('Short answer', 25), 'done', '25 words'],
  ['Short answer', withSection('Short answer', 24), 'thin', '24 of 25 words'],
  ['Short answer', nothing, 'missing', 'not written'],
  ['Full answer', withSection('Full answer', 600), 'done', '600 words'],
  ['Full answer', withSection('Full answer', 599), 'thin', '599 of 600 words'],
  ['Full answer', nothing, 'missing', 'not written'],
  ['Worked example', withSection('Worked example', 1), 'done', '1 word'],
  ['Worked example', withSection('Worked example', 0), 'done', '0 words'],
  ['Worked example', nothing, 'missing', 'not written'],
  ['Key points', withSection('Key points', 20), 'done', '20 words'],
  ['Key points', withSection('Key points', 19), 'thin', '19 of 20 words'],
  ['Key points', nothing, 'missing', 'not written'],
  ['Common mistakes', withSection('Common mistakes', 20), 'done', '20 words'],
  ['Common mistakes', withSection('Common mistakes', 3), 'thin', '3 of 20 words'],
  ['Common mistakes', nothing, 'missing', 'not written'],
  ['Follow-ups', withSection('Follow-up questions', 20), 'done', '20 words'],
  ['Follow-ups', withSection('Follow-up questions', 5), 'thin', '5 of 20 words'],
  ['Follow-ups', nothing, 'missing', 'not written'],
  ['Sources', complete, 'done', '5 sources, 3 primary'],
  ['Sources', citing('deng2013', 'gama2014', 'deng2013'), 'thin', '2 of 5 sources'],
  ['Sources', citing('unknown'), 'missing', 'no sources'],
  ['Sources', nothing, 'missing', 'no sources'],
  ['Code or diagram', withBlocks('json'), 'done', '1 code block'],
  ['Code or diagram', withBlocks('json', 'mermaid', 'http'), 'done', '2 code blocks, 1 diagram'],
  ['Code or diagram', nothing, 'missing', 'neither code nor diagram'],
  ['Review', reviewed('2026-11-20'), 'done', '20 Nov 2026'],
  ['Review', reviewed('2025-11-24'), 'done', '24 Nov 2025'],
  ['Review', reviewed('2025-11-23'), 'thin', 'overdue since 23 Nov 2026'],
  ['Review', reviewed(''), 'missing', 'no date'],
] as const)('%s: %#', (aspect, page, state, note) => {
  expect(cellOf(aspect, page)).toEqual({state, note});
});

test('enough sources, too few of them primary', () => {
  const sources = new Map(
    [...sampleContext.bibliography.sources].map(([id, source]) => [
      id,
      {...source, primary: id === 'deng2013'},
    ]),
  );
  const themes = [{id: 'releases', label: 'Releases', pages: [complete]}];
  const input = {...handbook, themes, bibliography: {sources}};
  expect(toCoverage(input, today).themes[0]?.rows[0]).toHaveProperty('cells.6', {
    state: 'thin',
    note: '1 of 3 primary sources',
  });
});

describe('the board', () => {
  const draft: PageFacts = {
    ...withSection('Short answer', 30),
    id: 'shadow-deployment',
    frontMatter: {...complete.frontMatter, title: 'What is a shadow release?', status: 'draft'},
  };
  const board = toCoverage(
    {
      ...handbook,
      themes: [{id: 'releases', label: 'Releases', pages: [complete]}],
      drafts: [draft],
      backlog: [
        {
          theme: 'security',
          id: 'endpoint-hardening',
          question: 'How do you harden a public inference endpoint?',
          level: 'mid',
          priority: 2,
        },
      ],
    },
    today,
  );

  test('lists published pages, drafts and unwritten questions by theme', () => {
    expect(
      board.themes.map(({id, title, rows}) => [
        id,
        title,
        rows.map((row) => `${row.id} ${row.level} ${row.status}`),
      ]),
    ).toEqual([
      ['releases', 'Releases', ['canary-deployment mid published', 'shadow-deployment mid draft']],
      ['security', 'Security and privacy', ['endpoint-hardening mid unwritten']],
    ]);
  });

  test('counts them, and the gaps of what is written', () => {
    // The sample's lists are three thin sections; the draft lacks these and two more.
    expect(board.themes.map(({counts}) => counts)).toEqual([
      {published: 1, draft: 1, unwritten: 0, gaps: 3 + 5},
      {published: 0, draft: 0, unwritten: 1, gaps: 0},
    ]);
    expect(board.total).toEqual({published: 1, draft: 1, unwritten: 1, gaps: 8});
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(board))).toEqual(board);
  });
});

test('a cell says in words what its sign shows; what is not done leads to the editor', () => {
  const cells: Cell[] = aspects.map(() => ({state: 'done', note: '1 diagram'}));
  cells[0] = {state: 'thin', note: '12 of 25 words'};
  cells[1] = {state: 'missing', note: 'not written'};
  const row: WrittenRow = {id: 'canary', title: 'T', level: 'mid', status: 'draft', cells};
  const props = {row, theme: 'releases', repository: 'https://code.example'};
  const html = renderToStaticMarkup(createElement(WrittenCells, props));
  const [first, second, third] = html.split('</td>').map((cell) => cell.replace(/<[^>]*>/g, ''));
  expect([first, second, third]).toEqual([
    '◐ thin: 12 of 25 words',
    '○ missing: not written',
    '✓done: 1 diagram',
  ]);
  const links = html.match(/href="[^"]*"/g);
  expect(links).toEqual(
    Array(2).fill('href="https://code.example/edit/main/docs/releases/canary.mdx"'),
  );
});

describe('links', () => {
  const repository = 'https://code.example/handbook';
  const row = {
    id: 'batch-vs-online',
    title: 'Batch or online inference: which questions decide?',
    level: 'junior',
    status: 'unwritten',
    priority: 1,
    draft: '---\ntitle: A\n---\n\n## Short answer\n\nB + C & D\n',
  } as const;

  test('open the editor of a page', () => {
    expect(editPageUrl(repository, 'releases', 'canary-deployment')).toBe(
      'https://code.example/handbook/edit/main/docs/releases/canary-deployment.mdx',
    );
  });

  test('begin the draft of a page', () => {
    const url = new URL(newPageUrl(repository, 'serving-patterns', row));
    expect(url.pathname).toBe('/handbook/new/main');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      filename: 'docs/serving-patterns/batch-vs-online.mdx',
      value: row.draft,
    });
  });

  test('open the form for another question, with its theme chosen', () => {
    const url = new URL(newQuestionUrl(repository, {theme: 'CI/CD and continuous training'}));
    expect(url.pathname).toBe('/handbook/issues/new');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      template: 'new-question.yml',
      theme: 'CI/CD and continuous training',
    });
  });
});
