import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';

interface Props {
  /** Said before them, e.g. `Tags:`. */
  label?: string;
  tags: ReadonlyArray<{
    label: string;
    permalink: string;
    /** How many questions have it. */
    count?: number;
  }>;
}

/** Tags, each a link to its questions. */
export default function TagList({label, tags}: Props): ReactNode {
  return (
    <p className="tag-list">
      {label !== undefined && <b>{label}</b>}
      {tags.map((tag) => (
        <Link key={tag.permalink} rel="tag" to={tag.permalink}>
          {tag.label}
          {tag.count !== undefined && ` ${tag.count}`}
        </Link>
      ))}
    </p>
  );
}
