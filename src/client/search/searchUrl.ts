import {isLevel, type Level} from '../../lib/question';
import {tokenise} from '../../lib/search/tokenise';
import type {SearchPlace} from '../../lib/search/types';

/** What is searched for. */
export interface SearchQuery {
  text: string;
  /** Folder name of a theme; empty for all. */
  theme: string;
  /** Empty for all. */
  level: Level | '';
  /** Whether words that nobody wrote are searched for as they are. */
  literal: boolean;
}

/** Longer ones are no questions, and some servers refuse longer addresses. */
export const MAX_QUERY = 200;
/** Words that a hit's address carries to be highlighted. */
const MAX_WORDS = 12;

/** The part of the search page's address from `?` on; unknown values count as none. */
export function parseSearchQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const level = parameters.get('level');
  return {
    text: (parameters.get('q') ?? '').slice(0, MAX_QUERY),
    theme: parameters.get('theme') ?? '',
    level: isLevel(level) ? level : '',
    literal: parameters.has('literal'),
  };
}

/** The other way round: `?q=…&theme=…&level=…`, or nothing for an empty query. */
export function toSearchParameters({text, theme, level, literal}: SearchQuery): string {
  const parameters = new URLSearchParams({
    ...(text.trim() && {q: text.trim()}),
    ...(theme && {theme}),
    ...(level && {level}),
    ...(literal && {literal: ''}),
  });
  return parameters.toString() && `?${parameters.toString()}`;
}

/**
 * Address of a hit: its page, the words to highlight there (`?h=`) and the answer to open.
 * The words are in the address, so that they outlive sharing, reloading and going back.
 * @param path of the page, with the base URL
 */
export function toHitUrl(path: string, place: SearchPlace | undefined, terms: readonly string[]) {
  if (!place) return path;
  const wanted = new Set(terms);
  const found = tokenise(`${place.snippet} ${place.heading} ${place.title}`)
    .map(({word}) => word)
    .filter((word) => wanted.has(word));
  const words = [...new Set(found)].slice(0, MAX_WORDS);
  const query = words.length > 0 ? `?${new URLSearchParams({h: words.join(' ')}).toString()}` : '';
  return `${path}${query}${place.anchor && `#${place.anchor}`}`;
}

/** Words of a hit's address that are to be highlighted. */
export function parseHighlight(search: string): string[] {
  const words = tokenise((new URLSearchParams(search).get('h') ?? '').slice(0, 500));
  return words.slice(0, MAX_WORDS).map(({word}) => word);
}
