import type {
  CitedSource,
  HomeData,
  QuestionPage,
  QuestionSummary,
  Reference,
} from '../lib/question';
import {toCodeRun} from './codeChecks';
import type {Handbook, Theme} from './loadHandbook';
import type {PageFacts} from './page';

export function toSummary({id, theme, minutes, frontMatter}: PageFacts): QuestionSummary {
  const {title, level, reviewed} = frontMatter;
  return {id, theme, title, level, minutes, reviewed, path: `/${theme}/${id}/`};
}

/** The sources a page cites, in the order of first citation. */
function toReferences({citations}: PageFacts, {bibliography: {sources}}: Handbook): Reference[] {
  const counts = new Map<string, number>();
  for (const {id} of citations) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].flatMap(([id, count]) => {
    const source = sources.get(id);
    return source ? {...source, citations: count} : [];
  });
}

/** The published ones of the questions that a page names. */
function toRelated({frontMatter: {related = []}}: PageFacts, {themes}: Handbook) {
  const pages = themes.flatMap((theme) => theme.pages);
  return related.flatMap((id) => {
    const page = pages.find((other) => other.id === id);
    return page ? [{title: page.frontMatter.title, path: toSummary(page).path}] : [];
  });
}

/** @param theme of the page: a draft may be in one that is not on the site yet */
export function toQuestionPage(
  page: PageFacts,
  theme: Pick<Theme, 'label'>,
  handbook: Handbook,
): QuestionPage {
  return {
    ...toSummary(page),
    description: page.frontMatter.description,
    themeLabel: theme.label,
    references: toReferences(page, handbook),
    codeRun: toCodeRun(page, handbook.checked),
    related: toRelated(page, handbook),
  };
}

/** A question counts as answered when its full answer has been written. */
const isAnswered = ({sections}: PageFacts) =>
  sections.some(({title, words}) => title === 'Full answer' && words > 0);

export function toHomeData(handbook: Handbook): HomeData {
  const {themes} = handbook;
  // Not the bibliography, which holds the sources of drafts too.
  const sources = toCitedSources(handbook);
  const dates = themes.flatMap(({pages}) => pages.map(({frontMatter}) => frontMatter.reviewed));
  return {
    themes: themes.map(({id, label, description, pages}) => ({
      id,
      label,
      description,
      path: `/${id}/`,
      count: pages.length,
    })),
    facts: {
      questions: dates.length,
      answered: themes.flatMap(({pages}) => pages).filter(isAnswered).length,
      sources: sources.length,
      primarySources: sources.filter(({primary}) => primary).length,
      oldestReview: dates.sort()[0] ?? '',
    },
  };
}

/** Ids of each theme's questions, for marks of what was read. */
export function toQuestionIds({themes}: Handbook): Record<string, string[]> {
  return Object.fromEntries(themes.map(({id, pages}) => [id, pages.map((page) => page.id)]));
}

/** All cited sources by the text of their reference, with the questions that cite them. */
export function toCitedSources({themes, bibliography: {sources}}: Handbook): CitedSource[] {
  const citedBy = new Map<string, CitedSource['citedBy']>();
  for (const page of themes.flatMap(({pages}) => pages)) {
    const {title, path} = toSummary(page);
    for (const id of new Set(page.citations.map((citation) => citation.id))) {
      citedBy.set(id, [...(citedBy.get(id) ?? []), {title, path}]);
    }
  }
  return [...sources.values()]
    .flatMap((source) => {
      const questions = citedBy.get(source.id);
      return questions ? {...source, citedBy: questions} : [];
    })
    .sort((a, b) => a.text.localeCompare(b.text, 'en'));
}
