import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type {Props} from '@theme/MDXPage';

/** A page of prose that is no question, such as About. */
export default function MDXPage({content: Content}: Props): ReactNode {
  const {title, description} = Content.metadata;
  return (
    <Layout>
      <PageMetadata title={title} description={description} />
      <main className="prose-page">
        <MDXContent>
          <Content />
        </MDXContent>
      </main>
    </Layout>
  );
}
