import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import type {Nodes} from 'mdast';
import type {Finding, PageRule} from '../page';

const placeholder = /\b(?:TODO|TBD|FIXME|XXX)\b|\blorem ipsum\b|\bcoming soon\b/i;

export const placeholders: PageRule = {
  name: 'no-placeholder',
  about: 'A published page holds no TODO, TBD, FIXME, “coming soon” or guide text of the template.',
  publishedOnly: true,
  check: ({tree}) => {
    const findings: Finding[] = [];
    visit(tree as Nodes, ['paragraph', 'heading'], (node) => {
      const match = placeholder.exec(toString(node));
      if (!match) return;
      const message = `“${match[0]}” is a placeholder.`;
      const remedy = 'Write the text, or mark the page `status: draft`.';
      findings.push({place: node.position?.start, message, remedy});
    });
    return findings;
  },
};
