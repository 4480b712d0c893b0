import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import QuestionHead from '@site/src/components/QuestionHead';
import LevelBadge from '@site/src/components/LevelBadge';
import {formatDay} from '@site/src/lib/formatDay';
import type {QuestionPage} from '@site/src/lib/question';

/** Level, theme, reading time, sources, date of review and run of the code, under the question. */
export default function QuestionFacts({question}: {question: QuestionPage}): ReactNode {
  const {level, theme, themeLabel, minutes, reviewed, references, codeRun} = question;
  return (
    <>
      <QuestionHead question={question} />
      <ul className="question-facts" aria-label="About this question">
        <li>
          <LevelBadge level={level} /> level
        </li>
        <li>
          <Link to={`/${theme}/`}>{themeLabel}</Link>
        </li>
        <li>{minutes} min read</li>
        <li>
          <a href="#references">{references.length} sources</a>
        </li>
        <li>
          Reviewed <time dateTime={reviewed}>{formatDay(reviewed)}</time>
        </li>
        {codeRun && (
          <li>
            Code checked on <time dateTime={codeRun.date}>{formatDay(codeRun.date)}</time>
            {codeRun.tools.length > 0 && ` with ${codeRun.tools.join(', ')}`}
          </li>
        )}
      </ul>
    </>
  );
}
