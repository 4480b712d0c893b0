import type {Nodes, Parents} from 'mdast';

/** A node of a tree with where it stands. */
export interface Placed {
  node: Nodes;
  parent: Parents | undefined;
  /** Among the children of its parent. */
  index: number;
  /** Number of nodes above it. */
  depth: number;
}

/**
 * A node and all below it, in reading order. Rules go through this list: walking the tree anew for
 * each of them (with unist-util-visit) took a quarter of the time of a check.
 */
export function flatten(root: Nodes): Placed[] {
  const found: Placed[] = [];
  const add = (node: Nodes, parent: Parents | undefined, index: number, depth: number): void => {
    found.push({node, parent, index, depth});
    if (!('children' in node)) return;
    for (const [at, child] of node.children.entries()) add(child, node, at, depth + 1);
  };
  add(root, undefined, 0, 0);
  return found;
}
