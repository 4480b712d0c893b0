import type {ReactNode} from 'react';
import SearchIcon from './SearchIcon';

/** What is typed into, and the button that Enter stands for. */
export default function SearchField(): ReactNode {
  return (
    <>
      <button className="icon-button" aria-label="All results">
        <SearchIcon />
      </button>
      <input
        name="q"
        aria-label="Search the handbook"
        placeholder="Keyword, acronym or symptom"
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
      />
    </>
  );
}
