import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import TagList from '@site/src/components/TagList';
import {reportUrl} from '@site/src/lib/reportUrl';

/** Tags of a question, and ways to make it better. */
export default function DocItemFooter(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {editUrl, permalink, tags, title} = useDoc().metadata;
  const page = new URL(permalink.replace(/\/?$/, '/'), siteConfig.url).href;
  const repository = String(siteConfig.customFields?.repository);
  return (
    <footer className="theme-doc-footer">
      {tags.length > 0 && <TagList label="Tags:" tags={tags} />}
      <p className="improve">
        {editUrl && <Link to={editUrl}>Edit this page</Link>}
        <Link to={reportUrl(repository, title, page)}>Report a problem with this answer</Link>
      </p>
    </footer>
  );
}
