import path from 'node:path';
import {didYouMean} from '../../lib/editDistance';
import type {FactsRule, Finding} from '../page';

/** A page of the handbook as seen from another: `../theme/id.mdx` or `./id.mdx`. */
const pageLink = /^\.{1,2}\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.mdx$/;

/** The path to the page whose id ends an address in any form, if there is one. */
function meantPage(target: string, file: string, files: Iterable<string>): string {
  const id = /([\w-]+)(?:\.\w+)?\/?$/.exec(target)?.[1]?.toLowerCase();
  const page = [...files].find((name) => path.posix.basename(name, '.mdx') === id);
  if (page === undefined) return '';
  const relative = path.posix.relative(path.posix.dirname(file), page);
  return ` Did you mean ${relative.startsWith('.') ? relative : `./${relative}`}?`;
}

export const links: FactsRule = {
  name: 'links',
  about: 'Links lead to pages of the handbook (`../theme/id.mdx#anchor`); sources are cited.',
  check: ({links: found, file}, {anchors, unread}) =>
    found.flatMap(({url, ...place}): Finding[] => {
      const [target = '', anchor] = url.split('#');
      if (url === '' || (target !== '' && !pageLink.test(target))) {
        const message = `The link to ${url} leads out of the handbook.${meantPage(target, file, anchors.keys())}`;
        const remedy = 'Link a page as `../theme/id.mdx`; cite an outside source as `[@id]`.';
        return [{place, message, remedy}];
      }
      const page = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      if (unread.has(page)) return [];
      const known = anchors.get(page);
      if (!known) {
        const message = `There is no page ${page}.${didYouMean(page, anchors.keys())}`;
        return [{place, message, remedy: 'Correct the path or remove the link.'}];
      }
      if (anchor === undefined || known.has(anchor)) return [];
      const message = `${page} has no heading #${anchor}.${didYouMean(anchor, known)}`;
      return [{place, message, remedy: 'Correct the anchor.'}];
    }),
};
