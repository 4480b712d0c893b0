import * as acorn from 'acorn';
import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Problem} from '../lib/problem';
import {flatten} from './flatten';
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
  place?: {start?: {line: number; column: number}; line?: number; column?: number};
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

function findOddPictures(file: string, tree: Root, body: string): Problem[] {
  const problems: Problem[] = [];
  for (const {node} of flatten(tree)) {
    if (node.type !== 'image') continue;
    const {line, column, offset} = node.position?.start ?? {line: 1, column: 1};
    if (plainPicture.test(body.slice(offset, node.position?.end.offset))) continue;
    const message = 'This picture has more than words on one line as its text alternative.';
    const remedy = 'Write `![words](./img/name.png)` without [ ] { } < > \\ and backticks.';
    problems.push({file, line, column, message, remedy, rule: 'mdx-syntax'});
  }
  return problems;
}

/** Parses a page's Markdown into a tree, or says where it cannot be read. Runs no code. */
export function parseMdx(
  file: string,
  {body}: SplitPage,
): {tree: Root; problems: []} | {tree: undefined; problems: Problem[]} {
  try {
    const tree = (mayAutolink(body) ? parser : fastParser).parse(body);
    const problems = findOddPictures(file, tree, body);
    return problems.length === 0 ? {tree, problems: []} : {tree: undefined, problems};
  } catch (error) {
    const {line, column, place, message} = error as ParseError;
    const [reason = 'The page cannot be read as MDX'] = message.split('\n');
    return {
      tree: undefined,
      problems: [
        {
          file,
          line: line ?? place?.start?.line ?? 1,
          column: column ?? place?.start?.column ?? 1,
          message: `This is not Markdown that MDX can read: ${reason}.`,
          remedy: remedyFor(body.split('\n')[(line ?? 1) - 1] ?? ''),
          rule: 'mdx-syntax',
        },
      ],
    };
  }
}
