/** @jsxImportSource preact */
import {levels, type HomeData} from '../../lib/question';
import {countHits} from './filterHits';
import type {Session} from './session';

interface Props {
  session: Session;
  themes: HomeData['themes'];
  onFilter: (filters: Partial<Session['state']['query']>) => void;
}

/** Filters by theme and level, each choice with the number of results that it leaves. */
export function Filters({session: {state}, themes, onFilter}: Props) {
  const {answer, entries, query} = state;
  if (!answer || answer.hits.length === 0) return null;
  const counts = countHits(answer.hits, entries, query);
  const allThemes = [...counts.themes.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div class="search-filters" role="group" aria-label="Filters">
      <select
        class="plain-button"
        aria-label="Theme"
        value={query.theme}
        onChange={({currentTarget}) => onFilter({theme: currentTarget.value})}>
        <option value="">All themes ({allThemes})</option>
        {themes
          .filter(({id}) => counts.themes.has(id) || id === query.theme)
          .map(({id, label}) => (
            <option key={id} value={id}>
              {label} ({counts.themes.get(id) ?? 0})
            </option>
          ))}
      </select>
      {levels.map((level) => {
        const count = counts.levels.get(level) ?? 0;
        const isPressed = query.level === level;
        return (
          <button
            key={level}
            type="button"
            class="plain-button"
            aria-pressed={isPressed}
            disabled={count === 0 && !isPressed}
            onClick={() => onFilter({level: isPressed ? '' : level})}>
            {level} <span class="search-filters__count">{count}</span>
          </button>
        );
      })}
    </div>
  );
}
