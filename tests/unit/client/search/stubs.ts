import type {RemoteSearcher} from '../../../../src/client/search/remoteSearcher';
import type {
  SearchAnswer,
  SearchEntry,
  SearchHit,
  SearchOptions,
} from '../../../../src/lib/search/types';

const themes = ['releases', 'monitoring'];
const levels = ['mid', 'senior', 'mid'] as const;

/** So many questions, `q0`, `q1`, …, in turn of two themes and three levels. */
export function toEntries(count: number): Record<string, SearchEntry> {
  return Object.fromEntries(
    Array.from({length: count}, (_, number) => {
      const theme = themes[number % 2]!;
      const path = `/${theme}/q${number}/`;
      return [`q${number}`, {path, theme, level: levels[number % 3]!, title: `Question ${number}`}];
    }),
  );
}

export const toHits = (count: number): SearchHit[] =>
  Array.from({length: count}, (_, number) => ({
    id: `q${number}`,
    score: 1 / (number + 1),
    terms: ['question'],
  }));

export const toAnswer = (count: number, rest: Partial<SearchAnswer> = {}): SearchAnswer => ({
  hits: toHits(count),
  repairs: [],
  near: [],
  ...rest,
});

/** A searcher that finds what it is told to. */
export function stubSearcher(
  answers: Record<string, SearchAnswer | Promise<SearchAnswer>>,
  count = 40,
): jest.Mocked<RemoteSearcher> {
  return {
    entries: jest.fn(() => Promise.resolve(toEntries(count))),
    search: jest.fn((query: string, _options: SearchOptions) =>
      Promise.resolve(answers[query] ?? toAnswer(0)),
    ),
    locate: jest.fn(({id}: SearchHit) =>
      Promise.resolve({
        title: `Title of ${id}`,
        anchor: 'full-answer',
        heading: 'Full answer',
        snippet: `The question of ${id}.`,
      }),
    ),
  };
}

/** Lets all promises that are ready do their work. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
