import type {ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {isLevel, levels, type Level} from '@site/src/lib/question';

/** The level in the address (`?level=mid`); undefined for all levels and before hydration. */
export function useLevel(): Level | undefined {
  const {search} = useLocation();
  const isBrowser = useIsBrowser();
  const value = new URLSearchParams(search).get('level');
  return isBrowser && isLevel(value) ? value : undefined;
}

interface Props {
  current: Level | undefined;
  /** Levels of the theme's questions. */
  present: readonly Level[];
}

/** Links that filter by level, so that a filtered list can be shared and gone back to. */
export default function LevelFilter({current, present}: Props): ReactNode {
  const {pathname} = useLocation();
  const shown = levels.filter((level) => present.includes(level));
  if (shown.length < 2) return null;
  return (
    <nav className="level-filter needs-js" aria-label="Filter by level">
      {[undefined, ...shown].map((level) => (
        <Link
          key={level ?? 'all'}
          to={level ? `${pathname}?level=${level}` : pathname}
          aria-current={level === current ? 'true' : undefined}>
          {level ?? 'all levels'}
        </Link>
      ))}
    </nav>
  );
}
