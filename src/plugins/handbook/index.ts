import type {LoadContext, Plugin} from '@docusaurus/types';
import {analyseForBuild} from '../../content/analyseForBuild';
import {toCodeChecks} from '../../content/codeChecks';
import {toCoverage} from '../../content/coverage';
import {ContentError, loadHandbook, type Handbook} from '../../content/loadHandbook';
import {toCitedSources, toHomeData, toQuestionIds, toQuestionPage} from '../../content/siteData';

/** As loadHandbook; ends the process with the report alone where Docusaurus would add stacks. */
async function loadOrExit(siteDir: string): Promise<Handbook> {
  try {
    // `npm start` compiles every page twice, and may do so long after this.
    const analyse = process.env.NODE_ENV === 'production' ? analyseForBuild : undefined;
    return await loadHandbook(siteDir, undefined, analyse);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exit(1);
  }
}

/** Reads and checks `docs/` once, and hands pages and components their data as JSON files. */
export default async function handbookPlugin({siteDir}: LoadContext): Promise<Plugin<Handbook>> {
  // Plugins start before any of them reads content: a bad page is reported here first.
  let handbook = await loadOrExit(siteDir);
  let isFirstLoad = true;
  /** Texts of the data files: an edit changes a few of thousands. */
  const written = new Map<string, string>();
  return {
    name: 'handbook',
    getPathsToWatch: () => ['docs/**/*.{mdx,yml,bib,json}'],
    async loadContent() {
      if (isFirstLoad) {
        isFirstLoad = false;
        return handbook;
      }
      try {
        handbook = await loadHandbook(siteDir);
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        // While an author writes, the site stays as it last was; the report says what is wrong.
        process.stderr.write(`\n${error.message}\n`);
      }
      return handbook;
    },
    async contentLoaded({content, actions: {createData}}) {
      const write = async (name: string, data: unknown) => {
        const text = JSON.stringify(data);
        if (written.get(name) === text) return;
        await createData(name, text);
        written.set(name, text);
      };
      await write('home.json', toHomeData(content));
      await write('question-ids.json', toQuestionIds(content));
      await write('references.json', toCitedSources(content));
      await write('checks.json', toCodeChecks(content));
      const today = new Date().toISOString().slice(0, 10);
      await write('coverage.json', toCoverage(content, today));
      const {themes, drafts, allThemes} = content;
      const pages = themes.flatMap((theme) => theme.pages.map((page) => ({page, theme})));
      // `npm start` shows drafts too.
      const others = drafts.map((page) => {
        const label = allThemes.find(({id}) => id === page.theme)?.title ?? page.theme;
        return {page, theme: {label}};
      });
      await Promise.all(
        [...pages, ...others].map(({page, theme}) =>
          write(`${page.id}.json`, toQuestionPage(page, theme, content)),
        ),
      );
    },
  };
}
