import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Nodes, Parents, Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import {unified, type Plugin} from 'unified';
import {visit} from 'unist-util-visit';
import {answerSections} from '../../../src/remark/answerSections';
import {citations} from '../../../src/remark/citations';
import {keyPoints} from '../../../src/remark/keyPoints';
import {questionFrame} from '../../../src/remark/questionFrame';
import {quotes} from '../../../src/remark/quotes';

const transforms: Record<string, Plugin<[], Root>> = {
  answerSections,
  citations,
  keyPoints,
  questionFrame,
  quotes,
};

/** Writes what Markdown cannot say, ids and classes, as ` {#id}` and a line `{.class}` before. */
function showAttributes() {
  return (tree: Root): void => {
    visit(tree as Nodes, (node, index, parent: Parents | undefined) => {
      const {id, className} = node.data?.hProperties ?? {};
      if (node.type === 'heading' && typeof id === 'string') {
        node.children.push({type: 'html', value: ` {#${id}}`});
      }
      if (Array.isArray(className) && parent && index !== undefined) {
        parent.children.splice(index, 0, {type: 'html', value: `{.${className.join('.')}}`});
        return index + 2;
      }
      return undefined;
    });
  };
}

function transform(input: string, file: string, plugin: Plugin<[], Root>): string {
  return unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkGfm, {tablePipeAlign: false})
    .use(plugin)
    .use(showAttributes)
    .use(remarkStringify, {bullet: '-'})
    .processSync({path: file, value: input})
    .toString();
}

const fixtures = path.join(__dirname, 'fixtures');
const read = (...parts: string[]) => readFileSync(path.join(fixtures, ...parts), 'utf8');

test('every transform with fixtures is tested', () => {
  expect(readdirSync(fixtures).sort()).toEqual(Object.keys(transforms).sort());
});

describe.each(Object.entries(transforms))('%s', (name, plugin) => {
  test.each(readdirSync(path.join(fixtures, name)))('%s', (example) => {
    const output = transform(read(name, example, 'input.mdx'), `docs/a/${example}.mdx`, plugin);
    expect(output).toBe(read(name, example, 'output.mdx'));
  });
});
