import type {Element, ElementContent, Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {EXIT, SKIP, visit} from 'unist-util-visit';
import {eachElement} from '../content/eachElement';
import {parseHtml} from '../content/parseHtml';

/** A question of the theme, as it was built. */
export interface BuiltQuestion {
  /** File name without extension, unique in the handbook. */
  id: string;
  title: string;
  html: string;
}

/** What is of no use on paper, by class. */
const furniture = new Set(['breadcrumbs', 'theme-doc-footer', 'pagination-nav', 'needs-js']);

const classesOf = ({properties}: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

function find(tree: Root | Element, matches: (node: Element) => boolean): Element {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!matches(node)) return undefined;
    found = node;
    return EXIT;
  });
  if (!found) throw new Error('A built page lacks the element that its print is made of.');
  return found;
}

const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element => ({type: 'element', tagName, properties, children});
const text = (value: string) => ({type: 'text' as const, value});

/** Ids and references to them, which are unique in their page only, get the question's name. */
function prefixIds(article: Element, id: string): void {
  const local = (value: unknown) => `${id}--${String(value)}`;
  eachElement(article, ({properties}) => {
    if (properties.id !== undefined) properties.id = local(properties.id);
    if (typeof properties.href === 'string' && properties.href.startsWith('#')) {
      properties.href = `#${local(properties.href.slice(1))}`;
    }
    for (const [name, value] of Object.entries(properties)) {
      // SVG: marker-end="url(#arrow)"
      if (typeof value === 'string' && value.startsWith('url(#')) {
        properties[name] = `url(#${local(value.slice(5))}`;
      }
    }
    for (const name of ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor']) {
      const value = properties[name];
      if (value !== undefined) properties[name] = [value].flat().map(local).join(' ');
    }
  });
}

/** The question's article: everything open, one level below the theme's heading. */
function toChapter({id, html}: BuiltQuestion): Element {
  // The frame around it is more than half of the page, and would be read for nothing.
  const [written = ''] = /<article[\s>].*<\/article>/s.exec(html) ?? [];
  const article = find(parseHtml(written), ({tagName}) => tagName === 'article');
  visit(article, 'element', (node, index, parent) => {
    if (parent && index !== undefined && classesOf(node).some((name) => furniture.has(name))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const heading = /^h([1-5])$/.exec(node.tagName);
    if (heading) node.tagName = `h${Number(heading[1]) + 1}`;
    if (node.tagName === 'details') node.properties.open = true;
    // Each chapter has one of the same name, which would be no landmark.
    if (node.tagName === 'nav') {
      node.tagName = 'div';
      delete node.properties.ariaLabel;
    }
    return undefined;
  });
  prefixIds(article, id);
  article.properties = {className: ['print-chapter'], id};
  return article;
}

/**
 * A whole theme as one document for paper: its landing text, a list of its questions, and each
 * question with everything open. Made of the built pages, so it says what they say.
 * @param themeHtml the theme's built page, which lends its frame
 */
export function toPrintedTheme(themeHtml: string, questions: readonly BuiltQuestion[]): string {
  const tree = parseHtml(themeHtml);
  const main = find(tree, ({tagName}) => tagName === 'main');
  const landing = find(main, (node) => node.tagName === 'article');
  const placeOf = (id: string) =>
    landing.children.findIndex((node) => node.type === 'element' && node.properties.id === id);
  const list = questions.map(({id, title}) =>
    element('li', {}, element('a', {href: `#${id}`}, text(title))),
  );
  landing.children = [
    ...landing.children.slice(0, placeOf('questions') + 1),
    element('ol', {className: ['print-contents']}, ...list),
    ...landing.children
      .slice(placeOf('why'))
      .filter((node) => node.type !== 'element' || node.tagName !== 'nav'),
  ];
  main.children = [landing, ...questions.map(toChapter)];
  main.properties.className = ['print-theme'];
  visit(tree, 'element', (node, index, parent) => {
    const {name, rel, type} = node.properties;
    const isOfThemePage =
      (node.tagName === 'nav' && node.properties.id === 'menu') ||
      (node.tagName === 'button' && node.properties.popoverTarget === 'menu') ||
      (node.tagName === 'script' && type === 'application/ld+json') ||
      (node.tagName === 'link' && [rel].flat().includes('canonical')) ||
      (node.tagName === 'meta' && name === 'robots');
    if (isOfThemePage && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
  // The same words as the pages themselves, so search engines are sent to those.
  const head = find(tree, ({tagName}) => tagName === 'head');
  head.children.push(element('meta', {name: 'robots', content: 'noindex'}));
  return toHtml(tree);
}
