import type {Element, Nodes} from 'hast';

/** Sees every element in reading order. `unist-util-visit` takes as long as reading the page. */
export function eachElement(node: Nodes, see: (element: Element) => void): void {
  if (node.type === 'element') see(node);
  if ('children' in node) for (const child of node.children) eachElement(child, see);
}
