import * as acorn from 'acorn';
import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Problem} from '../lib/problem';
import {flatten, type Placed} from './flatten';
import type {SplitPage} from './splitFrontMatter';
import {mayAutolink, withoutAutolinks} from './withoutAutolinks';

const MAX_CODE = 500;

/**
 * The JavaScript parser of MDX, for short texts. Where an expression ends must be found as the
 * build finds it, but one of thousands of brackets would use up the stack; none is allowed anyway.
 */
function short(length: number): void {
  if (length <= MAX_CODE) return;
  const place = {pos: 0, raisedAt: 0, loc: {line: 1, column: 0}};
  throw Object.assign(new SyntaxError('The expression is too long'), place);
}
const shortJavaScript: Pick<typeof acorn, 'parse' | 'parseExpressionAt'> = {
  parse(text, options) {
    short(text.length);
    return acorn.parse(text, options);
  },
  parseExpressionAt(text, position, options) {
    short(text.length);
    return acorn.parseExpressionAt(text, position, options);
  },
};

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx, {acorn: shortJavaScript})
  .use(remarkGfm)
  .freeze();
const fastParser = parser().use(withoutAutolinks).freeze();

/** What the MDX parser throws: a message with a place (`vfile-message`). */
interface ParseError extends Error {
  line?: number;
  column?: number;
}

/** What is wrong with a line that MDX cannot read, in an author's words. */
function messageFor(row: string, column: number, reason: string): string {
  if (row.includes('<!--')) return 'This is an HTML comment.';
  if (/\{#[\w-]+\}/.test(row)) return 'This heading sets an id.';
  if (/import\/exports?/.test(reason)) return 'MDX takes this line for code.';
  const unclosed = /closing tag for `([^`]+)`/.exec(reason)?.[1];
  if (unclosed !== undefined) return `MDX takes \`${unclosed}\` for a tag that is never closed.`;
  if (/expression/.test(reason)) return 'MDX takes what follows this `{` for code.';
  const at = row.lastIndexOf('<', column);
  const seen = at < 0 ? '<' : row.slice(at, at + 12).replace(/\s.*/s, '');
  return `MDX takes \`${seen}\` for the beginning of a tag.`;
}

/** What to do about a line that MDX cannot read. */
function remedyFor(row: string): string {
  if (row.includes('<!--')) return 'Remove the HTML comment: pages have none.';
  if (/\{#[\w-]+\}/.test(row)) return 'Remove the `{#id}`: headings get their ids by themselves.';
  if (/^(?:import|export)\b/.test(row)) return 'Begin the sentence with another word.';
  return 'In prose write `<` as `\\<` and `{` as `\\{`, or put the text in backticks.';
}

/** A picture as it is to be written. Of tags, code and links in its brackets the tree says nothing. */
const plainPicture = /^!\[[^[\]{}<>`\\\n]*\]\(/;

function findOddPictures(file: string, nodes: readonly Placed[], body: string): Problem[] {
  const problems: Problem[] = [];
  for (const {node} of nodes) {
    if (node.type !== 'image') continue;
    const {line, column, offset} = node.position?.start ?? {line: 1, column: 1};
    if (plainPicture.test(body.slice(offset, node.position?.end.offset))) continue;
    const message = 'This picture has more than words on one line as its text alternative.';
    const remedy = 'Write `![words](./img/name.png)` without [ ] { } < > \\ and backticks.';
    problems.push({file, line, column, message, remedy, rule: 'mdx-syntax'});
  }
  return problems;
}

/** A fence that is never closed makes code of the rest of the page. */
function findOpenFences(file: string, nodes: readonly Placed[], body: string): Problem[] {
  return nodes.flatMap(({node: {type, position}}) => {
    if (type !== 'code' || !position) return [];
    const rows = body.slice(position.start.offset, position.end.offset).trimEnd().split('\n');
    const [fence = ''] = /^(?:`+|~+)/.exec(rows[0]!) ?? [];
    if (
      rows.length > 1 &&
      rows
        .at(-1)!
        .replace(/^[\s>]*/, '')
        .startsWith(fence)
    )
      return [];
    const message = 'This code block is never closed.';
    const remedy = 'Put a line of three backticks after its last line.';
    const {line, column} = position.start;
    return [{file, line, column, message, remedy, rule: 'mdx-syntax'}];
  });
}

/** Parses a page's Markdown into a tree, or says where it cannot be read. Runs no code. */
export function parseMdx(
  file: string,
  {body}: SplitPage,
): {tree: Root; problems: []} | {tree: undefined; problems: Problem[]} {
  try {
    const tree = (mayAutolink(body) ? parser : fastParser).parse(body);
    const nodes = flatten(tree);
    const problems = [...findOddPictures(file, nodes, body), ...findOpenFences(file, nodes, body)];
    return problems.length === 0 ? {tree, problems: []} : {tree: undefined, problems};
  } catch (error) {
    const {line = 1, column = 1, message} = error as ParseError;
    const row = body.split('\n')[line - 1] ?? '';
    return {
      tree: undefined,
      problems: [
        {
          file,
          line,
          column,
          message: messageFor(row, column, message),
          remedy: remedyFor(row),
          rule: 'mdx-syntax',
        },
      ],
    };
  }
}
