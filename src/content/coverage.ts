import {formatDay} from '../lib/formatDay';
import {
  aspects,
  type Cell,
  type Coverage,
  type CoverageCounts,
  type CoverageRow,
  type WrittenRow,
} from '../lib/coverage';
import type {BacklogEntry, ThemeTitle} from './backlog';
import type {Bibliography} from './bibliography';
import {starterTags, toSidebarLabel} from './starters';
import type {PageFacts} from './page';
import {questionTemplate} from './template';

/** What the board needs of the handbook. */
export interface CoverageInput {
  /** Those with published pages. */
  themes: ReadonlyArray<{id: string; label: string; pages: readonly PageFacts[]}>;
  drafts: readonly PageFacts[];
  backlog: readonly BacklogEntry[];
  /** All themes in their order. */
  allThemes: readonly ThemeTitle[];
  bibliography: Pick<Bibliography, 'sources'>;
}

type Context = Pick<CoverageInput, 'bibliography'> & {today: string};

// As the rules word-range and enough-sources ask of a published page.
const MIN_SHORT = 25;
const MIN_FULL = 600;
const MIN_SOURCES = 5;
const MIN_PRIMARY = 3;
/** Fewer words are a reminder, not yet a section. */
const MIN_OTHER = 20;

const done = (note: string): Cell => ({state: 'done', note});
const thin = (note: string): Cell => ({state: 'thin', note});
const missing = (note: string): Cell => ({state: 'missing', note});

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** @param least words that are enough; fewer are thin */
function sectionCell({sections}: PageFacts, title: string, least: number): Cell {
  const section = sections.find((candidate) => candidate.title === title);
  if (!section) return missing('not written');
  if (section.words < least) return thin(`${section.words} of ${least} words`);
  return done(plural(section.words, 'word'));
}

function sourcesCell({citations}: PageFacts, {bibliography: {sources}}: Context): Cell {
  const cited = [...new Set(citations.map(({id}) => id))].flatMap((id) => sources.get(id) ?? []);
  const primary = cited.filter((source) => source.primary).length;
  if (cited.length === 0) return missing('no sources');
  if (cited.length < MIN_SOURCES) return thin(`${cited.length} of ${MIN_SOURCES} sources`);
  if (primary < MIN_PRIMARY) return thin(`${primary} of ${MIN_PRIMARY} primary sources`);
  return done(`${cited.length} sources, ${primary} primary`);
}

function codeCell({code}: PageFacts): Cell {
  const diagrams = code.filter(({language}) => language === 'mermaid').length;
  const codeBlocks = code.length - diagrams;
  const counts = [
    ...(codeBlocks > 0 ? [plural(codeBlocks, 'code block')] : []),
    ...(diagrams > 0 ? [plural(diagrams, 'diagram')] : []),
  ];
  return counts.length > 0 ? done(counts.join(', ')) : missing('neither code nor diagram');
}

/** A review holds for twelve months. */
function reviewCell({frontMatter: {reviewed}}: PageFacts, {today}: Context): Cell {
  const [year, month, day] = reviewed.split('-');
  if (day === undefined) return missing('no date');
  const due = `${Number(year) + 1}-${month}-${day}`;
  return due < today ? thin(`overdue since ${formatDay(due)}`) : done(formatDay(reviewed));
}

type Aspect = (typeof aspects)[number];

const cellOf: Record<Aspect, (page: PageFacts, context: Context) => Cell> = {
  'Short answer': (page) => sectionCell(page, 'Short answer', MIN_SHORT),
  'Full answer': (page) => sectionCell(page, 'Full answer', MIN_FULL),
  // An example may be code alone, whose words are not counted.
  'Worked example': (page) => sectionCell(page, 'Worked example', 0),
  'Key points': (page) => sectionCell(page, 'Key points', MIN_OTHER),
  'Common mistakes': (page) => sectionCell(page, 'Common mistakes', MIN_OTHER),
  'Follow-ups': (page) => sectionCell(page, 'Follow-up questions', MIN_OTHER),
  Sources: sourcesCell,
  'Code or diagram': codeCell,
  Review: reviewCell,
};

function toWrittenRow(page: PageFacts, context: Context): WrittenRow {
  const {title, level, status = 'published'} = page.frontMatter;
  return {
    id: page.id,
    title,
    level,
    status,
    cells: aspects.map((aspect) => cellOf[aspect](page, context)),
  };
}

function countRows(rows: readonly CoverageRow[]): CoverageCounts {
  const counts = {published: 0, draft: 0, unwritten: 0, gaps: 0};
  for (const row of rows) {
    counts[row.status] += 1;
    if (row.status === 'unwritten') continue;
    counts.gaps += row.cells.filter(({state}) => state !== 'done').length;
  }
  return counts;
}

/** Begins a page: its first section is enough for a draft, and the text has to fit into a link. */
function toDraft(
  {id, question, level, theme}: BacklogEntry,
  pages: readonly PageFacts[],
  today: string,
) {
  const known = pages.map((page) => ({theme: page.theme, tags: page.frontMatter.tags}));
  const tags = [...new Set(known.flatMap((page) => page.tags))].sort();
  const values = {
    id,
    title: question,
    sidebar_label: toSidebarLabel(question),
    level,
    tags: starterTags(question, theme, {pages: known, tags}),
    reviewed: today,
  };
  return questionTemplate(values, 1);
}

/**
 * What is written and what is missing, question by question, for the coverage board.
 * @param today ISO day against which review dates are judged
 */
export function toCoverage(handbook: CoverageInput, today: string): Coverage {
  const pages = handbook.themes.flatMap((theme) => theme.pages);
  const context = {bibliography: handbook.bibliography, today};
  const themes = handbook.allThemes.map(({id, title}) => {
    const published = handbook.themes.find((theme) => theme.id === id);
    const drafts = handbook.drafts.filter(({theme}) => theme === id);
    const rows: CoverageRow[] = [
      ...[...(published?.pages ?? []), ...drafts].map((page) => toWrittenRow(page, context)),
      ...handbook.backlog
        .filter(({theme}) => theme === id)
        .map((entry) => ({
          id: entry.id,
          title: entry.question,
          level: entry.level,
          status: 'unwritten' as const,
          priority: entry.priority,
          draft: toDraft(entry, pages, today),
        })),
    ];
    return {id, title: published?.label ?? title, counts: countRows(rows), rows};
  });
  return {themes, total: countRows(themes.flatMap(({rows}) => rows))};
}
