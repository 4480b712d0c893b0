import {Feed} from 'feed';
import type {Handbook} from '../content/loadHandbook';
import {toSummary} from '../content/siteData';

/** Newest reviews first; a reader of feeds needs no more. */
const LENGTH = 50;

/** What the feeds say of the site itself. */
export interface FeedSite {
  title: string;
  description: string;
  /** https address, ends with a slash. */
  url: string;
}

/**
 * Questions by the day on which they were last reviewed, as Atom and as JSON Feed. Depends on the
 * content alone: the feeds' own date is that of the newest review, not of the build.
 */
export function toFeeds({themes}: Handbook, site: FeedSite): {atom: string; json: string} {
  const pages = themes
    .flatMap((theme) => theme.pages.map((page) => ({...toSummary(page), theme, page})))
    .sort((a, b) => b.reviewed.localeCompare(a.reviewed) || a.id.localeCompare(b.id))
    .slice(0, LENGTH);
  const feed = new Feed({
    id: site.url,
    link: site.url,
    title: site.title,
    description: site.description,
    language: 'en',
    copyright: 'CC BY 4.0',
    updated: new Date(pages[0]?.reviewed ?? 0),
    generator: 'Model Deployment & Monitoring Interview Handbook',
    feedLinks: {
      atom: new URL('feed.atom', site.url).href,
      json: new URL('feed.json', site.url).href,
    },
  });
  for (const {title, path, reviewed, theme, page} of pages) {
    const link = new URL(path.slice(1), site.url).href;
    feed.addItem({
      // A new review is news: the day is part of the entry's name.
      id: `${link}#${reviewed}`,
      link,
      title,
      description: page.frontMatter.description,
      date: new Date(reviewed),
      category: [{name: theme.label}],
    });
  }
  return {atom: feed.atom1(), json: `${feed.json1()}\n`};
}
