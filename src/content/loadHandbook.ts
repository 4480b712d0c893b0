import path from 'node:path';
import {formatProblems, type Problem} from '../lib/problem';
import {levels} from '../lib/question';
import type {Synonyms} from '../lib/search/format';
import {analyseAll} from './analyseAll';
import {parseBacklog, type BacklogEntry, type ThemeTitle} from './backlog';
import type {Bibliography} from './bibliography';
import {checkCharacters} from './characters';
import {CHECKED, parseCheckedCode, type CheckedCode} from './checkedCode';
import {readDocsFolder, type DocsFile} from './docsFiles';
import type {PageFacts} from './page';
import {readPictures} from './pictures';
import type {Analysis} from './readPage';
import {checkHandbook} from './rules';
import {tag, themeFile, type ThemeFile} from './schema';
import {parseSynonyms} from './synonyms';
import {validate} from './validate';
import {parseYaml} from './yaml';

/** A folder of questions with its texts. */
export interface Theme extends ThemeFile {
  id: string;
  /** Published pages, easy to hard, then by title. */
  pages: PageFacts[];
}

/** Everything that was written, read and checked once. */
export interface Handbook {
  /** Themes that have a published page, in their order. */
  themes: Theme[];
  /** Pages that are not published yet. */
  drafts: PageFacts[];
  bibliography: Bibliography;
  /** What the last run of each page's code found. */
  checked: CheckedCode;
  /** What searchers say in place of the pages' words. */
  synonyms: Synonyms;
  /** Questions that have no page yet. */
  backlog: BacklogEntry[];
  /** All themes in their order, with or without a page. */
  allThemes: ThemeTitle[];
}

/** Content that must not be published. Its text is the whole report; it has no stack. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
    this.name = 'ContentError';
    this.stack = this.message;
  }
}

const BIB = 'docs/references.bib';
const TAGS = 'docs/tags.yml';
const BACKLOG = 'docs/backlog.yml';
const SYNONYMS = 'docs/synonyms.yml';

/** The file, or an empty one and a problem. */
function need(others: Map<string, DocsFile>, file: string, problems: Problem[]): DocsFile {
  const found = others.get(file);
  // A file that is there but cannot be read has been reported already.
  if (!found && !problems.some((problem) => problem.file === file)) {
    const message = `There is no ${file}.`;
    const remedy = 'Restore it: every page needs it.';
    problems.push({file, line: 1, column: 1, message, remedy, rule: 'missing-file'});
  }
  return found ?? {file, text: ''};
}

/** Keys of docs/tags.yml; undefined where it cannot be read. */
function readTags({file, text}: DocsFile, problems: Problem[]): Set<string> | undefined {
  const {data, places, problems: found} = parseYaml(file, text, 1);
  if (found.length === 0) {
    for (const [key, place] of Object.entries(places)) {
      const result = tag.safeParse(data[key]);
      const faults = result.success
        ? []
        : result.error.issues.map(({path: at, message}) => [...at, message].join(' '));
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key)) faults.push('must be lower-case and hyphenated');
      for (const fault of faults) {
        const message = `The tag \`${key}\` is wrong: ${fault}.`;
        const remedy = 'Give each key a `label` and a `description`, and nothing else.';
        found.push({file, ...place, message, remedy, rule: 'tags-file'});
      }
    }
  }
  problems.push(...found);
  return found.length === 0 ? new Set(Object.keys(data)) : undefined;
}

/** The texts of a theme; undefined where they cannot be read. */
function readTheme(id: string, others: Map<string, DocsFile>, problems: Problem[]) {
  const file = `docs/${id}/_category_.yml`;
  const found = others.get(file);
  if (!found) {
    const message = `The theme ${id} has no _category_.yml.`;
    const remedy = 'Add one with label, position, description and customProps.why.';
    problems.push({file, line: 1, column: 1, message, remedy, rule: 'theme-file'});
    return undefined;
  }
  const theme = validate(themeFile, file, parseYaml(file, found.text, 1), 'theme-file');
  problems.push(...theme.problems);
  return theme.data;
}

/** Sources said to have been read on a day that has not come. */
function findFutureReadings({sources, lines}: Bibliography, today: string): Problem[] {
  return [...sources.values()].flatMap(({id, accessed = ''}) => {
    if (accessed <= today) return [];
    const message = `\`urldate\` of \`${id}\` is in the future: ${accessed}.`;
    const remedy = 'Write the day on which the source was opened.';
    return [
      {file: BIB, line: lines.get(id) ?? 1, column: 1, message, remedy, rule: 'bibliography'},
    ];
  });
}

