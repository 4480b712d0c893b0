import path from 'node:path';
import type {FactsRule} from '../page';

export const publishedLinks: FactsRule = {
  name: 'published-links',
  about: 'A published page links published pages: a draft has no address on the site.',
  publishedOnly: true,
  check: ({links, file}, {drafts}) =>
    links.flatMap(({url, ...place}) => {
      const [target = ''] = url.split('#');
      const page = path.posix.join(path.posix.dirname(file), target);
      if (!drafts.has(page)) return [];
      const message = `${page} is a draft and not on the site.`;
      const remedy = 'Publish both, or name it in `related`, which waits until it is published.';
      return [{place, message, remedy}];
    }),
};
