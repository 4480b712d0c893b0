import type {ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import DocItemContent from '@theme/DocItem/Content';
import DocItemFooter from '@theme/DocItem/Footer';
import type {Props} from '@theme/DocItem/Layout';
import DocItemPaginator from '@theme/DocItem/Paginator';
import PageContents from '@site/src/components/PageContents';

/** A question, with the headings of its page beside it where there is room. */
export default function DocItemLayout({children}: Props): ReactNode {
  const {toc} = useDoc();
  return (
    <div className="question">
      <article>
        <DocBreadcrumbs />
        <DocItemContent>{children}</DocItemContent>
        <DocItemFooter />
        <DocItemPaginator />
      </article>
      <PageContents toc={toc} />
    </div>
  );
}
