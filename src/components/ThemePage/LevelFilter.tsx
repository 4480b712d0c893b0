import type {ReactNode} from 'react';
import {levelNames} from '@site/src/components/LevelBadge';
import {levels, type Level} from '@site/src/lib/question';

interface Props {
  /** Levels of the theme's questions. */
  present: readonly Level[];
}

/**
 * Links that filter by level, so that a filtered list can be shared and gone back to;
 * `src/client/levelFilter.ts` does the filtering.
 */
export default function LevelFilter({present}: Props): ReactNode {
  const shown = levels.filter((level) => present.includes(level));
  if (shown.length < 2) return null;
  return (
    <nav className="level-filter needs-js" aria-label="Filter by level" data-level-filter="">
      <a href="?" data-level="" aria-current="true">
        All levels
      </a>
      {shown.map((level) => (
        <a key={level} href={`?level=${level}`} data-level={level}>
          {levelNames[level]}
        </a>
      ))}
    </nav>
  );
}
