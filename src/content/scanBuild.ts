import type {Element, Nodes} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {Problem} from '../lib/problem';
import {eachElement} from './eachElement';
import {parseHtml} from './parseHtml';
import {judgeLink, judgeResource, show} from './scanAddress';

/** A page as it was built. */
export interface BuiltPage {
  /** Path in the build folder, with forward slashes. */
  file: string;
  html: string;
}

/** What the scan has to know of the site, from Docusaurus. */
export interface BuiltSite {
  /** Folder that problems name: `build`. */
  folder: string;
  /** Origin and base URL of the site. */
  url: string;
  baseUrl: string;
  /** Texts of the inline scripts that pages may hold, those of 404.html; see `judgeLostPage`. */
  inlineScripts: readonly string[];
  /** Texts of the style sheets that pages may hold themselves. */
  inlineStyles: readonly string[];
}

type Report = (node: Element, rule: string, message: string, remedy: string) => void;

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Elements that can neither run code nor load a document nor send anything. */
const harmlessElements = words(`
  html head title meta link body header footer main nav aside section article search address hgroup
  h1 h2 h3 h4 h5 h6 p div span br hr wbr a b strong i em u s del ins small mark sub sup q cite abbr
  dfn time data kbd samp var code pre blockquote ul ol li dl dt dd figure figcaption details summary
  table caption colgroup col thead tbody tfoot tr th td button input label select optgroup option
  textarea output progress meter fieldset legend datalist img picture source video audio track canvas
  svg g defs symbol use marker path rect circle ellipse line polyline polygon text tspan desc
  linearGradient radialGradient stop clipPath mask pattern
`);

/** Attributes that run code, send data, grab the keyboard or shadow the page's own names. */
const harmfulAttributes = words('srcDoc contentEditable autoFocus formAction ping background is');
const elementsWithName = words('meta input button select textarea output fieldset details');

const addresses = words('href xLinkHref src srcSet imageSrcSet poster data manifest');
const paints = words('fill stroke filter mask clipPath markerStart markerMid markerEnd cursor');

