import type {LoadContext, Plugin} from '@docusaurus/types';
import {loadHandbook, type Handbook} from '../../content/loadHandbook';
import {toCitedSources, toHomeData, toQuestionPage} from '../../content/siteData';

/** Reads and checks `docs/` once, and hands pages and components their data as JSON files. */
export default async function handbookPlugin({siteDir}: LoadContext): Promise<Plugin<Handbook>> {
  // Plugins start before any of them reads content: a bad page is reported here first.
  await loadHandbook(siteDir);
  return {
    name: 'handbook',
    getPathsToWatch: () => ['docs/**/*.{mdx,yml,bib}'],
    loadContent: () => loadHandbook(siteDir),
    async contentLoaded({content, actions: {createData}}) {
      const write = (name: string, data: unknown) => createData(name, JSON.stringify(data));
      await write('home.json', toHomeData(content));
      await write('references.json', toCitedSources(content));
      for (const theme of content.themes) {
        for (const page of theme.pages) {
          await write(`${page.id}.json`, toQuestionPage(page, theme, content));
        }
      }
    },
  };
}
