import {
  toCitedSources,
  toHomeData,
  toQuestionIds,
  toQuestionPage,
  toSummary,
} from '../../../src/content/siteData';
import {canary, handbook, releases, shadow} from './sampleHandbook';
import {pageFrom, sampleContext, sourceFrom} from './samplePage';

test('a summary of a page', () => {
  expect(toSummary(shadow)).toEqual({
    id: 'shadow-release',
    theme: 'releases',
    title: 'What is a shadow release?',
    level: 'senior',
    minutes: 1,
    reviewed: '2026-09-01',
    path: '/releases/shadow-release/',
  });
});

test('a page’s references follow first citation and count all', () => {
  const {description, themeLabel, references, related, ...summary} = toQuestionPage(
    canary,
    releases,
    handbook,
  );
  expect(description).toBe(canary.frontMatter.description);
  expect(summary).toEqual(toSummary(canary));
  expect(themeLabel).toBe('Label of releases');
  expect(related).toEqual([]);
  expect(references).toEqual([
    {...sourceFrom('tang2010', {primary: false}), citations: 2},
    {...sourceFrom('gama2014'), citations: 1},
  ]);
});

test('related questions are links to published pages', () => {
  const page = {...canary, frontMatter: {...canary.frontMatter, related: [shadow.id, 'a-draft']}};
  expect(toQuestionPage(page, releases, handbook).related).toEqual([
    {title: shadow.frontMatter.title, path: toSummary(shadow).path},
  ]);
});

test('a page without citations has no references', () => {
  expect(toQuestionPage(pageFrom('Text.'), releases, handbook).references).toEqual([]);
});

test('ids of each theme’s questions', () => {
  expect(toQuestionIds(handbook)).toEqual({
    releases: ['canary-deployment', 'shadow-release'],
    monitoring: ['concept-drift'],
  });
});

test('the home page’s themes and facts', () => {
  const texts = (id: string) => ({label: `Label of ${id}`, description: `About ${id}.`});
  expect(toHomeData(handbook)).toEqual({
    themes: [
      {id: 'releases', ...texts('releases'), path: '/releases/', count: 2},
      {id: 'monitoring', ...texts('monitoring'), path: '/monitoring/', count: 1},
    ],
    facts: {
      questions: 3,
      // The full answer about shadow releases is empty.
      answered: 2,
      // Only what published pages cite.
      sources: 2,
      primarySources: 1,
      oldestReview: '2026-09-01',
    },
  });
});

test('facts of an empty handbook', () => {
  const empty = {...sampleContext.bibliography, sources: new Map()};
  expect(toHomeData({...handbook, themes: [], bibliography: empty})).toEqual({
    themes: [],
    facts: {questions: 0, answered: 0, sources: 0, primarySources: 0, oldestReview: ''},
  });
});

test('cited sources by their text, with each citing page once', () => {
  const link = (title: string, path: string) => ({title, path});
  expect(toCitedSources(handbook)).toEqual([
    {
      ...sourceFrom('gama2014'),
      citedBy: [
        link('What is a canary release?', '/releases/canary-deployment/'),
        link('What is a shadow release?', '/releases/shadow-release/'),
        link('What is concept drift?', '/monitoring/concept-drift/'),
      ],
    },
    {
      ...sourceFrom('tang2010', {primary: false}),
      citedBy: [link('What is a canary release?', '/releases/canary-deployment/')],
    },
  ]);
});
