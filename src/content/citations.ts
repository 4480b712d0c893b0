import type {Nodes, Root, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Place} from '../lib/problem';

/** `[@id]` or `[@id1; @id2]`; ids are lower-case letters, digits and hyphens. */
export const citationPattern = /\[(@[^[\]]*)\]/g;

/** The ids inside the brackets of a citation, as written. */
export function citedIds(inside: string): string[] {
  return inside.split(';').map((part) => part.trim().replace(/^@/, ''));
}

/** A citation in a page. */
export interface Citation extends Place {
  id: string;
}

/**
 * All citations of a tree in reading order, one entry for each id.
 * @param body the text that the tree was parsed from; places are found in it
 */
export function findCitations(tree: Root, body: string): Citation[] {
  const found: Citation[] = [];
  visit(tree as Nodes, 'text', ({position}: Text) => {
    const start = position?.start.offset ?? 0;
    for (const match of body.slice(start, position?.end.offset).matchAll(citationPattern)) {
      const lines = body.slice(0, start + match.index).split('\n');
      const place = {line: lines.length, column: lines.at(-1)!.length + 1};
      for (const id of citedIds(match[1]!)) found.push({id, ...place});
    }
  });
  return found;
}
