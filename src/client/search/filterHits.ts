import type {SearchEntry, SearchHit} from '../../lib/search/types';
import type {SearchQuery} from './searchUrl';

type Entries = Readonly<Record<string, SearchEntry>>;
type Filters = Pick<SearchQuery, 'theme' | 'level'>;

/** The hits that pass both filters, in their order. */
export function filterHits(
  hits: readonly SearchHit[],
  entries: Entries,
  {theme, level}: Filters,
): SearchHit[] {
  return hits.filter(({id}) => {
    const entry = entries[id];
    return entry && (!theme || entry.theme === theme) && (!level || entry.level === level);
  });
}

/** How many hits each theme and each level would leave, the other filter staying as it is. */
export interface FilterCounts {
  themes: Map<string, number>;
  levels: Map<string, number>;
}

function countBy(hits: readonly SearchHit[], keyOf: (hit: SearchHit) => string) {
  const counts = new Map<string, number>();
  for (const hit of hits) counts.set(keyOf(hit), (counts.get(keyOf(hit)) ?? 0) + 1);
  return counts;
}

export function countHits(
  hits: readonly SearchHit[],
  entries: Entries,
  {theme, level}: Filters,
): FilterCounts {
  return {
    themes: countBy(filterHits(hits, entries, {theme: '', level}), ({id}) => entries[id]!.theme),
    levels: countBy(filterHits(hits, entries, {theme, level: ''}), ({id}) => entries[id]!.level),
  };
}
