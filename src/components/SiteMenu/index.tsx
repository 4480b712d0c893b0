import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {isSamePath} from '@docusaurus/theme-common/internal';
import {nearby} from '@site/src/lib/nearby';
import SiteLinks from '@site/src/components/SiteHeader/SiteLinks';

export interface MenuLink {
  label: string;
  href: string;
}

/** A theme; only the current one has questions. */
export interface MenuTheme extends MenuLink {
  questions?: readonly MenuLink[];
}

interface Props {
  themes?: readonly MenuTheme[];
  /** Address of the page, to mark its link. */
  current?: string;
}

/**
 * Every theme, and the questions of the current one. A column of the page where there is room, a
 * popover below the menu button on a phone, where it also holds the links of the header. Of a theme
 * with many questions it has those around the page, so that pages do not grow with their theme.
 */
export default function SiteMenu({themes = [], current}: Props): ReactNode {
  const mark = (href: string) => (isSamePath(href, current) ? 'page' : undefined);
  const toItem = ({href, label}: MenuLink) => (
    <li key={href}>
      <Link to={href} aria-current={mark(href)}>
        {label}
      </Link>
    </li>
  );
  const toList = (all: readonly MenuLink[], theme: string) => {
    const shown = nearby(
      all,
      all.findIndex(({href}) => mark(href)),
    );
    return (
      <ul>
        {shown.map(toItem)}
        {shown.length < all.length && (
          <li>
            <Link to={theme}>All {all.length} questions</Link>
          </li>
        )}
      </ul>
    );
  };
  return (
    <nav className="site-menu" id="menu" popover="auto" aria-label="Themes and questions">
      <div className="site-menu__site">
        <SiteLinks />
      </div>
      {themes.length > 0 && (
        <ul className="site-menu__themes">
          {themes.map(({label, href, questions}) => (
            <li key={href}>
              <Link to={href} aria-current={mark(href)} data-current-theme={questions && ''}>
                {label}
              </Link>
              {questions && toList(questions, href)}
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
