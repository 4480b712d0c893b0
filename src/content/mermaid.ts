// By its file: the package exports only an ESM entry, and the loader of Docusaurus' config (jiti 1)
// resolves as CommonJS, whatever the syntax.
import {parseMermaid, renderMermaidSVG} from '../../node_modules/beautiful-mermaid/dist/index.js';

export {renderMermaidSVG};

/** More than a reader takes in at once, and few enough to be laid out at once. */
const MAX_NODES = 40;
const MAX_EDGES = 80;

/**
 * Reads a diagram. Layout takes time, so it is left to the build where reading is enough.
 * @throws with what is wrong
 */
export function checkMermaid(text: string): void {
  if (!/^\s*(?:flowchart|graph|stateDiagram)/.test(text)) {
    renderMermaidSVG(text);
    return;
  }
  const {nodes, edges} = parseMermaid(text);
  if (nodes.size > MAX_NODES || edges.length > MAX_EDGES) {
    throw new Error(`${nodes.size} boxes and ${edges.length} arrows are too many to read`);
  }
}
