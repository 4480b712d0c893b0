// By its file: the package exports only an ESM entry, and the loader of Docusaurus' config (jiti 1)
// resolves as CommonJS, whatever the syntax.
import {parseMermaid, renderMermaidSVG} from '../../node_modules/beautiful-mermaid/dist/index.js';

export {renderMermaidSVG};

/** More than a reader takes in at once, and few enough to be laid out at once. */
const MAX_NODES = 40;
const MAX_EDGES = 80;

const MAX_LINES = 120;
const MAX_SUBGRAPHS = 12;

/** What a diagram may not hold: it is drawn in the handbook's colours, and does nothing. */
const refused: Array<[pattern: RegExp, what: string]> = [
  [/^\s*(?:click|callback|links?|href|properties|details)\b/im, 'an action or a link'],
  [/%%\{|^\s*---/m, 'settings of its own'],
  [/^\s*(?:style|classDef|linkStyle|themeVariables)\b|:::|url\(/im, 'colours or styles of its own'],
  // `<|--` and `<<interface>>` are marks of class diagrams.
  [/(?<!<)<(?!br\s*\/?>)[a-z/!?]/i, 'a tag'],
  [/&#?\w+;/, 'a character reference'],
];

/**
 * Reads a diagram. Layout takes time, so it is left to the build where reading is enough.
 * @throws with what is wrong
 */
export function checkMermaid(text: string): void {
  const [, what] = refused.find(([pattern]) => pattern.test(text)) ?? [];
  if (what !== undefined) throw new Error(`it holds ${what}`);
  if (text.split('\n').length > MAX_LINES) throw new Error(`it has more than ${MAX_LINES} lines`);
  const subgraphs = text.match(/^\s*(?:subgraph|state\b.*\{)/gm)?.length ?? 0;
  if (subgraphs > MAX_SUBGRAPHS) throw new Error(`it has ${subgraphs} groups of boxes`);
  if (!/^\s*(?:flowchart|graph|stateDiagram)/.test(text)) {
    renderMermaidSVG(text);
    return;
  }
  const {nodes, edges} = parseMermaid(text);
  if (nodes.size > MAX_NODES || edges.length > MAX_EDGES) {
    throw new Error(`${nodes.size} boxes and ${edges.length} arrows are too many to read`);
  }
}
