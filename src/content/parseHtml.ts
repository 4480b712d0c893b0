import type {Root} from 'hast';
import {fromParse5} from 'hast-util-from-parse5';
import {parse} from 'parse5';

/**
 * A document as a tree without places, in a third of the time of `hast-util-from-html`. Like that,
 * it reads what stands in `<noscript>`.
 */
export const parseHtml = (html: string): Root =>
  fromParse5(parse(html, {scriptingEnabled: false})) as Root;
