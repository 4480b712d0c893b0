import GithubSlugger from 'github-slugger';
import {toString} from 'mdast-util-to-string';
import type {Place, Problem} from '../lib/problem';
import {toBlocks} from './blocks';
import {checkCharacters} from './characters';
import {findCitations} from './citations';
import {collectCode} from './collectCode';
import {flatten} from './flatten';
import type {Page, PageFacts} from './page';
import {parseMdx} from './parseMdx';
import {readingMinutes} from './readingTime';
import {checkPage} from './rules';
import {questionFrontMatter, type QuestionFrontMatter} from './schema';
import {countWords, toSections} from './sections';
import {splitFrontMatter} from './splitFrontMatter';
import {checkTextLimits} from './textLimits';
import {validate} from './validate';
import {collectWords} from './words';
import {parseYaml} from './yaml';

const MAX_FRONT_MATTER = 4_096;

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

/** What is found in a page's tree. */
function collect(nodes: Page['nodes']): Pick<PageFacts, 'anchors' | 'links' | 'images'> {
  const slugger = new GithubSlugger();
  const found = {
    anchors: ['references'],
    links: [] as PageFacts['links'],
    images: [] as PageFacts['images'],
  };
  for (const {node} of nodes) {
    const {line, column}: Place = node.position?.start ?? {line: 1, column: 1};
    if (node.type === 'heading') found.anchors.push(slugger.slug(toString(node)));
    if (node.type === 'link') found.links.push({url: node.url, line, column});
    if (node.type === 'image') {
      found.images.push({url: node.url, alt: node.alt ?? '', line, column});
    }
  }
  return found;
}

/**
 * Reads one page: text before parser, front matter, Markdown. Evaluates nothing.
 * A page with problems is never published, but the rules may judge what could be read.
 */
export function readPage(file: string, text: string): {page?: Page; problems: Problem[]} {
  const early = [...checkCharacters(file, text), ...checkTextLimits(file, text)];
  if (early.length > 0) return {problems: early};
  const split = splitFrontMatter(text);
  const add = (message: string, remedy: string): {problems: Problem[]} => ({
    problems: [{file, line: 1, column: 1, message, remedy, rule: 'front-matter'}],
  });
  if (split.yaml === undefined) {
    const remedy = 'Begin the file with a line of exactly `---` and close it with another.';
    return add('The page has no front matter.', remedy);
  }
  if (split.yaml.length > MAX_FRONT_MATTER) {
    return add(`The front matter has more than ${MAX_FRONT_MATTER} characters.`, 'Shorten it.');
  }
  const mapping = parseYaml(file, split.yaml, 2);
  const frontMatter = validate(questionFrontMatter, file, mapping, 'front-matter');
  const {tree, problems} = parseMdx(file, split);
  if (!tree) return {problems: [...frontMatter.problems, ...problems]};
  const [, theme = '', name = ''] = file.split('/');
  const nodes = flatten(tree);
  const body = toSections(tree);
  return {
    page: {
      file,
      theme,
      id: name.replace(/\.mdx$/, ''),
      frontMatter: frontMatter.data ?? unknownFrontMatter(file),
      places: mapping.places,
      minutes: readingMinutes(split.body),
      sections: body.sections.map(({title, slug, children}) => ({
        title,
        slug,
        words: countWords(children),
      })),
      blocks: toBlocks(tree),
      citations: findCitations(nodes, split.body),
      ...collectWords(nodes, split.body),
      ...collect(nodes),
      code: collectCode(nodes),
      tree,
      nodes,
      body,
    },
    problems: frontMatter.problems,
  };
}

/** What is known of a page, and what is wrong with its text. */
export interface Analysis {
  /** Absent where the page could not be read. */
  facts?: PageFacts;
  problems: Problem[];
  /** JSON of its tree without places, if it was asked for. */
  tree?: string;
}

/** Reads a page and runs the rules that need its text. */
export function analysePage(file: string, text: string, keepTree = false): Analysis {
  const {page, problems} = readPage(file, text);
  if (!page) return {problems};
  const {tree, nodes, body: _body, ...facts} = page;
  const analysis: Analysis = {facts, problems: [...problems, ...checkPage(page)]};
  if (keepTree) {
    // Half of the text, which no built page needs.
    for (const {node} of nodes) node.position = undefined;
    analysis.tree = JSON.stringify(tree);
  }
  return analysis;
}
