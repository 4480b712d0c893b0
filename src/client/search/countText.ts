import type {SearchState} from './session';

/** Hits of which an answer has at most so many. */
const MOST_HITS = 100;

/** What a list of results says of itself, to the eye and to screen readers. */
export function countText({query, answer, hasFailed}: SearchState, hits: number): string {
  if (query.text.trim() === '') return '';
  if (hasFailed) return 'Search could not be loaded.';
  if (!answer) return 'Searching…';
  if (hits === 0) return answer.hits.length > 0 ? 'No results with these filters' : 'No results';
  if (hits >= MOST_HITS) return `${hits} best results`;
  return hits === 1 ? '1 result' : `${hits} results`;
}
