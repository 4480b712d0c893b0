/** A piece of code, as Prism reads it: its kinds from the outside in, and its text. */
export interface Token {
  types: readonly string[];
  content: string;
  /** Set by prism-react-renderer on an empty line, whose text it gives as a line break. */
  empty?: boolean;
}

/** Text of one colour. */
export interface Run {
  /** Its colour in `src/css/code.css`; none for code in the colour of text. */
  colour?: string;
  text: string;
}

/** Prism's kinds that have a colour. Others, such as brackets, are most of all tokens. */
const colours = new Map(
  Object.entries({
    comment: ['comment'],
    keyword: ['keyword', 'boolean', 'null', 'method'],
    string: ['string', 'char', 'scalar'],
    number: ['number', 'datetime'],
    name: ['property', 'key', 'header-name', 'attr-name', 'function'],
  }).flatMap(([colour, kinds]) => kinds.map((kind) => [kind, colour])),
);

/** The colour of the innermost kind that has one. */
const colourOf = ({types}: Token): string | undefined =>
  types.map((type) => colours.get(type)).findLast((colour) => colour !== undefined);

/** Lines of tokens as the fewest pieces to colour; their texts joined are the code. */
export function codeRuns(lines: readonly (readonly Token[])[]): Run[] {
  const runs: Run[] = [];
  const add = (text: string, colour?: string): void => {
    const last = runs.at(-1);
    // White space has no colour.
    if (last && (last.colour === colour || text.trim() === '')) last.text += text;
    else runs.push({text, colour});
  };
  for (const [index, line] of lines.entries()) {
    if (index > 0) add('\n');
    for (const token of line) if (!token.empty) add(token.content, colourOf(token));
  }
  return runs;
}
