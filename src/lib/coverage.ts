import type {Level} from './question';

/** What a page can have, in the order of the board's columns. */
export const aspects = [
  'Short answer',
  'Full answer',
  'Worked example',
  'Key points',
  'Common mistakes',
  'Follow-ups',
  'Sources',
  'Code or diagram',
  'Review',
] as const;

export type CellState = 'done' | 'thin' | 'missing';

/** How far one aspect of a page has come. */
export interface Cell {
  state: CellState;
  /** What is there, or what is missing: `47 words`, `3 of 5 sources`. */
  note: string;
}

interface Row {
  /** File name of the page, there or to be. */
  id: string;
  title: string;
  level: Level;
}

/** A question with a page; a draft's page is not on the site. */
export interface WrittenRow extends Row {
  status: 'published' | 'draft';
  /** One for each aspect. */
  cells: Cell[];
}

/** A question without a page: everything is missing. */
export interface UnwrittenRow extends Row {
  status: 'unwritten';
  /** 1 for the first hundred to write. */
  priority: 1 | 2;
  /** Text of a page that passes the check as a draft. */
  draft: string;
}

export type CoverageRow = WrittenRow | UnwrittenRow;

/** Questions by status, and what their pages lack. */
export interface CoverageCounts {
  published: number;
  draft: number;
  unwritten: number;
  /** Thin or missing cells of published pages and drafts. */
  gaps: number;
}

export interface CoverageTheme {
  id: string;
  title: string;
  counts: CoverageCounts;
  /** Published, then drafts, then unwritten in the order in which they are wanted. */
  rows: CoverageRow[];
}

/** What is written and what is missing. */
export interface Coverage {
  themes: CoverageTheme[];
  total: CoverageCounts;
}

/** A query string; what may stand in one as it is stays short and readable. */
const toQuery = (parameters: Record<string, string>) =>
  new URLSearchParams(parameters).toString().replace(/%(?:2C|2F|3A|3F)/g, decodeURIComponent);

/** Address of the code host's editor for a page. */
export function editPageUrl(repository: string, theme: string, id: string): string {
  return `${repository}/edit/main/docs/${theme}/${id}.mdx`;
}

/** Address of the code host's editor for a page to be, with its draft begun. */
export function newPageUrl(repository: string, theme: string, row: UnwrittenRow): string {
  const filename = `docs/${theme}/${row.id}.mdx`;
  return `${repository}/new/main?${toQuery({filename, value: row.draft})}`;
}

/**
 * Address of the code host's form for a question that the handbook lacks, filled in as far as known.
 * @param known by names of the form's fields; a theme by its title
 */
export function newQuestionUrl(
  repository: string,
  known: {theme?: string; question?: string},
): string {
  return `${repository}/issues/new?${toQuery({template: 'new-question.yml', ...known})}`;
}
