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
export default function QuestionTable({rows}: {rows: readonly Row[]}): ReactNode {
  return (
    <table className="question-table">
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">Question</th>
          <th scope="col">Time</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({href, title, level, minutes}) => (
          <tr key={href} data-level={level}>
            <td>
              <LevelBadge level={level} />
            </td>
            <td>
              <Link to={href}>{title}</Link>
            </td>
            <td>{minutes} min</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
