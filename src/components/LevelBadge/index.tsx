import type {ReactNode} from 'react';
import type {Level} from '@site/src/lib/question';

export const levelNames: Record<Level, string> = {
  junior: 'Junior',
  mid: 'Mid',
  senior: 'Senior',
  staff: 'Staff',
};

/** The lowest level at which a full answer is expected. */
export default function LevelBadge({level}: {level: Level}): ReactNode {
  return <span className={`level level--${level}`}>{levelNames[level]}</span>;
}
