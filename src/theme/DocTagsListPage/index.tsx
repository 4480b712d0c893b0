import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/DocTagsListPage';
import Heading from '@theme/Heading';
import TagList from '@site/src/components/TagList';

/** All tags. */
export default function DocTagsListPage({tags}: Props): ReactNode {
  const sorted = [...tags].sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return (
    <main className="prose-page">
      <PageMetadata title="Tags" />
      <Heading as="h1">Tags</Heading>
      <TagList tags={sorted} />
    </main>
  );
}
