import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import SearchDialog from './SearchDialog';
import SearchLink from './SearchLink';
import SiteLinks from './SiteLinks';

/**
 * What stands at the head of every page. The menu button needs no script: it opens the popover
 * `#menu`, which `SiteMenu` renders.
 */
export default function SiteHeader(): ReactNode {
  return (
    <header className="site-header">
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <button type="button" className="icon-button site-header__menu" popoverTarget="menu">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 7h16M4 12h16M4 17h16" />
        </svg>
        <span className="visually-hidden">Menu</span>
      </button>
      <Link className="site-header__brand" to="/">
        Deployment & Monitoring
      </Link>
      <nav className="site-header__links" aria-label="Main">
        <SiteLinks />
      </nav>
      <SearchLink />
      <button
        type="button"
        className="icon-button needs-js"
        data-colour-mode=""
        aria-label="Colour mode: system">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="8" />
          <path className="icon-filled" d="M12 4a8 8 0 0 1 0 16z" />
        </svg>
      </button>
      <SearchDialog />
    </header>
  );
}
