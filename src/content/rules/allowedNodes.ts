import type {Finding, PageRule} from '../page';

/** Everything an author may write, by its type in the Markdown tree. Nothing else passes. */
const allowedTypes = new Set<string>([
  'root',
  'heading',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'image',
  'break',
  'thematicBreak',
]);

/** What the others are, in an author's words. */
const names: Record<string, string> = {
  mdxjsEsm: 'An import or export',
  mdxFlowExpression: 'Code in braces',
  mdxTextExpression: 'Code in braces',
  mdxJsxFlowElement: 'A tag',
  mdxJsxTextElement: 'A tag',
  footnoteReference: 'A footnote',
  footnoteDefinition: 'A footnote',
  linkReference: 'A link by reference',
  imageReference: 'A picture by reference',
  definition: 'An address for links by reference',
};

const remedies: Record<string, string> = {
  mdxjsEsm: 'Remove the import or export; begin a sentence with another word.',
  mdxFlowExpression: 'Write `{` as `\\{` or put the text in backticks.',
  mdxTextExpression: 'Write `{` as `\\{` or put the text in backticks.',
  mdxJsxFlowElement: 'Write Markdown instead of tags; write a literal `<` as `\\<`.',
  mdxJsxTextElement: 'Write Markdown instead of tags; write a literal `<` as `\\<`.',
  html: 'Write Markdown instead of HTML.',
};

export const allowedNodes: PageRule = {
  name: 'allowed-nodes',
  about: 'A page is plain Markdown: no tags, expressions, imports, HTML or footnotes.',
  check: ({nodes}) => {
    const findings: Finding[] = [];
    for (const {node} of nodes) {
      if (allowedTypes.has(node.type)) continue;
      findings.push({
        place: node.position?.start,
        message: `${names[node.type] ?? `\`${node.type}\``} is not allowed on a page.`,
        remedy: remedies[node.type] ?? 'Use paragraphs, lists, tables, code blocks and links.',
      });
    }
    return findings;
  },
};
