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
  const near = (questions: readonly MenuLink[]) =>
    nearby(
      questions,
      questions.findIndex(({href}) => mark(href)),
    );
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
              {questions && (
                <ul>
                  {near(questions).map((question) => (
                    <li key={question.href}>
                      <Link to={question.href} aria-current={mark(question.href)}>
                        {question.label}
                      </Link>
                    </li>
                  ))}
                  {near(questions).length < questions.length && (
                    <li>
                      <Link to={href}>All {questions.length} questions</Link>
                    </li>
                  )}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
