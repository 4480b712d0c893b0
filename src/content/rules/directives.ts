import type {Nodes} from 'mdast';
import type {Finding, PageRule} from '../page';

// Docusaurus reads these as directives; the parser of this check does not know them. What follows
// a directive is then read otherwise than here: code as text, the title of a link as MDX.
const block = /(?:^|\n)[ \t]*(?::{2,}[a-z]|:{3,})/i;
const inline = /:[a-z][\w-]*[[{]/i;
const endsInName = /:[a-z][\w-]*$/i;

/** What Docusaurus would make of a node, if not what it is here. */
function judge(node: Nodes, next: Nodes | undefined): string | undefined {
  const directive = 'This would be read as a directive.';
  switch (node.type) {
    case 'text': {
      const isName = endsInName.test(node.value) && next?.type === 'link';
      return block.test(node.value) || inline.test(node.value) || isName ? directive : undefined;
    }
    case 'inlineCode': {
      // A directive of its own line ends code that runs over lines; its line breaks are blanks here.
      const {start, end} = node.position ?? {};
      const isOneLine = start?.line === end?.line;
      return !isOneLine && /(?:^|\s):{2,}[a-z]/i.test(node.value) ? directive : undefined;
    }
    case 'image':
      // Brackets within are gone from the alternative: any name could be that of a directive.
      if (/:[a-z]/i.test(node.alt ?? '')) return directive;
      return node.title == null ? undefined : 'A picture has no title.';
    case 'link':
      return node.title == null ? undefined : 'A link has no title.';
    default:
      return undefined;
  }
}

export const directives: PageRule = {
  name: 'no-directives',
  about:
    'A page holds no directives (`:::note`, `::name`, `:name[…]`), and its links and pictures ' +
    'no titles, which could hide one.',
  check: ({nodes}) => {
    const findings: Finding[] = [];
    for (const {node, index, parent} of nodes) {
      const message = judge(node, parent?.children[index + 1]);
      if (message === undefined) continue;
      const remedy = message.includes('title')
        ? 'Remove the words in quotation marks after the address.'
        : 'Write plain Markdown: a paragraph, a list or a quotation.';
      findings.push({place: node.position?.start, message, remedy});
    }
    return findings;
  },
};
