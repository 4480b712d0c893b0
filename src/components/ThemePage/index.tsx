import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useCurrentSidebarCategory} from '@docusaurus/plugin-content-docs/client';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import LevelFilter from '@site/src/components/ThemePage/LevelFilter';
import QuestionList, {type Row} from '@site/src/components/ThemePage/QuestionList';
import {isLevel} from '@site/src/lib/question';

type Category = ReturnType<typeof useCurrentSidebarCategory>;

interface ThemeLink {
  label: string;
  path: string;
}

/** What sidebars.ts says of the theme and its questions, checked before the build. */
function readCategory({items, customProps}: Category) {
  const rows = items.flatMap((item): Row[] => {
    const level = 'customProps' in item ? item.customProps?.level : undefined;
    if (item.type !== 'link' || !isLevel(level)) return [];
    const minutes = Number(item.customProps?.minutes);
    const title = String(item.customProps?.title);
    return [{href: item.href, title, level, minutes}];
  });
  return {
    rows,
    why: customProps?.why as string,
    previous: customProps?.previous as ThemeLink | undefined,
    next: customProps?.next as ThemeLink | undefined,
  };
}

interface Props {
  title: string;
  description: string;
}

/** Why interviewers ask about a theme, and its questions by level. */
export default function ThemePage({title, description}: Props): ReactNode {
  const base = useBaseUrl('/');
  const category = useCurrentSidebarCategory();
  const {rows, why, previous, next} = readCategory(category);
  // Made of the built pages, so it is not there under `npm start`.
  const print = useBaseUrl(`/print${category.href?.slice(base.length - 1) ?? ''}`);
  return (
    <article className="theme-page">
      <header>
        <Heading as="h1">{title}</Heading>
        <p className="lead">{description}</p>
      </header>
      <Heading as="h2" id="questions">
        Questions
      </Heading>
      <LevelFilter present={rows.map((row) => row.level)} />
      <p role="status" className="theme-page__count" data-level-count="">
        {rows.length} {rows.length === 1 ? 'question' : 'questions'}
      </p>
      <QuestionList rows={rows} />
      <p>
        <a href={print}>All answers of this theme on one page</a>, to print or to keep
      </p>
      <Heading as="h2" id="why">
        Why interviewers ask
      </Heading>
      {why
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      <nav className="theme-page__nav" aria-label="Neighbouring themes">
        {previous && (
          <Link rel="prev" to={previous.path}>
            ← {previous.label}
          </Link>
        )}
        {next && (
          <Link rel="next" to={next.path}>
            {next.label} →
          </Link>
        )}
      </nav>
    </article>
  );
}
