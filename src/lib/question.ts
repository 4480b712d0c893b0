import type {CodeRun} from './codeChecks';

/** Levels from easy to hard: the lowest one at which a full answer is expected. */
export const levels = ['junior', 'mid', 'senior', 'staff'] as const;
export type Level = (typeof levels)[number];

export function isLevel(value: unknown): value is Level {
  return (levels as readonly unknown[]).includes(value);
}

/** What lists and links need to know of a question. */
export interface QuestionSummary {
  /** File name without extension; the last part of the address. */
  id: string;
  /** Folder name. */
  theme: string;
  title: string;
  level: Level;
  /** Reading time of the whole page in minutes, at least 1. */
  minutes: number;
  /** ISO date of the last review. */
  reviewed: string;
  /** Site path without the base URL: `/theme/id/`. */
  path: string;
}

/** A formatted bibliography entry. */
export interface Source {
  id: string;
  title: string;
  /** Formatted by the citation library as plain text, without the address. */
  text: string;
  /** https address, if the source has one. */
  url: string | undefined;
  /** ISO day on which an online source was read. */
  accessed: string | undefined;
  /** A paper, standard, official documentation or an operator's own report. */
  primary: boolean;
}

/** A source with the questions that cite it. */
export interface CitedSource extends Source {
  citedBy: Array<Pick<QuestionSummary, 'title' | 'path'>>;
}

/** A source at the foot of a page: its number is its place in the list, plus one. */
export interface Reference extends Source {
  /** How many times the page cites it. */
  citations: number;
}

/** Data of one question page, beside its Markdown. */
export interface QuestionPage extends QuestionSummary {
  /** What the reader learns, in one sentence. */
  description: string;
  themeLabel: string;
  references: Reference[];
  /** The last run of its code, if the code has not changed since. */
  codeRun: CodeRun | undefined;
  /** Published questions to read next. */
  related: Array<Pick<QuestionSummary, 'title' | 'path'>>;
}

/** What the home page says. */
export interface HomeData {
  themes: Array<{id: string; label: string; description: string; path: string; count: number}>;
  facts: {
    questions: number;
    answered: number;
    sources: number;
    primarySources: number;
    oldestReview: string;
  };
}
