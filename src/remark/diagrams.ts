import type {Element, ElementContent} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {Code, Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {renderMermaidSVG} from '../content/mermaid';
import {parseFence} from '../lib/fence';
import {curlyQuotes} from '../lib/curlyQuotes';

/** Pixels around a drawing, which its page sets apart: on a phone, every one makes text smaller. */
const PADDING = 8;

/** Attributes that place something; the drawing is measured in pixels. */
const places = /^(?:c?[xy]|[xy][12]|width|height|points|d|viewBox)$/;

const round = (value: string): string =>
  value.replace(/\d+\.\d+/g, (digits) => String(Math.round(Number(digits))));

/** Leaves out what no reader sees: notes for scripts, groups, white space, parts of a pixel. */
function slim(node: Element): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (name.startsWith('data') || name === 'className') delete node.properties[name];
    else if (places.test(name)) node.properties[name] = round(String(value));
  }
  const isText = /^(?:text|tspan)$/.test(node.tagName);
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return isText ? [child] : [];
    if (child.tagName !== 'marker') slim(child);
    const isBare = child.tagName === 'g' && Object.keys(child.properties).length === 0;
    return isBare ? child.children : [child];
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
  for (const node of svg.children) {
    if (node.type !== 'element' || node.tagName !== 'defs') continue;
    node.children = node.children.filter(
      (marker) =>
        marker.type === 'element' && markup.includes(`url(#${String(marker.properties.id)})`),
    );
  }
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
              children: [{type: 'text', value: curlyQuotes(title)}],
            },
          ],
        },
      };
    });
  };
}
