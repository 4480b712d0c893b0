import type {ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import {PageMetadata} from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Footer from '@theme/Footer';
import type {Props} from '@theme/Layout';
import LayoutProvider from '@theme/Layout/Provider';
import home from '@generated/handbook/default/home.json';
import SharePicture from '@site/src/components/SharePicture';
import SiteHeader from '@site/src/components/SiteHeader';
import SiteMenu from '@site/src/components/SiteMenu';

/** Header, page, footer. Pages below a theme bring the menu with their theme's questions. */
export default function Layout({children, title, description}: Props): ReactNode {
  const {pathname} = useLocation();
  const {siteConfig} = useDocusaurusContext();
  const base = useBaseUrl('/');
  const [folder] = pathname.slice(base.length).split('/');
  const isInTheme = home.themes.some(({id}) => id === folder);
  return (
    <LayoutProvider>
      <PageMetadata title={title} description={description} />
      <SharePicture path="/" alt={siteConfig.tagline} />
      <SiteHeader />
      {!isInTheme && <SiteMenu />}
      <div className="page" id={isInTheme ? undefined : 'main'}>
        {children}
      </div>
      <Footer />
    </LayoutProvider>
  );
}
