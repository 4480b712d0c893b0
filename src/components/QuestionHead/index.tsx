import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {QuestionPage} from '@site/src/lib/question';
import {questionJsonLd} from '@site/src/lib/questionJsonLd';
import {toJsonLd} from '@site/src/lib/toJsonLd';

/** What programs read of a question: what it is, and where its Markdown is. */
export default function QuestionHead({question}: {question: QuestionPage}): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const handbook = {
    name: siteConfig.title,
    url: new URL(siteConfig.baseUrl, siteConfig.url).href,
  };
  const url = useBaseUrl(question.path, {absolute: true});
  const twin = useBaseUrl(question.path.replace(/\/$/, '.md'));
  return (
    <Head>
      <link rel="alternate" type="text/markdown" href={twin} />
      <script type="application/ld+json">
        {toJsonLd(questionJsonLd(question, url, handbook))}
      </script>
    </Head>
  );
}
