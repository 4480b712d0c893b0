import type {Nodes, Root, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Place} from '../lib/problem';

/** `[@id]` or `[@id1; @id2]`; ids are lower-case letters, digits and hyphens. */
export const citationPattern = /\[(@[^[\]\n]*)\]/g;

/** The ids inside the brackets of a citation, as written. */
export function citedIds(inside: string): string[] {
  return inside.split(';').map((part) => part.trim().replace(/^@/, ''));
}

/** A citation in a page. */
export interface Citation extends Place {
  id: string;
}

/** All citations of a tree in reading order, one entry for each id. */
export function findCitations(tree: Root): Citation[] {
  const found: Citation[] = [];
  visit(tree as Nodes, 'text', (node: Text) => {
    for (const match of node.value.matchAll(citationPattern)) {
      const before = node.value.slice(0, match.index);
      const lines = before.split('\n');
      const start = node.position?.start ?? {line: 1, column: 1};
      const line = start.line + lines.length - 1;
      const column = (lines.length === 1 ? start.column : 1) + lines.at(-1)!.length;
      for (const id of citedIds(match[1]!)) found.push({id, line, column});
    }
  });
  return found;
}
