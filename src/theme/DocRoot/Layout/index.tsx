import type {ReactNode} from 'react';
import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import type {Props} from '@theme/DocRoot/Layout';
import SiteMenu, {type MenuTheme} from '@site/src/components/SiteMenu';

/** A theme's link, or the current theme with its questions, as `content/sidebars` orders them. */
function toTheme(item: PropSidebarItem): MenuTheme[] {
  if (item.type === 'link') return [{label: item.label, href: item.href}];
  if (item.type !== 'category' || item.href === undefined) return [];
  const questions = item.items.flatMap(toTheme);
  return [{label: item.label, href: item.href, questions}];
}

/** The menu beside a theme page or a question. */
export default function DocRootLayout({children}: Props): ReactNode {
  const {pathname} = useLocation();
  const themes = (useDocsSidebar()?.items ?? []).flatMap(toTheme);
  return (
    <div className="page__columns">
      <SiteMenu themes={themes} current={pathname} />
      <main className="page__main" id="main">
        {children}
      </main>
    </div>
  );
}
