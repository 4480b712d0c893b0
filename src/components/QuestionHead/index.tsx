import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import SharePicture from '@site/src/components/SharePicture';
import type {QuestionPage} from '@site/src/lib/question';

/** Where a question's Markdown and its picture are. */
export default function QuestionHead({question}: {question: QuestionPage}): ReactNode {
  const twin = useBaseUrl(question.path.replace(/\/$/, '.md'));
  return (
    <>
      <SharePicture path={question.path} alt={question.title} type="article" />
      <Head>
        <link rel="alternate" type="text/markdown" href={twin} />
      </Head>
    </>
  );
}
