import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {QuestionPage} from '@site/src/lib/question';
import {questionJsonLd} from '@site/src/lib/questionJsonLd';
import {toJsonLd} from '@site/src/lib/toJsonLd';

/**
 * What programs read of a question. It stands right behind the references, as it says them once more:
 * gzip finds what is repeated within 32 KB, and in the head of a page this would cost 1 KB.
 */
export default function QuestionData({question}: {question: QuestionPage}): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const url = useBaseUrl(question.path, {absolute: true});
  const handbook = {
    name: siteConfig.title,
    url: new URL(siteConfig.baseUrl, siteConfig.url).href,
  };
  const data = toJsonLd(questionJsonLd(question, url, handbook));
  return <script type="application/ld+json" dangerouslySetInnerHTML={{__html: data}} />;
}
