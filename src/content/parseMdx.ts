import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx, {type Options as RemarkMdxOptions} from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Problem} from '../lib/problem';
import type {SplitPage} from './splitFrontMatter';

/**
 * In the place of a JavaScript parser: an expression, an import or an export is refused whatever
 * it says, and one of thousands of brackets would use up the stack of a real parser.
 */
const noJavaScript = {
  parse: ({length}: string) => ({type: 'Program', start: 0, end: length, body: []}),
  parseExpressionAt: ({length}: string) => ({type: 'Identifier', start: 0, end: length, name: '_'}),
} as unknown as NonNullable<RemarkMdxOptions['acorn']>;

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx, {acorn: noJavaScript})
  .use(remarkGfm)
  .freeze();

/** What the MDX parser throws: a message with a place (`vfile-message`). */
interface ParseError extends Error {
  line?: number;
  column?: number;
  place?: {start?: {line: number; column: number}; line?: number; column?: number};
}

/** What to do about a line that MDX cannot read. */
function remedyFor(row: string): string {
  if (row.includes('<!--')) return 'Remove the HTML comment: pages have none.';
  return 'In prose write `<` as `\\<` and `{` as `\\{`, or put the text in backticks.';
}

/** Parses a page's Markdown into a tree, or says where it cannot be read. Runs no code. */
export function parseMdx(
  file: string,
  {body}: SplitPage,
): {tree: Root; problems: []} | {tree: undefined; problems: Problem[]} {
  try {
    return {tree: processor.parse(body), problems: []};
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
