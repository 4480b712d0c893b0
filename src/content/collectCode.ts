import {parseFence} from '../lib/fence';
import type {CodeBlock} from './codeGrammar';
import type {Placed} from './flatten';

/** The fenced blocks of a page in their order, diagrams included. */
export function collectCode(nodes: readonly Placed[]): CodeBlock[] {
  return nodes.flatMap(({node}): CodeBlock[] => {
    if (node.type !== 'code') return [];
    const {lang, meta, value, position} = node;
    const {attributes} = parseFence(meta);
    return [{language: lang ?? '', attributes, text: value, line: position?.start.line ?? 1}];
  });
}
