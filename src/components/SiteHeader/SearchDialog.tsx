import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import SearchField from './SearchField';

/**
 * The frame of the search: it is part of every page, so that it opens and takes what is typed
 * before `src/client/search` has arrived to fill it. Without that, its form leads to the search page.
 */
export default function SearchDialog(): ReactNode {
  return (
    <dialog className="search-dialog" aria-label="Search the handbook" data-search-dialog="">
      <form className="search-box" role="search" action={useBaseUrl('/search/')}>
        <SearchField />
        <button className="plain-button" formMethod="dialog">
          Close
        </button>
      </form>
      <div className="search-results" data-search-results="dialog" />
      <p className="visually-hidden" role="status" />
    </dialog>
  );
}
