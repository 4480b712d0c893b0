import type {HandbookRule} from '../page';

export const citedSources: HandbookRule = {
  name: 'cited-source',
  about: 'Every entry of docs/references.bib is cited by a page.',
  check: (pages, {bibliography: {sources, lines}, unread}) => {
    if (unread.size > 0) return [];
    const cited = new Set(pages.flatMap(({citations}) => citations.map(({id}) => id)));
    return [...sources.keys()]
      .filter((id) => !cited.has(id))
      .map((id) => ({
        file: 'docs/references.bib',
        place: {line: lines.get(id) ?? 1, column: 1},
        message: `No page cites \`${id}\`.`,
        remedy: 'Cite it or remove it.',
      }));
  },
};
