import {didYouMean} from '../../lib/editDistance';
import {placeOf, type FactsRule} from '../page';

export const knownRelated: FactsRule = {
  name: 'known-related',
  about: 'Related questions are ids of other pages, each once.',
  check: (page, {ids}) => {
    const {related = []} = page.frontMatter;
    const place = placeOf(page, 'related');
    return related.flatMap((id, index) => {
      if (id === page.id || related.indexOf(id) !== index) {
        const message = `\`${id}\` is the page itself or stands here twice.`;
        return [{place, message, remedy: 'Remove it.'}];
      }
      if (ids.has(id)) return [];
      const message = `There is no question \`${id}\`.${didYouMean(id, ids)}`;
      return [{place, message, remedy: 'Use the file name of a page.'}];
    });
  },
};
