import type {FactsRule} from '../page';

const MIN_SOURCES = 5;
const MIN_PRIMARY = 3;

export const enoughSources: FactsRule = {
  name: 'enough-sources',
  publishedOnly: true,
  about: `A page cites at least ${MIN_SOURCES} sources, at least ${MIN_PRIMARY} of them primary.`,
  check: ({citations}, {bibliography: {sources}}) => {
    // Of a bibliography that cannot be read nothing is known.
    if (sources.size === 0) return [];
    const cited = [...new Set(citations.map(({id}) => id))].flatMap((id) => sources.get(id) ?? []);
    const primary = cited.filter((source) => source.primary);
    if (cited.length >= MIN_SOURCES && primary.length >= MIN_PRIMARY) return [];
    return [
      {
        place: undefined,
        message: `The page cites ${cited.length} sources, ${primary.length} of them primary.`,
        remedy: `Cite at least ${MIN_SOURCES}, ${MIN_PRIMARY} of them with \`keywords = {primary}\`.`,
      },
    ];
  },
};
