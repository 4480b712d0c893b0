import type {RouteConfig} from '@docusaurus/types';

interface SitemapItem {
  url: string;
  lastmod?: string | null;
}

/**
 * Dates the pages of a sitemap by their last review, which Docusaurus takes from front matter.
 * Other pages have no date: a build's own would change every day.
 * @param routes flat, as the sitemap plugin hands them over
 */
export function withReviewDates<T extends SitemapItem>(items: T[], routes: RouteConfig[]): T[] {
  const dates = new Map(
    routes.flatMap(({path, metadata}) =>
      metadata?.lastUpdatedAt ? [[path.replace(/\/*$/, '/'), metadata.lastUpdatedAt]] : [],
    ),
  );
  return items.map((item) => {
    const date = dates.get(new URL(item.url).pathname);
    return date === undefined
      ? item
      : {...item, lastmod: new Date(date).toISOString().slice(0, 10)};
  });
}
