import type {Nodes, Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx';
import {visit} from 'unist-util-visit';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {parseMdx} from '../../../src/content/parseMdx';
import {textHash} from '../../../src/lib/textHash';
import {questionTransforms} from '../../../src/remark';
import {sampleBody} from '../content/samplePage';

/** A page's tree after all transforms in their order. */
function transform(body: string): Root {
  const {tree} = parseMdx('f', {yaml: undefined, body});
  if (!tree) throw new Error('The test’s Markdown is broken.');
  return unified()
    .use(questionTransforms)
    .runSync(tree, new VFile({path: 'docs/a/b.mdx'})) as Root;
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Elements of that name in reading order, as their attributes. */
function find(tree: Root, name: string): Array<Record<string, unknown>> {
  const found: Jsx[] = [];
  visit(tree as Nodes, (node) => {
    if ('name' in node && node.name === name) found.push(node);
  });
  return found.map(({attributes}) =>
    Object.fromEntries(
      attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value]] : [],
      ),
    ),
  );
}

test('a page becomes facts, prompt, answers and references, in this order', () => {
  const names = transform(sampleBody).children.map((node) =>
    'name' in node ? node.name : node.type,
  );
  expect(names).toEqual([
    'mdxjsEsm',
    'QuestionFacts',
    'paragraph',
    'AnswerToolbar',
    ...Array<string>(7).fill('AnswerSection'),
    'QuestionFoot',
    'RelatedQuestions',
    'heading',
    'References',
    'QuestionData',
  ]);
});

test('citations within answers and key points are links', () => {
  const tree = transform('## Key points\n\n- [ ] Old [@a]\n\n## Common mistakes\n\nNone [@b; @a].');
  expect(find(tree, 'a').map(({href}) => href)).toEqual(['#ref-a', '#ref-b', '#ref-a']);
  expect(find(tree, 'KeyPoint')).toHaveLength(1);
});

// `keyPoints` runs after `citations` and hashes their numbers.
test('a key point keeps its name when the numbers of citations change', () => {
  const points = (prompt: string) =>
    find(transform(`${prompt}\n\n## Key points\n\n- [ ] Old [@a]`), 'KeyPoint');
  expect(points('New [@b].')).toEqual(points('New.'));
});

test('text gets the quotation marks of print; what a key point is called stays', () => {
  const body = '## Key points\n\n- [ ] "Old" [@a]\n\n## Common mistakes\n\nIt\'s "new".';
  const tree = transform(body);
  const texts: string[] = [];
  visit(tree as Nodes, 'text', ({value}) => void texts.push(value));
  expect(texts.join('|')).toContain('“Old”');
  expect(texts.join('|')).toContain('It’s “new”.');
  const [point] = find(tree, 'KeyPoint');
  expect(point).toEqual({point: textHash('"Old" [@a]')});
});
