import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type {Nodes, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {formatProblems, type Problem} from '../lib/problem';
import {levels} from '../lib/question';
import {parseBibliography, type Bibliography} from './bibliography';
import {findCitations} from './citations';
import type {Page} from './page';
import {parseMdx} from './parseMdx';
import {readingMinutes} from './readingTime';
import {checkPages} from './rules';
import {
  questionFrontMatter,
  tagsFile,
  themeFile,
  type QuestionFrontMatter,
  type ThemeFile,
} from './schema';
import {toSections} from './sections';
import {splitFrontMatter} from './splitFrontMatter';
import {validate} from './validate';
import {parseYaml} from './yaml';

/** A folder of questions with its texts. */
export interface Theme extends ThemeFile {
  id: string;
  /** Easy to hard, then by title. */
  pages: Page[];
}

/** Everything that was written, read and checked once. */
export interface Handbook {
  /** Themes that have a page, in their order. */
  themes: Theme[];
  bibliography: Bibliography;
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

const read = (siteDir: string, file: string) => readFile(path.join(siteDir, file), 'utf8');

/** As read; a file that is not there counts as empty and is a problem. */
async function readOrReport(siteDir: string, file: string, problems: Problem[]): Promise<string> {
  try {
    return await read(siteDir, file);
  } catch {
    const message = `There is no ${file}.`;
    const remedy = 'Restore it: every page needs it.';
    problems.push({file, line: 1, column: 1, message, remedy, rule: 'missing-file'});
    return '';
  }
}

/** Anchors of all headings of a page, and of its list of references. */
function anchorsOf(tree: Root): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>(['references']);
  visit(tree as Nodes, 'heading', (heading) => void anchors.add(slugger.slug(toString(heading))));
  return anchors;
}

/** Stands in where the real one is wrong, so that the rules can judge the rest of the page. */
const unknownFrontMatter = (file: string): QuestionFrontMatter => ({
  title: file,
  sidebar_label: '',
  description: '',
  level: 'junior',
  tags: [],
  aliases: [],
  reviewed: '',
});

/** Reads one page. A page with problems is never published, but rules may judge what was read. */
export function readPage(file: string, text: string): {page?: Page; problems: Problem[]} {
  const split = splitFrontMatter(text);
  if (split.yaml === undefined) {
    const message = 'The page has no front matter.';
    const remedy = 'Begin the file with a line of exactly `---` and close it with another.';
    return {problems: [{file, line: 1, column: 1, message, remedy, rule: 'front-matter'}]};
  }
  const mapping = parseYaml(file, split.yaml, 2);
  const frontMatter = validate(questionFrontMatter, file, mapping, 'front-matter');
  const {tree, problems} = parseMdx(file, split);
  if (!tree) return {problems: [...frontMatter.problems, ...problems]};
  const [, theme = '', name = ''] = file.split('/');
  return {
    page: {
      file,
      theme,
      id: name.replace(/\.mdx$/, ''),
      frontMatter: frontMatter.data ?? unknownFrontMatter(file),
      placeOf: mapping.placeOf,
      minutes: readingMinutes(split.body),
      tree,
      body: toSections(tree),
      citations: findCitations(tree, split.body),
    },
    problems: frontMatter.problems,
  };
}

const byDifficulty = (a: Page, b: Page) =>
  levels.indexOf(a.frontMatter.level) - levels.indexOf(b.frontMatter.level) ||
  a.frontMatter.title.localeCompare(b.frontMatter.title, 'en');

/**
 * Reads and checks all of `docs/`.
 * @param today ISO date against which review dates are judged
 * @returns the handbook as far as it could be read, and everything that is wrong with it
 */
export async function readHandbook(
  siteDir: string,
  today = new Date().toISOString().slice(0, 10),
): Promise<Handbook & {problems: Problem[]}> {
  const entries = await readdir(path.join(siteDir, 'docs'), {withFileTypes: true});
  const folders = entries.filter((entry) => entry.isDirectory()).map(({name}) => name);
  const problems: Problem[] = [];
  const bibFile = 'docs/references.bib';
  const tagsFileName = 'docs/tags.yml';
  const bibText = await readOrReport(siteDir, bibFile, problems);
  const tagsText = await readOrReport(siteDir, tagsFileName, problems);
  const bibliography = parseBibliography(bibFile, bibText);
  const tagsMapping = parseYaml(tagsFileName, tagsText, 1);
  const tags = tagsFile.safeParse(tagsMapping.data);
  problems.push(...bibliography.problems, ...tagsMapping.problems);
  if (!tags.success) {
    const message = `The tags are wrong: ${tags.error.issues[0]?.message ?? ''}.`;
    const remedy = 'Give each key a `label` and a `description`.';
    problems.push({file: 'docs/tags.yml', line: 1, column: 1, message, remedy, rule: 'tags-file'});
  }
  const tagsAreRead = tags.success && tagsMapping.problems.length === 0;
  const inTheme = /^docs\/[a-z0-9-]+\/[a-z0-9-]+\.mdx$/;
  for (const entry of await readdir(path.join(siteDir, 'docs'), {recursive: true})) {
    const file = `docs/${entry.split(path.sep).join('/')}`;
    if (!/\.mdx?$/.test(file) || inTheme.test(file)) continue;
    const message = 'A page is docs/theme/id.mdx, in lower-case letters, digits and hyphens.';
    problems.push({file, line: 1, column: 1, message, remedy: 'Move it.', rule: 'page-place'});
  }
  const themes: Theme[] = [];
  const allPages: Page[] = [];
  const unread = new Set<string>();
  for (const id of folders.sort()) {
    const names = (await readdir(path.join(siteDir, 'docs', id))).sort();
    const pages: Page[] = [];
    for (const name of names.filter((candidate) => candidate.endsWith('.mdx'))) {
      const file = `docs/${id}/${name}`;
      const result = readPage(file, await read(siteDir, file));
      problems.push(...result.problems);
      if (result.page) pages.push(result.page);
      else unread.add(file);
    }
    allPages.push(...pages);
    const file = `docs/${id}/_category_.yml`;
    if (!names.includes('_category_.yml')) {
      const message = `The theme ${id} has no _category_.yml.`;
      const remedy = 'Add one with label, position, description and customProps.why.';
      problems.push({file, line: 1, column: 1, message, remedy, rule: 'theme-file'});
      continue;
    }
    const mapping = parseYaml(file, await read(siteDir, file), 1);
    const theme = validate(themeFile, file, mapping, 'theme-file');
    problems.push(...theme.problems);
    if (theme.data && pages.length > 0) {
      themes.push({...theme.data, id, pages: pages.sort(byDifficulty)});
    }
  }
  problems.push(
    ...checkPages(allPages, {
      bibliography,
      tags: new Set(Object.keys(tags.data ?? {})),
      anchors: new Map(allPages.map(({file, tree}) => [file, anchorsOf(tree)])),
      unread,
      today,
    }).filter(({rule}) => rule !== 'known-tag' || tagsAreRead),
  );
  themes.sort((a, b) => a.position - b.position);
  return {themes, bibliography, problems};
}

/** As readHandbook, for those who publish. @throws ContentError if anything is wrong */
export async function loadHandbook(siteDir: string): Promise<Handbook> {
  const {problems, ...handbook} = await readHandbook(siteDir);
  if (problems.length > 0) throw new ContentError(problems);
  return handbook;
}
