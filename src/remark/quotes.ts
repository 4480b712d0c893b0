import type {Nodes, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {curlyQuotes} from '../lib/curlyQuotes';

/**
 * Sets quotation marks and apostrophes as in print, across emphasis and links. Code stays as it is.
 */
export function quotes() {
  return (tree: Root): void => {
    visit(tree as Nodes, (block) => {
      if (!['paragraph', 'heading', 'tableCell'].includes(block.type)) return undefined;
      let before = '';
      visit(block, (node) => {
        if (node.type === 'text') node.value = curlyQuotes(node.value, before);
        if ('value' in node) before = node.value.slice(-1);
        if (node.type === 'break') before = '\n';
      });
      return SKIP;
    });
  };
}
