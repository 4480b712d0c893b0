import type {Nodes, Root, Table} from 'mdast';
import {visit} from 'unist-util-visit';

/** Aligns columns by class, as the content security policy allows no `style` attribute. */
export function tableAlignment() {
  return (tree: Root): void => {
    visit(tree as Nodes, 'table', (table: Table) => {
      for (const {children: cells} of table.children) {
        for (const [column, cell] of cells.entries()) {
          const side = table.align?.[column];
          if (!side) continue;
          cell.data = {...cell.data, hProperties: {className: [`align-${side}`]}};
        }
      }
      // Not an empty list: the compiler would then drop every cell.
      table.align = null;
    });
  };
}
