import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/DocTagDocListPage';
import Heading from '@theme/Heading';

/** The questions of a tag. */
export default function DocTagDocListPage({tag}: Props): ReactNode {
  const {label, description, count, items, allTagsPath} = tag;
  const title = `${count} ${count === 1 ? 'question' : 'questions'} tagged “${label}”`;
  return (
    <main className="prose-page">
      <PageMetadata title={title} description={description} />
      <Heading as="h1">{title}</Heading>
      {description && <p className="lead">{description}</p>}
      <p>
        <Link to={allTagsPath}>All tags</Link>
      </p>
      {items.map((item) => (
        <article key={item.id}>
          <Heading as="h2">
            <Link to={item.permalink}>{item.title}</Link>
          </Heading>
          <p>{item.description}</p>
        </article>
      ))}
    </main>
  );
}
