import type {ReactNode} from 'react';

/** Opens and closes all answers of the page; `src/client/answers.ts` does the work. */
export default function AnswerToolbar(): ReactNode {
  return (
    <p className="answer-toolbar needs-js">
      <button type="button" className="plain-button" data-expand-all="" aria-keyshortcuts="e">
        <span className="when-closed">Expand all answers</span>
        <span className="when-open">Collapse all answers</span> <kbd aria-hidden="true">E</kbd>
      </button>
    </p>
  );
}
