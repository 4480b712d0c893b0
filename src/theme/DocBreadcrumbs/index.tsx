import type {ReactNode} from 'react';
import {useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client';
import Link from '@docusaurus/Link';
import DocBreadcrumbsStructuredData from '@theme/DocBreadcrumbs/StructuredData';

/** Where a page is. Its own name is the heading right below, and is not said twice. */
export default function DocBreadcrumbs(): ReactNode {
  const breadcrumbs = useSidebarBreadcrumbs();
  if (!breadcrumbs) return null;
  return (
    <>
      <DocBreadcrumbsStructuredData breadcrumbs={breadcrumbs} />
      <nav className="breadcrumbs" aria-label="Breadcrumbs">
        <ol>
          <li>
            <Link to="/">Handbook</Link>
          </li>
          {breadcrumbs.slice(0, -1).map(({label, href}) => (
            <li key={label}>{href ? <Link to={href}>{label}</Link> : label}</li>
          ))}
        </ol>
      </nav>
    </>
  );
}
