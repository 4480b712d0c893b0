import type {ReactNode} from 'react';
import SurpriseButton from '@site/src/components/SurpriseButton';
import type {QuestionPage} from '@site/src/lib/question';

/**
 * What a reader does after the answers: marks the question as read or goes on to another;
 * `src/client/questionFoot.ts` does the work.
 */
export default function QuestionFoot({question}: {question: QuestionPage}): ReactNode {
  return (
    <div className="question-foot needs-js">
      <button
        type="button"
        className="plain-button"
        aria-pressed={false}
        data-mark-read={question.id}>
        I have read this
      </button>
      <SurpriseButton />
      <span role="status" />
    </div>
  );
}
