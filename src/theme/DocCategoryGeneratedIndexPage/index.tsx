import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import type {Props} from '@theme/DocCategoryGeneratedIndexPage';
import ThemePage from '@site/src/components/ThemePage';

/** A theme's landing page. */
export default function DocCategoryGeneratedIndexPage({categoryGeneratedIndex}: Props): ReactNode {
  const {title, description} = categoryGeneratedIndex;
  return (
    <>
      <PageMetadata title={title} description={description} />
      <DocBreadcrumbs />
      <ThemePage title={title} description={description ?? ''} />
    </>
  );
}
