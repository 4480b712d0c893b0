import type {ReactNode} from 'react';

/**
 * Leads to a random question; `src/client/questionFoot.ts` does the work. What goes wrong is said in the
 * element of role `status` beside it.
 */
export default function SurpriseButton(): ReactNode {
  return (
    <button type="button" className="plain-button" data-surprise="">
      Surprise me
    </button>
  );
}
