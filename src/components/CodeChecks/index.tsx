import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import checks from '@generated/handbook/default/checks.json';

/** A part of the whole, rounded down: 99.9 % is not all. */
const share = (part: number, whole: number) =>
  `${part} (${whole === 0 ? 100 : Math.floor((100 * part) / whole)}%)`;

/** How much of the code on all pages is checked and run, and what is not run, with the reasons. */
export default function CodeChecks(): ReactNode {
  const {blocks, checked, executed, notRun} = checks;
  return (
    <>
      <p>
        Of {blocks} blocks of code, {share(checked, blocks)} are checked as they are now, and{' '}
        {share(executed, blocks)} are run.{' '}
        {notRun.length > 0 ? 'These are not run, for the reason given:' : 'None is left out.'}
      </p>
      {notRun.length > 0 && (
        <ul>
          {notRun.map(({question, path, block, reason}, index) => (
            <li key={index}>
              <code>{block}</code> of <Link to={path}>{question}</Link>: {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
