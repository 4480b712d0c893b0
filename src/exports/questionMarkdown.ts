import path from 'node:path/posix';
import type {Nodes, Root, Text} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {citationPattern, citedIds} from '../content/citations';
import type {PageFacts} from '../content/page';
import {parseMdx} from '../content/parseMdx';
import {splitFrontMatter} from '../content/splitFrontMatter';
import {formatDay} from '../lib/formatDay';
import type {Source} from '../lib/question';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {bullet: '-', rule: '-', emphasis: '_'})
  .freeze();

/** `[@id]` becomes `[3]`; returns the ids in the order of their numbers. */
function numberCitations(tree: Root): string[] {
  const ids: string[] = [];
  const numberOf = (id: string) => {
    if (!ids.includes(id)) ids.push(id);
    return ids.indexOf(id) + 1;
  };
  visit(tree as Nodes, 'text', (node: Text) => {
    node.value = node.value.replace(
      citationPattern,
      (_match, inside: string) => `[${citedIds(inside).map(numberOf).join(', ')}]`,
    );
  });
  return ids;
}

/** Links between pages (`../theme/id.mdx#anchor`) become addresses of the site. */
function resolveLinks(tree: Root, folder: string, site: string): void {
  visit(tree as Nodes, (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    if (/^(?:https:|#)/.test(node.url)) return;
    const target = path.join(folder, node.url).replace(/\.mdx(?=#|$)/, '/');
    node.url = new URL(target, site).href;
  });
}

/**
 * A question as plain Markdown, for readers that are programs: no front matter, numbered
 * citations, absolute links, the references at the end.
 * @param text the page's file, which has passed the check
 * @param site https address of the site, ends with a slash
 */
export function toQuestionMarkdown(
  {file, theme, id, frontMatter}: PageFacts,
  text: string,
  sources: ReadonlyMap<string, Source>,
  site: string,
): string {
  const {tree, problems} = parseMdx(file, splitFrontMatter(text));
  if (!tree) throw new Error(`${file} was published with ${problems.length} problems.`);
  const ids = numberCitations(tree);
  resolveLinks(tree, theme, site);
  const references = ids.flatMap((each, index) => {
    const source = sources.get(each);
    return source ? [`${index + 1}. ${source.text} ${source.url ?? ''}`.trim()] : [];
  });
  const {title, level, reviewed} = frontMatter;
  return [
    `# ${title}`,
    `Level: ${level}. Reviewed ${formatDay(reviewed)}. ${new URL(`${theme}/${id}/`, site).href}`,
    // The writer escapes brackets and may take `[1]` for a link; here they are citations.
    writer
      .stringify(tree)
      .trim()
      .replace(/\\\[(\d+(?:, \d+)*)\]/g, '[$1]'),
    '## References',
    references.join('\n'),
    '',
  ].join('\n\n');
}
