import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {QuestionPage} from '@site/src/lib/question';

/** What to read next, where the page names it. */
export default function RelatedQuestions({question}: {question: QuestionPage}): ReactNode {
  if (question.related.length === 0) return null;
  return (
    <nav className="related" aria-label="Related questions">
      <p>Related questions</p>
      <ul>
        {question.related.map(({title, path}) => (
          <li key={path}>
            <Link to={path}>{title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