/** Themes that want the place of another one. */
function findSharedPlaces(themes: ReadonlyArray<ThemeFile & {id: string}>): Problem[] {
  const owners = new Map<number, string>();
  return themes.flatMap(({id, position}) => {
    const owner = owners.get(position);
    owners.set(position, owner ?? id);
    if (owner === undefined) return [];
    const message = `\`position\` ${position} is the place of the theme ${owner}.`;
    const remedy = 'Give each theme a place of its own.';
    const file = `docs/${id}/_category_.yml`;
    return [{file, line: 1, column: 1, message, remedy, rule: 'theme-file'}];
  });
}

const byDifficulty = (a: PageFacts, b: PageFacts) =>
  levels.indexOf(a.frontMatter.level) - levels.indexOf(b.frontMatter.level) ||
  a.frontMatter.title.localeCompare(b.frontMatter.title, 'en');

const isDraft = ({frontMatter}: PageFacts) => frontMatter.status === 'draft';

/**
 * Reads and checks all of `docs/`.
 * @param today ISO date against which review dates are judged
 * @param analyse what reads the files; by default worker threads and their cache
 * @returns the handbook as far as it could be read, and everything that is wrong with it
 */
export async function readHandbook(
  siteDir: string,
  today = new Date().toISOString().slice(0, 10),
  analyse: typeof analyseAll = analyseAll,
): Promise<Handbook & {problems: Problem[]; files: string[]}> {
  const {pages: files, others, pictures, problems} = await readDocsFolder(siteDir);
  for (const {file, text} of others.values()) problems.push(...checkCharacters(file, text));
  const bibFile = need(others, BIB, problems);
  const tags = readTags(need(others, TAGS, problems), problems);
  const results = await analyse([
    {kind: 'bibliography', ...bibFile},
    ...files.map((file) => ({kind: 'page' as const, ...file})),
  ]);

  const bibliography = results.get(BIB) as Bibliography;
  problems.push(...bibliography.problems, ...findFutureReadings(bibliography, today));
  const pages: PageFacts[] = [];
  const unread = new Set<string>();
  for (const {file} of files) {
    const {facts, problems: found} = results.get(file) as Analysis;
    problems.push(...found);
    if (facts) pages.push(facts);
    else unread.add(file);
  }
  problems.push(
    ...checkHandbook(pages, {
      bibliography,
      tags: tags ?? new Set(),
      anchors: new Map(pages.map(({file, anchors}) => [file, new Set(anchors)])),
      ids: new Set(files.map(({file}) => path.basename(file, '.mdx'))),
      pictures: await readPictures(siteDir, pictures),
      unread,
      drafts: new Set(pages.filter(isDraft).map(({file}) => file)),
      today,
    }).filter(({rule}) => rule !== 'known-tag' || tags),
  );

  const backlog = parseBacklog(
    BACKLOG,
    need(others, BACKLOG, problems).text || 'themes: []',
    files.map(({file}) => file),
  );
  if (others.has(BACKLOG)) problems.push(...backlog.problems);

  const {checked, problems: unreadable} = parseCheckedCode(others.get(CHECKED)?.text ?? '{}');
  problems.push(...unreadable);
  const synonyms = parseSynonyms(SYNONYMS, others.get(SYNONYMS)?.text ?? '{}');
  problems.push(...synonyms.problems);

  const folders = new Set(
    [...files, ...others.values()].flatMap(({file}) => /^docs\/(.+)\//.exec(file)?.[1] ?? []),
  );
  const written = [...folders].flatMap((id) => {
    const theme = readTheme(id, others, problems);
    return theme ? [{...theme, id}] : [];
  });
  problems.push(...findSharedPlaces(written));
  const themes = written.flatMap((theme): Theme[] => {
    const published = pages.filter((page) => page.theme === theme.id && !isDraft(page));
    return published.length > 0 ? [{...theme, pages: published.sort(byDifficulty)}] : [];
  });
  themes.sort((a, b) => a.position - b.position);
  return {
    themes,
    drafts: pages.filter(isDraft),
    bibliography,
    checked,
    synonyms: synonyms.synonyms,
    backlog: backlog.entries,
    allThemes: backlog.themes,
    problems,
    files: [...files.map(({file}) => file), ...others.keys()],
  };
}

/** As readHandbook, for those who publish. @throws ContentError if anything is wrong */
export async function loadHandbook(
  siteDir: string,
  ...options: [today?: string, analyse?: typeof analyseAll]
): Promise<Handbook> {
  const {problems, files: _files, ...handbook} = await readHandbook(siteDir, ...options);
  const errors = problems.filter(({severity}) => severity !== 'warning');
  if (errors.length > 0) throw new ContentError(errors);
  return handbook;
}
