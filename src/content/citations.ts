import type {Place} from '../lib/problem';
import type {Placed} from './flatten';
import {placeFinder} from './placeFinder';

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
 * All citations of a page in reading order, one entry for each id.
 * @param body the text that the nodes were parsed from; places are found in it
 */
export function findCitations(nodes: readonly Placed[], body: string): Citation[] {
  const found: Citation[] = [];
  const placeAt = placeFinder(body);
  for (const {node} of nodes) {
    if (node.type !== 'text') continue;
    const start = node.position?.start.offset ?? 0;
    for (const match of body.slice(start, node.position?.end.offset).matchAll(citationPattern)) {
      const place = placeAt(start + match.index);
      for (const id of citedIds(match[1]!)) found.push({id, ...place});
    }
  }
  return found;
}
