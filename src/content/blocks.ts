import GithubSlugger from 'github-slugger';
import type {Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {proseOf} from './sections';

/** What stands below one `##` or `###` heading, up to the next one. */
export interface Block {
  /** Anchor of the `##` section; empty before the first one. */
  section: string;
  /** Anchor of the heading itself. */
  anchor: string;
  heading: string;
  /** Without code blocks and citations; see `proseOf` for its lines. */
  text: string;
}

/** Without empty lines, and blanks that are not needed. */
const tidy = (text: string) =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();

/** A page in pieces, for the search. Pieces without heading and text are left out. */
export function toBlocks(tree: Root): Block[] {
  const slugger = new GithubSlugger();
  const blocks: Array<Block & {nodes: RootContent[]}> = [
    {section: '', anchor: '', heading: '', text: '', nodes: []},
  ];
  for (const node of tree.children) {
    const last = blocks.at(-1)!;
    const heading = node.type === 'heading' ? toString(node) : '';
    const anchor = node.type === 'heading' ? slugger.slug(heading) : '';
    if (node.type === 'heading' && node.depth < 4) {
      const section = node.depth === 2 ? anchor : last.section;
      blocks.push({section, anchor, heading, text: '', nodes: []});
    } else last.nodes.push(node);
  }
  return blocks
    .map(({nodes, ...block}) => ({...block, text: tidy(proseOf(nodes))}))
    .filter(({heading, text}) => heading !== '' || text !== '');
}
