/** A page's two halves. Line numbers of both are those of the file. */
export interface SplitPage {
  /** YAML between the `---` lines; undefined where the page has no (closed) front matter. */
  yaml: string | undefined;
  /** Markdown, with the front matter's lines left blank so that positions stay true. */
  body: string;
}

/**
 * Splits a page at its front matter. Line 1 must be exactly `---`: anything after the dashes
 * selects another language in the stock parser, and one of them is evaluated.
 */
export function splitFrontMatter(text: string): SplitPage {
  const match = /^---\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (match?.index !== 0) return {yaml: undefined, body: text};
  const blank = match[0].replace(/[^\n]/g, '');
  return {yaml: match[1], body: blank + text.slice(match[0].length)};
}
