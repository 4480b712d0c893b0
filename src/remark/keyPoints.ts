import type {List, Nodes, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {textHash} from '../lib/textHash';
import {inline} from './jsx';

/**
 * Makes task-list items points that a reader can tick. A point is known by its text, so that
 * ticks survive reordering and lapse when the point is reworded.
 */
export function keyPoints() {
  return (tree: Root): void => {
    visit(tree as Nodes, 'list', (list: List) => {
      for (const item of list.children) {
        const [paragraph] = item.children;
        if (typeof item.checked !== 'boolean' || paragraph?.type !== 'paragraph') continue;
        const point = textHash(toString(paragraph));
        item.checked = null;
        paragraph.children = [inline('KeyPoint', {point}, paragraph.children)];
        list.data = {...list.data, hProperties: {className: ['key-points']}};
      }
    });
  };
}
