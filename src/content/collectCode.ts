import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {CodeBlock} from './codeGrammar';
import {parseFence} from '../lib/fence';

/** The fenced blocks of a page in their order, diagrams included. */
export function collectCode(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  visit(tree as Nodes, 'code', ({lang, meta, value, position}) => {
    const {attributes} = parseFence(meta);
    blocks.push({language: lang ?? '', attributes, text: value, line: position?.start.line ?? 1});
  });
  return blocks;
}
