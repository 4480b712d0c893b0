import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import SearchIcon from './SearchIcon';

/** A link to the search page, from which `src/client/search.ts` opens the dialog instead. */
export default function SearchLink(): ReactNode {
  return (
    <a
      className="search-link"
      href={useBaseUrl('/search/')}
      data-search=""
      aria-keyshortcuts="/ Control+K Meta+K">
      <SearchIcon />
      <span>Search</span>
      <kbd className="needs-js" aria-hidden="true">
        /
      </kbd>
    </a>
  );
}