/** In a paint: an address that is not a mark of the same page, and escapes that could hide one. */
const loads = /(?:url|src|image|image-set|cross-fade)\s*\((?!#)|[\\@]/i;

/** Scripts and data blocks by type; any other type is refused, import maps among them. */
const scriptTypes = new Set(['', 'module', 'text/javascript', 'application/javascript']);
const dataTypes = new Set(['application/ld+json', 'application/json']);

const tagOf = (node: Element): string => show(`<${node.tagName}>`);

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** An attribute's values as text; lists such as `class` have several. */
const valuesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((each) => String(each));

/** Addresses in an attribute; `srcset` and `imagesrcset` hold several, with sizes between them. */
function addressesOf(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (!/set$/i.test(name)) return valuesOf(value);
  const parts = valuesOf(value).flatMap((list) => list.split(/[\s,]+/));
  return parts.filter((part) => part !== '' && !/^[\d.]+[wxh]$/.test(part));
}

const typeOf = (script: Element): string =>
  valuesOf(script.properties.type ?? '')[0]!
    .trim()
    .toLowerCase();

// A script in an SVG runs its text even if it has a `src`.
const isInlineScript = (node: Element): boolean =>
  node.tagName === 'script' &&
  !dataTypes.has(typeOf(node)) &&
  (node.properties.src === undefined || textOf(node) !== '');

/** Texts of the scripts that some HTML holds itself. */
export function inlineScripts(html: string): string[] {
  const scripts: string[] = [];
  eachElement(parseHtml(html), (node) => {
    if (isInlineScript(node)) scripts.push(textOf(node));
  });
  return scripts;
}

function checkDataBlock(node: Element, report: Report): void {
  const text = textOf(node);
  const remedy = 'Write data with toJsonLd.';
  if (text.includes('<')) report(node, 'data-block', 'A data block holds `<`.', remedy);
  try {
    JSON.parse(text);
  } catch {
    report(node, 'data-block', `A data block is not JSON: ${show(text)}.`, remedy);
  }
}

function checkAttributes(node: Element, report: Report): void {
  for (const [name, value] of Object.entries(node.properties)) {
    const text = valuesOf(value).join(' ');
    const add = (rule: string, says: string, remedy: string) =>
      report(node, rule, `${show(name.toLowerCase())} on ${tagOf(node)} ${says}`, remedy);
    if (/^on/i.test(name)) {
      add('attribute', 'runs code.', 'Listen from src/client instead.');
    } else if (
      harmfulAttributes.has(name) ||
      (name === 'name' && !elementsWithName.has(node.tagName))
    ) {
      add('attribute', 'is not allowed.', 'Remove it.');
    } else if (name === 'httpEquiv' && text.toLowerCase() !== 'content-security-policy') {
      report(node, 'attribute', `A <meta> acts as the header ${show(text)}.`, 'Remove it.');
    } else if (name === 'style' || (paints.has(name) && loads.test(text))) {
      // The content security policy would block it.
      const remedy = 'Put it into a style sheet of src/css.';
      add('style', `is not allowed: ${show(text)}.`, remedy);
    }
  }
}

function checkId(node: Element, seen: Set<string>, report: Report): void {
  const {id} = node.properties;
  if (typeof id !== 'string') return;
  if (seen.has(id)) {
    const remedy = 'Rename one: scripts and links find only the first.';
    report(node, 'unique-id', `The id ${show(id)} is there twice.`, remedy);
  }
  seen.add(id);
}

/** The one form that may be: it leads to the site's search page, with what was typed in the address. */
function isSearchForm({tagName, properties: {action, method = 'get', target}}: Element, root: URL) {
  const url = typeof action === 'string' && URL.canParse(action, root) && new URL(action, root);
  const leadsToSearch = url && url.href === new URL('search/', root).href;
  return tagName === 'form' && leadsToSearch && method === 'get' && target === undefined;
}

/** Dialogs stay closed until a script opens them: an open one could cover the page. */
const isClosedDialog = ({tagName, properties}: Element): boolean =>
  tagName === 'dialog' && properties.open === undefined;

function checkElement(node: Element, site: BuiltSite, report: Report): void {
  const {tagName, properties} = node;
  const type = typeOf(node);
  if (tagName === 'style') {
    if (site.inlineStyles.includes(textOf(node))) return;
    const message = `A style sheet in the page is not the site's own: ${show(textOf(node))}.`;
    report(node, 'style', message, 'Put it into a style sheet of src/css.');
  } else if (tagName !== 'script') {
    if (harmlessElements.has(tagName) || isClosedDialog(node)) return;
    const remedy = 'Use an element of the list in src/content/scanBuild.ts.';
    report(node, 'element', `${tagOf(node)} is not allowed.`, remedy);
  } else if (dataTypes.has(type) && properties.src === undefined) {
    checkDataBlock(node, report);
  } else if (!scriptTypes.has(type)) {
    const remedy = 'Only JavaScript and JSON-LD are expected.';
    report(node, 'inline-script', `A script has the type ${show(type)}.`, remedy);
  } else if (isInlineScript(node) && !site.inlineScripts.includes(textOf(node))) {
    const message = `An inline script is not the site's own: ${show(textOf(node))}.`;
    report(node, 'inline-script', message, 'Find what put it there and escape it.');
  }
}

/**
 * Whether 404.html has as many inline scripts as Docusaurus and its plugins put on every page. It
 * holds no author's text, so other pages may have its scripts; and none was slipped into all of them.
 * @param folder that the problem names
 */
export function judgeLostPage(html: string, expected: number, folder: string): Problem[] {
  const {length} = inlineScripts(html);
  if (length === expected) return [];
  return [
    {
      file: `${folder}/404.html`,
      line: 1,
      column: 1,
      message: `The page that others are compared with has ${length} inline scripts, not ${expected}.`,
      remedy: 'Find what adds or drops one.',
      rule: 'inline-script',
    },
  ];
}

/** What is wrong with a page of this tree; problems have places where the tree has them. */
function judgePage(file: string, tree: Nodes, site: BuiltSite): Problem[] {
  const root = new URL(site.baseUrl, site.url);
  const page = new URL(file.replace(/(?:^|(?<=\/))index\.html$/, ''), root);
  const found: Problem[] = [];
  const report: Report = (node, rule, message, remedy) => {
    const {line = 1, column = 1} = node.position?.start ?? {};
    found.push({file: `${site.folder}/${file}`, line, column, message, remedy, rule});
  };
  const ids = new Set<string>();
  eachElement(tree, (node) => {
    if (!isSearchForm(node, root)) checkElement(node, site, report);
    checkAttributes(node, report);
    checkId(node, ids, report);
    for (const name of addresses) {
      for (const address of addressesOf(name, node.properties[name])) {
        const fault =
          node.tagName === 'a'
            ? judgeLink(address, textOf(node), page, root)
            : judgeResource(address, node.tagName, page, root);
        if (!fault) continue;
        const rule = node.tagName === 'a' ? 'link-target' : 'resource';
        report(node, rule, fault.message, fault.remedy);
      }
    }
  });
  return found;
}

/**
 * Looks at the pages that readers get, whatever made them, for anything that could run code, load
 * from elsewhere or deceive. The last wall: it trusts neither the content checks nor the theme.
 */
export function scanBuild(pages: readonly BuiltPage[], site: BuiltSite): Problem[] {
  return pages.flatMap(({file, html}) => {
    const found = judgePage(file, parseHtml(html), site);
    if (found.length === 0) return [];
    // Finding places takes longer than all the rest: that is for pages that have a problem.
    const placed = judgePage(file, fromHtml(html), site);
    return placed.length === found.length ? placed : found;
  });
}
