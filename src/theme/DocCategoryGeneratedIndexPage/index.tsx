import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import type {Props} from '@theme/DocCategoryGeneratedIndexPage';
import SharePicture from '@site/src/components/SharePicture';
import ThemePage from '@site/src/components/ThemePage';

/** A theme's landing page. */
export default function DocCategoryGeneratedIndexPage({categoryGeneratedIndex}: Props): ReactNode {
  const {title, description, permalink} = categoryGeneratedIndex;
  return (
    <>
      <PageMetadata title={title} description={description} />
      <SharePicture path={permalink} alt={title} />
      <DocBreadcrumbs />
      <ThemePage title={title} description={description ?? ''} />
    </>
  );
}
