import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {flatten} from '../../src/content/flatten';
import {offerTree, takeTree} from '../../src/content/checkedTrees';
import {analysePage} from '../../src/content/readPage';
import {splitFrontMatter} from '../../src/content/splitFrontMatter';
import {questionTransforms} from '../../src/remark';

const docs = path.join(__dirname, '../../docs');
const pages = readdirSync(docs, {recursive: true, encoding: 'utf8'}).filter((file) =>
  file.endsWith('.mdx'),
);

// MDX's plugins, then Docusaurus's.
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(questionTransforms)
  .use(remarkGfm)
  .freeze();

/** The tree of which Docusaurus makes a page, without places. */
function build(path: string, value: string): Root {
  const file = new VFile({value, path});
  const tree = processor.runSync(processor.parse(file), file) as Root;
  for (const {node} of flatten(tree)) node.position = undefined;
  return tree;
}

test.each(pages)('the check’s tree makes the same page as the text of %s', (name) => {
  const file = `docs/${name}`;
  const text = readFileSync(path.join(docs, name), 'utf8');
  const {body} = splitFrontMatter(text);
  const ofText = build(file, body);
  const {tree = ''} = analysePage(file, text, true);
  expect(tree).not.toContain('"position"');
  offerTree(body, tree);
  expect(build(file, body)).toEqual(ofText);
  expect(takeTree(body)).toBeUndefined();
});
