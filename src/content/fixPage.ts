import {flatten} from './flatten';
import {parseMdx} from './parseMdx';
import {questionFrontMatter} from './schema';
import {splitFrontMatter} from './splitFrontMatter';
import {parseYaml} from './yaml';

/** Escapes on one page; a page that needs more is not prose with slips. */
const MAX_ESCAPES = 200;

/** Puts the keys of readable front matter into the schema's order; each keeps its lines. */
function orderKeys(file: string, yaml: string): string {
  const {places, problems} = parseYaml(file, yaml, 1);
  if (problems.length > 0) return yaml;
  const rows = yaml.split('\n').slice(0, -1);
  const starts = Object.entries(places).map(([key, {line}]) => ({key, start: line - 1}));
  starts.sort((a, b) => a.start - b.start);
  if (starts[0]?.start !== 0) return yaml; // a comment comes first: leave the order to its author
  const order = Object.keys(questionFrontMatter.shape);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return starts
    .map(({key, start}, index) => ({key, lines: rows.slice(start, starts[index + 1]?.start)}))
    .sort((a, b) => rank(a.key) - rank(b.key))
    .flatMap(({lines}) => lines)
    .map((line) => `${line}\n`)
    .join('');
}

/** Offset of the first `<` or `{` that is meant as text, if the page has one. */
function findSlip(file: string, body: string): number | undefined {
  const {tree, problems} = parseMdx(file, {yaml: undefined, body});
  if (!tree) {
    const {line = 1, column = 1} = problems[0] ?? {};
    const before =
      body
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    // The parser names the character that it could not take; the slip is at or before it.
    const row = body.slice(before, before + column);
    const at = Math.max(row.lastIndexOf('<'), row.lastIndexOf('{'));
    if (at < 0 || row[at - 1] === '\\' || body.startsWith('<!--', before + at)) return undefined;
    return before + at;
  }
  const isCode = ({type}: {type: string}) => /^mdx(?:Text|Flow)Expression$/.test(type);
  return flatten(tree).find(({node}) => isCode(node))?.node.position?.start.offset;
}

/** Puts a backslash before each `<` and `{` of the prose that MDX would read as code. */
function escapeProse(file: string, body: string): string {
  let text = body;
  for (let count = 0; count < MAX_ESCAPES; count++) {
    const slip = findSlip(file, text);
    if (slip === undefined) return text;
    text = `${text.slice(0, slip)}\\${text.slice(slip)}`;
  }
  return body;
}

/**
 * Mends what can be mended without judgement: the order of front-matter keys, and `<` and `{`
 * in prose. Everything else stays as it is, byte for byte.
 */
export function fixPage(file: string, text: string): string {
  const {yaml, body} = splitFrontMatter(text);
  if (yaml === undefined) return text;
  const fixedBody = escapeProse(file, body);
  // The body begins with one empty line for each line of the front matter.
  const lines = yaml.split('\n').length + 1;
  return `---\n${orderKeys(file, yaml)}---${fixedBody.slice(lines - 1)}`;
}
