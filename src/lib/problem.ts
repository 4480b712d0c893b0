/** What is wrong with a content file, where, and what to do about it. */
export interface Problem {
  /** Path relative to the repository root, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** What is wrong, as a sentence. */
  message: string;
  /** What to do about it, as a sentence. */
  remedy: string;
  /** Name of the rule that found it, as in `src/content/rules/`. */
  rule: string;
  /** A warning is shown but stops nothing. */
  severity?: 'warning';
}

/** A place in a content file; 1-based. */
export interface Place {
  line: number;
  column: number;
}

const MAX_VALUE = 200;

/**
 * A sentence as it may be printed: one line, so that a stranger's text in it cannot pose as a line
 * of its own or steer the terminal, and no word without end.
 */
function printable(sentence: string): string {
  return sentence
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
    .replace(/\S{201,}/gu, (word) => `${word.slice(0, MAX_VALUE)}…`);
}

/** `file:line:column  message remedy (rule)`, which editors and terminals turn into a link. */
export function formatProblem(problem: Problem): string {
  const {file, line, column, message, remedy, rule, severity} = problem;
  const mark = severity === 'warning' ? 'Warning: ' : '';
  return `${file}:${line}:${column}  ${mark}${printable(message)} ${remedy} (${rule})`;
}

/** Problems in reading order: file, line, column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
}

/** All problems in reading order, one a line, with a closing count. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in docs/`;
  return [...sortProblems(problems).map(formatProblem), count].join('\n');
}
