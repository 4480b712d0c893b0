import type {Finding, PageRule} from '../page';

/** Most of each kind on a page; far above what a reader would bear, far below what harms. */
const most: Record<string, number> = {tableCell: 600, link: 80, image: 20, code: 40};
const MAX_NODES = 6_000;
const MAX_DEPTH = 24;
const MAX_CODE = 20_000;

export const treeLimits: PageRule = {
  name: 'tree-limits',
  about: `A page has at most ${MAX_NODES} Markdown nodes, nested ${MAX_DEPTH} deep, and modest tables and code.`,
  check: ({nodes: all}) => {
    const findings: Finding[] = [];
    const counts = new Map<string, number>();
    const remedy = 'Split or shorten it: nobody reads this much on one page.';
    let nodes = 0;
    for (const {node, depth} of all) {
      const place = node.position?.start;
      const count = (counts.get(node.type) ?? 0) + 1;
      counts.set(node.type, count);
      nodes += 1;
      const limit = Object.hasOwn(most, node.type) ? most[node.type] : undefined;
      if (limit !== undefined && count === limit + 1) {
        findings.push({place, message: `More than ${limit} × \`${node.type}\`.`, remedy});
      }
      if (nodes === MAX_NODES + 1) {
        findings.push({place, message: `More than ${MAX_NODES} Markdown nodes.`, remedy});
      }
      if (depth === MAX_DEPTH + 1) {
        findings.push({place, message: `Nested more than ${MAX_DEPTH} deep.`, remedy});
      }
      if (node.type === 'code' && node.value.length > MAX_CODE) {
        findings.push({place, message: `A code block of ${node.value.length} characters.`, remedy});
      }
    }
    return findings;
  },
};
