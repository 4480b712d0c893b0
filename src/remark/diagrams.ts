import type {Element, ElementContent} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {Code, Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {renderMermaidSVG} from '../content/mermaid';
import {parseFence} from '../lib/fence';

/** Pixels around a drawing, which its page sets apart: on a phone, every one makes text smaller. */
const PADDING = 8;

/** Leaves out what no reader sees: notes for scripts, white space, digits beyond a tenth of a pixel. */
function slim(node: Element): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (name.startsWith('data')) delete node.properties[name];
    else if (/\d\.\d{3}/.test(String(value))) {
      node.properties[name] = String(value).replace(/\d+\.\d{3,}/g, (digits) =>
        String(Math.round(Number(digits) * 10) / 10),
      );
    }
  }
  const isText = /^(?:text|tspan)$/.test(node.tagName);
  node.children = node.children.filter((child) => {
    if (child.type === 'element') slim(child);
    return child.type === 'element' || isText;
  });
}

/**
 * Draws Mermaid text as inline SVG.
 * Its own style sheet is left out: it imports a web font; `src/css/diagram.css` replaces it.
 */
function draw(code: string, alt: string, prefix: string): ElementContent {
  const markup = renderMermaidSVG(code, {padding: PADDING})
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/(\sid="|url\(#)/g, `$1${prefix}-`);
  const svg = fromHtml(markup, {fragment: true}).children[0] as Element;
  const {style: _style, ...properties} = svg.properties;
  svg.properties = {...properties, role: 'img', ariaLabel: alt};
  slim(svg);
  return svg;
}

/** Replaces ```mermaid blocks by figures: inline SVG with its text alternative, and a caption. */
export function diagrams() {
  return (tree: Root): void => {
    let count = 0;
    visit(tree as Nodes, 'code', (code: Code, index, parent) => {
      if (code.lang !== 'mermaid' || !parent || index === undefined) return;
      const {title = '', alt = ''} = parseFence(code.meta).attributes;
      count += 1;
      parent.children[index] = {
        type: 'paragraph',
        children: [],
        data: {
          hName: 'figure',
          hProperties: {className: ['diagram']},
          hChildren: [
            draw(code.value, alt, `diagram-${count}`),
            {
              type: 'element',
              tagName: 'figcaption',
              properties: {},
              children: [{type: 'text', value: title}],
            },
          ],
        },
      };
    });
  };
}
