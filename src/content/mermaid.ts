// By its file: the package exports only an ESM entry, and the loader of Docusaurus' config (jiti 1)
// resolves as CommonJS, whatever the syntax.
export {renderMermaidSVG} from '../../node_modules/beautiful-mermaid/dist/index.js';
