import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import LevelBadge from '@site/src/components/LevelBadge';
import type {Level} from '@site/src/lib/question';

export interface Row {
  href: string;
  title: string;
  level: Level;
  /** Reading time. */
  minutes: number;
}

/** A theme's questions, easy to hard. */
export default function QuestionList({rows}: {rows: readonly Row[]}): ReactNode {
  return (
    <ul className="question-list">
      {rows.map(({href, title, level, minutes}) => (
        <li key={href} data-level={level}>
          <Link to={href}>{title}</Link>
          <p>
            <LevelBadge level={level} /> {minutes} min read
          </p>
        </li>
      ))}
    </ul>
  );
}
