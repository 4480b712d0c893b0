import type {Problem} from '../lib/problem';

const MAX_LINE = 4_000;
const MAX_RUN = 120;
const MAX_MARKS = 3_000;
const MAX_NESTING = 16;
const MAX_INDENT = 80;

/** Marks of Markdown whose number can make its parser slow. */
const marks = ['`', '*', '_', '[', ']', '<', '{', '!', '~', '|', '\\', '&', ':::'];

const longRun = new RegExp(`([^\\p{L}\\p{N}\\s])\\1{${MAX_RUN},}`, 'u');

/** Block marks at the start of a line: quotations and list items, one in another. */
const nesting = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])(?=[ \\t>]|$)){${MAX_NESTING},}`);

/**
 * Refuses what would make a parser slow, crash, or read something else than the next one, before
 * any parser sees it. The figures are far above those of any real page.
 */
export function checkTextLimits(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const add = (
    line: number,
    column: number,
    message: string,
    remedy = 'Shorten or split it.',
  ): void => void problems.push({file, line, column, message, remedy, rule: 'text-limits'});
  for (const [index, row] of text.split('\n').entries()) {
    const run = row.length > MAX_RUN ? longRun.exec(row) : null;
    if (row.length > MAX_LINE) add(index + 1, MAX_LINE, `A line of ${row.length} characters.`);
    else if (run) add(index + 1, run.index + 1, `More than ${MAX_RUN} × “${run[1]}” in a row.`);
    if (/mdx-code-block/i.test(row)) {
      // Docusaurus takes the fences of such a block away before it parses, wherever they stand, so
      // that what is code here would be read as MDX there.
      add(index + 1, 1, 'A line with `mdx-code-block`, which Docusaurus unwraps.', 'Reword it.');
    }
    if (nesting.test(row)) add(index + 1, 1, `Blocks nested ${MAX_NESTING} deep.`);
    if (/^[ \t]*/.exec(row)![0].length > MAX_INDENT) {
      add(index + 1, 1, `More than ${MAX_INDENT} blanks before the text.`);
    }
  }
  for (const mark of marks) {
    const count = text.split(mark).length - 1;
    if (count > MAX_MARKS) add(1, 1, `${count} × “${mark}”, more than ${MAX_MARKS}.`);
  }
  return problems;
}
