import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Handbook} from '../../content/loadHandbook';
import {toFeeds} from '../../exports/feeds';
import {toLlmsTxt} from '../../exports/llmsTxt';
import {toOpenSearch} from '../../exports/openSearch';
import {toQuestionMarkdown} from '../../exports/questionMarkdown';

/** Writes what programs read, beside the pages: feeds, Markdown twins and their index, the search. */
export default function exportsPlugin({siteDir, siteConfig}: LoadContext): Plugin {
  const site = {
    title: siteConfig.title,
    description: siteConfig.tagline,
    url: new URL(siteConfig.baseUrl, siteConfig.url).href,
  };
  let handbook: Handbook;
  const link = (rel: string, type: string, title: string, file: string) => ({
    tagName: 'link',
    attributes: {rel, type, title, href: `${siteConfig.baseUrl}${file}`},
  });
  return {
    name: 'exports',
    injectHtmlTags: () => ({
      headTags: [
        link('alternate', 'application/atom+xml', 'New and re-reviewed questions', 'feed.atom'),
        link('alternate', 'application/feed+json', 'New and re-reviewed questions', 'feed.json'),
        link('search', 'application/opensearchdescription+xml', site.title, 'opensearch.xml'),
      ],
    }),
    allContentLoaded({allContent}) {
      handbook = allContent.handbook!.default as Handbook;
      return Promise.resolve();
    },
    async postBuild({outDir}) {
      const write = async (name: string, text: string) => {
        const file = path.join(outDir, name);
        await mkdir(path.dirname(file), {recursive: true});
        await writeFile(file, text);
      };
      const {atom, json} = toFeeds(handbook, site);
      await write('feed.atom', atom);
      await write('feed.json', json);
      await write('opensearch.xml', toOpenSearch(site));
      await write('llms.txt', toLlmsTxt(handbook, site));
      for (const page of handbook.themes.flatMap(({pages}) => pages)) {
        const text = await readFile(path.join(siteDir, page.file), 'utf8');
        const {sources} = handbook.bibliography;
        const markdown = toQuestionMarkdown(page, text, sources, site.url);
        await write(`${page.theme}/${page.id}.md`, markdown);
      }
    },
  };
}
