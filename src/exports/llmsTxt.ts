import type {Handbook} from '../content/loadHandbook';
import {toSummary} from '../content/siteData';
import type {FeedSite} from './feeds';

/** The index of the Markdown twins, in the form of https://llmstxt.org. */
export function toLlmsTxt({themes}: Handbook, {title, description, url}: FeedSite): string {
  const sections = themes.map((theme) => {
    const lines = theme.pages.map((page) => {
      const twin = new URL(toSummary(page).path.slice(1).replace(/\/$/, '.md'), url).href;
      return `- [${page.frontMatter.title}](${twin}): ${page.frontMatter.description}`;
    });
    return [`## ${theme.label}`, '', ...lines].join('\n');
  });
  const about = 'Text under CC BY 4.0. Each page ends with its numbered sources.';
  return [`# ${title}`, `> ${description}`, about, ...sections, ''].join('\n\n');
}
