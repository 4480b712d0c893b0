import path from 'node:path/posix';
import {citedIds} from '../content/citations';
import type {PageFacts} from '../content/page';
import {splitFrontMatter} from '../content/splitFrontMatter';
import {formatDay} from '../lib/formatDay';
import type {Source} from '../lib/question';

/**
 * What is rewritten, and the code in which nothing is: a fenced block, a code span, a citation, an
 * escape of MDX, another escape, the address of a link or picture. On a page that has passed the
 * check these forms tell them apart; to parse it again would take most of the time of all exports.
 */
const parts = new RegExp(
  [
    /(?<block>^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?<fence>`{3,}|~{3,})[^\n]*\n[^]*?^[ \t>]*\k<fence>[`~]*[ \t]*$)/,
    /\\?\[(?<cited>@[^[\]]*)\]/,
    /\\(?<brace>[{}])/,
    /\\[^]/,
    /(?<span>(?<!(?<!\\)`)(?<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[^])*?(?<!`)\k<ticks>(?!`))/,
    /(?<=\]\()(?<url>\.{1,2}\/[^\s()]+)(?=\))/,
  ]
    .map(({source}) => source)
    .join('|'),
  'gm',
);

/** Groups of `parts`; those that did not match are undefined. */
type Groups = Partial<Record<'cited' | 'brace' | 'url', string>>;

/**
 * A question as plain Markdown, for readers that are programs: no front matter, numbered
 * citations, absolute links, the references at the end.
 * @param text the page's file, which has passed the check
 * @param site https address of the site, ends with a slash
 */
export function toQuestionMarkdown(
  {theme, id, frontMatter}: PageFacts,
  text: string,
  sources: ReadonlyMap<string, Source>,
  site: string,
): string {
  const ids: string[] = [];
  const numberOf = (source: string) => {
    if (!ids.includes(source)) ids.push(source);
    return ids.indexOf(source) + 1;
  };
  /** `../theme/id.mdx#anchor` as an address of the site. */
  const toAddress = (url: string) =>
    new URL(path.join(theme, url).replace(/\.mdx(?=#|$)/, '/'), site).href;

  const body = splitFrontMatter(text).body.replace(parts, (...match) => {
    const {cited, brace, url} = match.at(-1) as Groups;
    if (cited !== undefined) return `[${citedIds(cited).map(numberOf).join(', ')}]`;
    return brace ?? (url === undefined ? match[0] : toAddress(url));
  });
  const references = ids.flatMap((each, index) => {
    const source = sources.get(each);
    return source ? [`${index + 1}. ${source.text} ${source.url ?? ''}`.trim()] : [];
  });
  const {title, level, reviewed} = frontMatter;
  return [
    `# ${title}`,
    `Level: ${level}. Reviewed ${formatDay(reviewed)}. ${new URL(`${theme}/${id}/`, site).href}`,
    body.trim(),
    '## References',
    references.join('\n'),
    '',
  ].join('\n\n');
}
