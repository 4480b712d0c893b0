import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {useBreadcrumbsStructuredData} from '@docusaurus/plugin-content-docs/client';
import {toJsonLd} from '@site/src/lib/toJsonLd';
import type {Props} from '@theme/DocBreadcrumbs/StructuredData';

/** Breadcrumbs for search engines. `Head` writes a script's text as it is: titles are escaped here. */
export default function DocBreadcrumbsStructuredData({breadcrumbs}: Props): ReactNode {
  const data = useBreadcrumbsStructuredData({breadcrumbs});
  return (
    <Head>
      <script type="application/ld+json">{toJsonLd(data)}</script>
    </Head>
  );
}
