import {createHash} from 'node:crypto';
import {curlyQuotes} from '../lib/curlyQuotes';
import {buildIndex, type BuildOptions} from '../lib/search/buildIndex';
import type {PageText, SearchDocument} from '../lib/search/format';
import type {Handbook, Theme} from './loadHandbook';
import type {PageFacts} from './page';
import {toSummary} from './siteData';

/** Characters of the full answer that rank its page: more adds bytes, and no right answers. */
const FULL_ANSWER = 600;

/** A page as the index wants it. */
function toDocument({id, frontMatter, blocks}: PageFacts, theme: Theme): SearchDocument {
  const {title, level, tags, aliases, description, sidebar_label: label} = frontMatter;
  const textOf = (...sections: string[]) =>
    blocks
      .filter(({section}) => sections.includes(section))
      .map(({text}) => text)
      .join(' ');
  return {
    id,
    theme: theme.id,
    level,
    title,
    aliases: [...aliases, label],
    headings: blocks
      .filter(({anchor, section}) => anchor !== section || section.startsWith('approach'))
      .map(({heading}) => heading),
    topic: [theme.label, ...tags.map((tag) => tag.replaceAll('-', ' '))],
    body: [
      description,
      textOf('', 'short-answer', 'key-points'),
      textOf('full-answer').slice(0, FULL_ANSWER),
    ].join(' '),
    rest: blocks.map(({text}) => text).join(' '),
  };
}

const toPageText = ({frontMatter: {title}, blocks}: PageFacts): PageText => ({
  title,
  // Set as on the page.
  blocks: blocks.map(({anchor, heading, text}) => [
    anchor,
    curlyQuotes(heading),
    curlyQuotes(text),
  ]),
});

/** The files of the search, below a folder that is named after what they hold. */
export interface SearchFiles {
  /** E.g. `1x2y3z4a5b`. */
  folder: string;
  /** JSON by name, as `FetchJson` asks for it. */
  files: Map<string, string>;
}

/** Everything that the browser needs to search the published pages. */
export function toSearchFiles(
  {themes, synonyms}: Pick<Handbook, 'themes' | 'synonyms'>,
  options?: BuildOptions,
): SearchFiles {
  const pages = themes.flatMap((theme) => theme.pages);
  const documents = themes.flatMap((theme) => theme.pages.map((page) => toDocument(page, theme)));
  const {index, shards} = buildIndex(documents, synonyms, options);
  const files = new Map<string, string>([
    ['index.json', JSON.stringify(index)],
    // Not of the search: what a random question is picked from.
    ['paths.json', JSON.stringify(pages.map((page) => toSummary(page).path))],
    ...shards.map((rows, number) => [`shards/${number}.json`, JSON.stringify(rows)] as const),
    ...pages.map((page) => [`text/${page.id}.json`, JSON.stringify(toPageText(page))] as const),
  ]);
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  return {folder: hash.digest('hex').slice(0, 10), files};
}
