import type {Nodes, PhrasingContent, Root, Text} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {citationPattern, citedIds} from '../content/citations';
import {inline} from './jsx';

const text = (value: string): Text => ({type: 'text', value});

/**
 * Turns `[@id]` into a numbered link to the list of references: numbers follow first citation,
 * and each link has an id of its own, to which the list links back.
 */
export function citations() {
  return (tree: Root): void => {
    const numbers = new Map<string, number>();
    const counts = new Map<string, number>();

    const toLink = (id: string): PhrasingContent => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      const label = `Reference ${number}`;
      const attributes = {id: `cite-${number}-${count}`, href: `#ref-${id}`, 'aria-label': label};
      return inline('a', attributes, [text(String(number))]);
    };

    visit(tree as Nodes, 'text', (node: Text, index, parent) => {
      const pieces: PhrasingContent[] = [];
      let end = 0;
      for (const match of node.value.matchAll(citationPattern)) {
        const links = citedIds(match[1]!).map(toLink);
        const inside = links.flatMap((link, i) => (i === 0 ? [link] : [text(', '), link]));
        const before = node.value.slice(end, match.index).replace(/\s+$/, '');
        pieces.push(
          text(before),
          inline('sup', {className: 'citation'}, [text('['), ...inside, text(']')]),
        );
        end = match.index + match[0].length;
      }
      if (pieces.length === 0 || !parent || index === undefined) return undefined;
      pieces.push(text(node.value.slice(end)));
      const kept = pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
      parent.children.splice(index, 1, ...kept);
      return [SKIP, index + kept.length];
    });
  };
}
