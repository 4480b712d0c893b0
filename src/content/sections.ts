import GithubSlugger from 'github-slugger';
import type {Heading, Nodes, Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';

/** A `##` heading with everything up to the next one. */
export interface Section {
  title: string;
  /** Anchor of the heading, as Docusaurus makes it. */
  slug: string;
  heading: Heading;
  children: RootContent[];
}

/** A page's body: what comes before the first `##`, then its sections. */
export interface PageBody {
  prompt: RootContent[];
  sections: Section[];
}

/** Splits a page at its `##` headings. The tree is not changed. */
export function toSections(tree: Root): PageBody {
  const slugger = new GithubSlugger();
  const body: PageBody = {prompt: [], sections: []};
  for (const node of tree.children) {
    const current = body.sections.at(-1);
    const slug = node.type === 'heading' ? slugger.slug(toString(node)) : '';
    if (node.type === 'heading' && node.depth === 2) {
      body.sections.push({title: toString(node), slug, heading: node, children: []});
    } else {
      (current?.children ?? body.prompt).push(node);
    }
  }
  return body;
}

/** What stands between the parts of a node; nothing where they are parts of a sentence. */
const separators: Partial<Record<Nodes['type'], string>> = {
  tableRow: ' · ',
  table: '\n',
  list: '\n',
  listItem: '\n',
  blockquote: '\n',
};

/**
 * What a reader reads of these nodes: no code blocks, no citations. Paragraphs, items of lists and
 * rows of tables are lines; between the cells of a row stands ` · `.
 */
export function proseOf(nodes: readonly RootContent[]): string {
  const textOf = (node: RootContent): string => {
    if (node.type === 'code') return '';
    if (node.type === 'break') return ' ';
    if ('children' in node) {
      return (node.children as RootContent[]).map(textOf).join(separators[node.type] ?? '');
    }
    return 'value' in node ? node.value.replaceAll('\n', ' ') : '';
  };
  return nodes
    .map(textOf)
    .join('\n')
    .replace(/\s*\[@[^\]]*\]/g, '');
}

/** Number of words in a text: what stands between blanks and has a letter or a digit. */
export function countWordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Number of words that a reader reads in these nodes. Code is not counted. */
export function countWords(nodes: readonly RootContent[]): number {
  return countWordsIn(proseOf(nodes));
}
