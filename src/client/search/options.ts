import type {HomeData} from '../../lib/question';
import type {SearchHit} from '../../lib/search/types';
import type {SearchState} from './session';

/** What can be chosen in the list of the dialog. */
export type Option =
  | {kind: 'hit'; hit: SearchHit}
  /** Searches for something else. */
  | {kind: 'query'; text: string}
  /** Leads elsewhere. */
  | {kind: 'theme' | 'all' | 'ask'; text: string; href: string};

export interface OptionGroup {
  /** Empty for the hits, which need no heading. */
  label: string;
  options: Option[];
}

/** Where the options lead that are no hits. */
export interface Surroundings {
  themes: HomeData['themes'];
  recent: readonly string[];
  /** Site path to address. */
  toUrl: (path: string) => string;
  /** Address of the search page with this query. */
  allUrl: string;
  /** Address of the form for a question that the handbook lacks, with this text. */
  askUrl: string;
}

/** Hits in the dialog; the search page has them all. */
const MOST_HITS = 8;

/** What the dialog offers for a query, in the order of its list. */
export function toOptions(
  {query, answer}: SearchState,
  hits: readonly SearchHit[],
  {themes, recent, toUrl, allUrl, askUrl}: Surroundings,
): OptionGroup[] {
  const queries = (texts: readonly string[]) =>
    texts.map((text): Option => ({kind: 'query', text}));
  const themeGroup: OptionGroup = {
    label: 'Themes',
    options: themes.map(({label, path}) => ({kind: 'theme', text: label, href: toUrl(path)})),
  };
  const groups: OptionGroup[] = [];
  if (query.text.trim() === '') {
    groups.push({label: 'Recent searches', options: queries(recent)}, themeGroup);
  } else if (answer) {
    const isWeak = answer.hits.length === 0 || answer.near.length > 0;
    groups.push(
      {label: '', options: hits.slice(0, MOST_HITS).map((hit) => ({kind: 'hit', hit}))},
      {label: 'Near your words', options: queries(answer.near)},
      {
        label: 'More',
        options: [
          ...(hits.length > 0
            ? [{kind: 'all', text: 'See all results', href: allUrl} as const]
            : []),
          ...(isWeak ? [{kind: 'ask', text: 'Ask this question', href: askUrl} as const] : []),
        ],
      },
      ...(answer.hits.length === 0 ? [themeGroup] : []),
    );
  }
  return groups.filter(({options}) => options.length > 0);
}
