import type {ReactNode} from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import SourceText from '@site/src/components/SourceText';
import type {QuestionPage} from '@site/src/lib/question';

/** Numbered sources of a question; each links back to every place that cites it. */
export default function References({question}: {question: QuestionPage}): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  for (const {id} of question.references) collectAnchor(`ref-${id}`);
  return (
    <ol className="references">
      {question.references.map((source, index) => (
        <li key={source.id} id={`ref-${source.id}`}>
          <SourceText source={source} />
          <span className="references__back">
            {Array.from({length: source.citations}, (_, place) => (
              <a
                key={place}
                href={`#cite-${index + 1}-${place + 1}`}
                aria-label={`Back to citation ${place + 1} of reference ${index + 1}`}>
                ↩{source.citations > 1 && <sup>{place + 1}</sup>}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
