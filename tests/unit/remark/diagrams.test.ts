import type {Element, ElementContent} from 'hast';
import type {Root} from 'mdast';
import {parseMdx} from '../../../src/content/parseMdx';
import {diagrams} from '../../../src/remark/diagrams';

/** The tree of some Markdown after the transform. */
function treeOf(body: string): Root {
  const {tree} = parseMdx('f', {yaml: undefined, body});
  if (!tree) throw new Error('The test’s Markdown is broken.');
  diagrams()(tree);
  return tree;
}

const block = (code: string, meta = 'title="Canary" alt="Half to A, half to B."') =>
  `\`\`\`mermaid ${meta}\n${code}\n\`\`\``;
const flowchart = 'flowchart LR\n  A[Old] -->|5%| B[New]';

/** What a diagram becomes: its figure’s children. */
function figure({children}: Root): ElementContent[] {
  const [node] = children;
  expect(node?.data).toMatchObject({hName: 'figure', hProperties: {className: ['diagram']}});
  return node?.data?.hChildren ?? [];
}

/** An element with all elements in it. */
const elements = (node: ElementContent): Element[] =>
  node.type === 'element' ? [node, ...node.children.flatMap(elements)] : [];

const textOf = (node: ElementContent): string =>
  node.type === 'element'
    ? node.children.map(textOf).join(' ')
    : node.type === 'text'
      ? node.value
      : '';

test('a diagram is a figure of an image and a caption', () => {
  const [svg, caption, ...rest] = figure(treeOf(block(flowchart)));
  expect(rest).toEqual([]);
  expect(svg).toMatchObject({
    tagName: 'svg',
    properties: {
      role: 'img',
      ariaLabel: 'Half to A, half to B.',
      viewBox: expect.stringMatching(/^0 0 /) as string,
    },
  });
  expect(caption).toMatchObject({
    tagName: 'figcaption',
    children: [{type: 'text', value: 'Canary'}],
  });
});

/** A diagram of each kind that the handbook draws, and its texts. */
const kinds: Array<[kind: string, code: string, texts: string[]]> = [
  ['a flowchart', flowchart, ['Old', '5%', 'New']],
  ['states', 'stateDiagram-v2\n  Canary --> Stable: healthy', ['Canary', 'healthy', 'Stable']],
  ['a sequence', 'sequenceDiagram\n  Client->>Model: features', ['Client', 'Model', 'features']],
  ['classes', 'classDiagram\n  Model <|-- Ranker', ['Model', 'Ranker']],
  ['entities', 'erDiagram\n  MODEL ||--o{ VERSION : has', ['MODEL', 'VERSION', 'has']],
];

describe.each(kinds)('%s', (kind, code, texts) => {
  const all = (body: string) =>
    treeOf(body).children.map(({data}) => (data?.hChildren ?? []).flatMap(elements));

  test('shows its texts', () => {
    const [svg] = figure(treeOf(block(code)));
    for (const text of texts) expect(svg && textOf(svg)).toContain(text);
  });

  test('has no style sheet, style or handler, and loads nothing', () => {
    const found = all(block(code)).flat();
    expect(
      found.filter(({tagName}) => ['style', 'script', 'image', 'use'].includes(tagName)),
    ).toEqual([]);
    const names = found.flatMap(({properties}) => Object.keys(properties));
    expect(names.filter((name) => /^(style|on.*|href|xLinkHref|src)$/i.test(name))).toEqual([]);
  });

  // Marker ids other than `arrowhead` are not made the diagram's own.
  const check = ['a sequence', 'classes'].includes(kind) ? test : test;
  check('has ids of its own, to which its references lead', () => {
    const idsOf = all(`${block(code)}\n\n${block(code)}`).map((found) => {
      const ids = found.flatMap(({properties: {id}}) => (typeof id === 'string' ? [id] : []));
      const references = found.flatMap(({properties}) =>
        Object.values(properties).flatMap(
          (value) => /^url\(#(.+)\)$/.exec(String(value))?.[1] ?? [],
        ),
      );
      expect(references.filter((id) => !ids.includes(id))).toEqual([]);
      return ids;
    });
    expect(new Set(idsOf.flat()).size).toBe(idsOf.flat().length);
  });
});

test('an arrow refers to its head', () => {
  const [svg] = figure(treeOf(block(flowchart)));
  const ends = svg && elements(svg).map(({properties}) => properties.markerEnd);
  expect(ends).toContain('url(#diagram-1-arrowhead)');
});

test('a drawing has whole pixels, no groups, and only the heads that its arrows use', () => {
  const [svg] = figure(treeOf(block(flowchart)));
  const found = svg ? elements(svg) : [];
  for (const {tagName, properties} of found) {
    if (/^(?:rect|text|polyline)$/.test(tagName))
      expect(properties).not.toHaveProperty('className');
    if (tagName === 'rect') expect(String(properties.width)).toMatch(/^\d+$/);
  }
  expect(found.filter(({tagName}) => tagName === 'g')).toEqual([]);
  const heads = found.filter(({tagName}) => tagName === 'marker');
  expect(heads.map(({properties: {id}}) => id)).toEqual(['diagram-1-arrowhead']);
});

test('labels are text, never markup', () => {
  const [svg] = figure(
    treeOf(block('flowchart LR\n  A["<img src=x onerror=alert(1)>"] -->|<script>1</script>| B')),
  );
  const names = new Set((svg ? elements(svg) : []).map(({tagName}) => tagName));
  expect([...names].filter((name) => ['img', 'script', 'foreignObject'].includes(name))).toEqual(
    [],
  );
  expect(svg && textOf(svg)).toContain('<img src=x onerror=alert(1)>');
});

test('the text alternative is an attribute’s value, whatever it says', () => {
  const [svg] = figure(treeOf(block(flowchart, 'title="" alt="a = {b} & \'c\'"')));
  expect(svg).toHaveProperty('properties.ariaLabel', "a = {b} & 'c'");
});

test('other code stays as it is', () => {
  const body = '```text\nflowchart LR\n```';
  expect(treeOf(body)).toEqual(parseMdx('f', {yaml: undefined, body}).tree);
});

test('a caption has the quotation marks of print', () => {
  const [, caption] = figure(treeOf(block(flowchart, 'title="A pod\'s life" alt="A"')));
  expect(caption && textOf(caption)).toBe('A pod’s life');
});
