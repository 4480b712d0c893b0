import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {Props} from '@theme/EditMetaRow';
import {reportUrl} from '@site/src/lib/reportUrl';

/** Ways to make the page better, at its foot. */
export default function EditMetaRow({editUrl}: Props): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {metadata} = useDoc();
  const page = new URL(metadata.permalink.replace(/\/?$/, '/'), siteConfig.url).href;
  const repository = String(siteConfig.customFields?.repository);
  return (
    <p className="improve">
      {editUrl && <Link to={editUrl}>Edit this page</Link>}
      <Link to={reportUrl(repository, metadata.title, page)}>
        Report a problem with this answer
      </Link>
    </p>
  );
}
