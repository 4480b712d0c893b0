import path from 'node:path';
import type {Link, Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {didYouMean} from '../../lib/editDistance';
import type {Finding, PageRule} from '../page';

export const links: PageRule = {
  name: 'links',
  about: 'Links lead to pages of the handbook (`../theme/id.mdx#anchor`); sources are cited.',
  check: ({tree, file}, {anchors, unread}) => {
    const findings: Finding[] = [];
    visit(tree as Nodes, 'link', ({url, position}: Link) => {
      const add = (message: string, remedy: string) =>
        findings.push({place: position?.start, message, remedy});
      const [target = '', anchor] = url.split('#');
      if (
        url === '' ||
        (target !== '' && !/^\.{1,2}\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.mdx$/.test(target))
      ) {
        add(
          `The link to ${url} leads out of the handbook.`,
          'Link a page as `../theme/id.mdx`; cite an outside source as `[@id]`.',
        );
        return;
      }
      const page = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      if (unread.has(page)) return;
      const known = anchors.get(page);
      if (!known) {
        const near = didYouMean(page, anchors.keys());
        add(`There is no page ${page}.${near}`, 'Correct the path or remove the link.');
      } else if (anchor !== undefined && !known.has(anchor)) {
        const near = didYouMean(anchor, known);
        add(`${page} has no heading #${anchor}.${near}`, 'Correct the anchor.');
      }
    });
    return findings;
  },
};
