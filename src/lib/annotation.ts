import type {Problem} from './problem';

// The code host reads `%`, line ends, `:` and `,` as marks of its own; a path or a message is a
// stranger's text and must not be able to write a second command.
const escapeData = (text: string) =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** A problem as a GitHub workflow command, which shows it beside the line. */
export function toAnnotation(problem: Problem): string {
  const {file, line, column, message, remedy, rule, severity} = problem;
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
  return `::${severity ?? 'error'} ${place}::${escapeData(`${file}: ${message} ${remedy}`)}`;
}
