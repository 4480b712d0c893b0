import type {ReactNode} from 'react';

interface Props {
  /** The section's heading and its `<Answer>`. */
  children: ReactNode;
}

/** A section of a question: its heading, and the collapsible answer right behind it. */
export default function AnswerSection({children}: Props): ReactNode {
  return <div className="answer-section">{children}</div>;
}
