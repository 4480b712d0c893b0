import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {QuestionPage} from '@site/src/lib/question';

/** Where a question's Markdown is. */
export default function QuestionHead({question}: {question: QuestionPage}): ReactNode {
  const twin = useBaseUrl(question.path.replace(/\/$/, '.md'));
  return (
    <Head>
      <link rel="alternate" type="text/markdown" href={twin} />
    </Head>
  );
}
