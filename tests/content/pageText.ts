import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Nodes, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {parseMdx} from '../../src/content/parseMdx';
import {splitFrontMatter} from '../../src/content/splitFrontMatter';
import {toSections} from '../../src/content/sections';

/** Blocks that end a line of text for a reader. */
function blocks(node: Nodes): string[] {
  if (node.type === 'tableRow') return [node.children.map((cell) => toString(cell)).join(' | ')];
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') {
    return [toString(node)];
  }
  return 'children' in node ? node.children.flatMap(blocks) : [];
}

/** A page is asked for section by section, and read once. */
const read = new Map<string, Root>();

function readTree(page: string): Root {
  const known = read.get(page);
  if (known) return known;
  const text = readFileSync(path.join(__dirname, '../../docs', `${page}.mdx`), 'utf8');
  const {tree, problems} = parseMdx(`docs/${page}.mdx`, splitFrontMatter(text));
  if (!tree) throw new Error(problems.map((problem) => problem.message).join('\n'));
  read.set(page, tree);
  return tree;
}

/**
 * Text of a published page, or of one of its `##` sections, as a reader sees it: no Markdown
 * marks, white space collapsed, table cells separated by ` | `.
 * @param page `theme/id`
 * @throws if the page or the section does not exist
 */
export function pageText(page: string, section?: string): string {
  const tree = readTree(page);
  const nodes =
    section === undefined
      ? tree.children
      : toSections(tree).sections.find(({title}) => title === section)?.children;
  if (!nodes) throw new Error(`${page} has no section “${section}”`);
  return nodes.flatMap(blocks).join(' ').replace(/\s+/g, ' ');
}

/** 1597 → `1,597`, as numbers are written on the pages. */
export function thousands(value: number): string {
  return value.toLocaleString('en-GB');
}
