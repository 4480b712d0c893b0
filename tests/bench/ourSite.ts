import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import type {BenchQuestion, BenchSource} from './questions';
import {copySite, linkPackages, root, writeFiles} from './siteFolder';

interface ThemeTitle {
  id: string;
  title: string;
}

const readDocs = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8');

/** The handbook's themes, in their order. */
export function readThemes(): ThemeTitle[] {
  return (parse(readDocs('backlog.yml')) as {themes: ThemeTitle[]}).themes;
}

/** Keys of the handbook's tags. */
export const readTags = (): string[] => Object.keys(parse(readDocs('tags.yml')) as object);

/** What stands in docs/ beside the themes, but for the bibliography, which is of other sources. */
const otherFiles = (): string[] =>
  readdirSync(path.join(root, 'docs'), {withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name !== 'references.bib')
    .map(({name}) => name);

/** A page in the handbook's grammar. */
export function toOurPage(question: BenchQuestion): string {
  const {title, label, description, level, tags, aliases, related, prompt, sections} = question;
  const quoted = aliases.map((alias) => JSON.stringify(alias)).join(', ');
  return [
    '---',
    `title: ${title}`,
    `sidebar_label: ${label}`,
    `description: ${JSON.stringify(description)}`,
    `level: ${level}`,
    `tags: [${tags.join(', ')}]`,
    `aliases: [${quoted}]`,
    ...(related.length > 0 ? [`related: [${related.join(', ')}]`] : []),
    'reviewed: 2026-11-01',
    '---',
    '',
    prompt,
    ...sections.flatMap((section) => ['', `## ${section.title}`, '', section.text]),
    '',
  ].join('\n');
}

const toEntry = ({id, author, title, year, url}: BenchSource): string =>
  [
    `@online{${id},`,
    `  author = {{${author}}},`,
    `  title = {{${title}}},`,
    `  date = {${year}},`,
    `  url = {${url}},`,
    '  urldate = {2026-11-01},',
    '  keywords = {primary},',
    '}\n',
  ].join('\n');

const themeFile = ({title}: ThemeTitle, position: number): string =>
  [
    `label: ${JSON.stringify(title)}`,
    `position: ${position}`,
    `description: What interviewers ask about this part of the work, from first terms to cases.`,
    'customProps:',
    `  why: ${'Interviewers ask about it because habits show in it. '.repeat(5).trim()}`,
    '',
  ].join('\n');

/** What stands below docs/, by path. */
export function ourDocs(questions: readonly BenchQuestion[]): Map<string, string> {
  const sources = new Map(questions.flatMap((page) => page.sources).map((each) => [each.id, each]));
  const themes = readThemes();
  const used = new Set(questions.map(({theme}) => theme));
  return new Map([
    ['docs/references.bib', [...sources.values()].map(toEntry).join('\n')],
    ...otherFiles().map((name) => [`docs/${name}`, readDocs(name)] as const),
    ...themes
      .filter(({id}) => used.has(id))
      .map(
        (theme, index) => [`docs/${theme.id}/_category_.yml`, themeFile(theme, index + 1)] as const,
      ),
    ...questions.map((page) => [`docs/${page.theme}/${page.id}.mdx`, toOurPage(page)] as const),
  ]);
}

/** Writes this checkout's site with these questions in place of its own. */
export function writeOurSite(folder: string, questions: readonly BenchQuestion[]): void {
  copySite(folder);
  linkPackages(folder);
  writeFiles(folder, ourDocs(questions));
}
