// Compiles pages as Docusaurus would, outside jest (whose modules cannot load MDX), and says what
// is in the JavaScript that no plain Markdown gives. Runs nothing of it.
import {parentPort} from 'node:worker_threads';
import preprocessModule from '@docusaurus/mdx-loader/lib/preprocessor.js';
import {createProcessorUncached} from '@docusaurus/mdx-loader/lib/processor.js';
import {Parser} from 'acorn';

const preprocess = preprocessModule.default ?? preprocessModule;

/** As `future.v4` sets it, and as docusaurus.config.ts does. */
const markdownConfig = {
  format: 'mdx',
  emoji: false,
  mermaid: false,
  mdx1Compat: {comments: false, admonitions: false, headingIds: false},
  anchors: {maintainCase: false},
  hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
  remarkRehypeOptions: {},
};
const options = {markdownConfig, staticDirs: [], siteDir: '/', admonitions: false};
const processor = await createProcessorUncached({options, format: 'mdx'});

const imports = ['react/jsx-runtime', '@mdx-js/react'];
const names = new Set(
  ['_jsx', '_jsxs', '_Fragment', '_components', '_provideComponents', '_createMdxContent'].concat(
    ['MDXContent', 'MDXLayout', 'props', 'toc', 'undefined', 'jsx', 'jsxs', 'Fragment'],
    ['useMDXComponents', '_missingMdxReference'],
  ),
);
const objects = new Set(['_components', 'props']);
/** Elements that Markdown makes. A `div` is what becomes of a directive. */
const elements = new Set(
  'a blockquote br code del em h2 h3 h4 hr img input li ol p pre strong table tbody td th thead tr ul'
    .split(' ')
    .concat('wrapper'),
);
const attributes = new Set(
  'align alt checked children className disabled href id live metastring src start style textAlign type'
    .split(' ')
    .concat(...elements, 'components', 'value', 'level'),
);
const types = new Set([
  'Program',
  'ImportDeclaration',
  'ImportSpecifier',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'VariableDeclaration',
  'VariableDeclarator',
  'FunctionDeclaration',
  'BlockStatement',
  'ReturnStatement',
  'ExpressionStatement',
  'ObjectExpression',
  'ObjectPattern',
  'AssignmentPattern',
  'ArrayExpression',
  'SpreadElement',
  'Property',
  'CallExpression',
  'MemberExpression',
  'ConditionalExpression',
  'Identifier',
  'Literal',
]);

/** Address of a link or picture: of the page itself, or beside it. */
const address = /^(?:#|\.{1,2}\/)[\w./#%-]*$/;

function judge(node, key, parent, anchors, faults) {
  const say = (what) => faults.push(`${what} at ${node.start}`);
  if (!types.has(node.type)) return say(node.type);
  switch (node.type) {
    case 'ImportDeclaration':
      if (!imports.includes(node.source.value)) say(`import of ${node.source.value}`);
      break;
    case 'ExportNamedDeclaration':
      if (node.declaration?.declarations?.[0]?.id.name !== 'toc') say('export');
      break;
    case 'Identifier': {
      const isKey =
        (key === 'key' && parent.type === 'Property') ||
        (key === 'property' && parent.type === 'MemberExpression' && !parent.computed);
      if (!isKey && !names.has(node.name)) say(`the name ${node.name}`);
      break;
    }
    case 'MemberExpression':
      if (!objects.has(node.object.name)) say('a member of something');
      break;
    case 'CallExpression': {
      if (node.callee.type !== 'Identifier') say('a call of something');
      if (!/^_jsxs?$/.test(node.callee.name ?? '')) break;
      const [element] = node.arguments;
      const name = element.value ?? element.property?.name ?? element.name;
      if (!elements.has(name) && !['_createMdxContent', 'MDXLayout', '_Fragment'].includes(name)) {
        say(`the element ${name}`);
      }
      break;
    }
    case 'Property': {
      const name = node.key.name ?? node.key.value;
      if (!attributes.has(name)) say(`the attribute ${name}`);
      if ((name === 'href' || name === 'src') && !address.test(node.value.value ?? '')) {
        say(`the address ${node.value.value}`);
      }
      if (name === 'id' && !anchors.includes(node.value.value)) say(`the id ${node.value.value}`);
      // Docusaurus puts the titles of the table of contents on the page as HTML.
      if (name === 'value' && /<(?!\/?(?:code|em|strong|del)>)/.test(node.value.value)) {
        say('a tag in the table of contents');
      }
      break;
    }
    default:
  }
  for (const [childKey, child] of Object.entries(node)) {
    for (const each of Array.isArray(child) ? child : [child]) {
      if (each && typeof each.type === 'string') judge(each, childKey, node, anchors, faults);
    }
  }
  return undefined;
}

/** What is wrong with the compiled page, or why it does not compile. */
async function faultsOf({text, anchors}) {
  const filePath = '/docs/theme/page.mdx';
  const fileContent = preprocess({fileContent: text, filePath, markdownConfig, admonitions: false});
  let compiled;
  try {
    compiled = await processor.process({
      content: fileContent,
      filePath,
      frontMatter: {},
      compilerName: 'server',
    });
  } catch (error) {
    return [`does not compile: ${error.message}`];
  }
  const program = Parser.parse(compiled.content, {ecmaVersion: 2024, sourceType: 'module'});
  const faults = [];
  judge(program, '', undefined, anchors, faults);
  return faults;
}

parentPort.on('message', async (page) => parentPort.postMessage(await faultsOf(page)));
parentPort.postMessage('ready');
