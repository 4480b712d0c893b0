import {didYouMean} from '../../lib/editDistance';
import type {FactsRule} from '../page';

export const knownCitations: FactsRule = {
  name: 'known-citation',
  about: 'Every `[@id]` names an entry of docs/references.bib.',
  check: ({citations}, {bibliography: {sources}}) =>
    citations
      // Of a bibliography that cannot be read nothing is known.
      .filter(({id}) => sources.size > 0 && !sources.has(id))
      .map(({id, ...place}) => ({
        place,
        message: `Citation [@${id}] is not in references.bib.${didYouMean(id, sources.keys())}`,
        remedy: /[,\s]/.test(id)
          ? 'Write ids alone, as `[@id]` or `[@id1; @id2]`: with semicolons, and without pages.'
          : 'Add the source to docs/references.bib or correct the id.',
      })),
};
