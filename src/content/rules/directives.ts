import type {Nodes, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Finding, PageRule} from '../page';

// Docusaurus reads these as directives; the parser of this check does not know them.
const directive = /(?:^|\n)[ \t]*:{2,}[a-z]|(?:^|[^:\w]):[a-z][\w-]*[[{]/i;

export const directives: PageRule = {
  name: 'no-directives',
  about: 'A page holds no directives (`:::note`, `::name`, `:name[…]`).',
  check: ({tree}) => {
    const findings: Finding[] = [];
    visit(tree as Nodes, 'text', ({value, position}: Text) => {
      if (!directive.test(value)) return;
      const message = 'This would be read as a directive.';
      const remedy = 'Write plain Markdown: a paragraph, a list or a quotation.';
      findings.push({place: position?.start, message, remedy});
    });
    return findings;
  },
};
