import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Handbook} from '../content/loadHandbook';
import {inThreads} from '../threads/inThreads';
import {toFeeds} from './feeds';
import {toLlmsTxt} from './llmsTxt';
import {toPictures} from './picture/toPictures';
import {drawAhead, writePictures} from './picture/writePictures';
import {toOpenSearch} from './openSearch';
import {toQuestionMarkdown} from './questionMarkdown';
import type {PrintJob} from './writePrintedTheme';

interface Site {
  title: string;
  description: string;
  /** Address of the home page. */
  url: string;
}

const pictureCache = (siteDir: string) =>
  path.join(siteDir, 'node_modules/.cache/handbook/pictures');

/**
 * Begins what does not need the built pages. Whatever fails here is done by writeExports, which
 * then says why.
 */
export async function beginExports(handbook: Handbook, site: Site, siteDir: string): Promise<void> {
  await drawAhead(toPictures(handbook, site), pictureCache(siteDir)).catch(() => undefined);
}

/**
 * Writes what goes with the built pages: feeds, Markdown twins and their index, the search's
 * description, the pictures of shared links, themes to print.
 */
export async function writeExports(
  handbook: Handbook,
  site: Site,
  {siteDir, outDir}: {siteDir: string; outDir: string},
): Promise<void> {
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
  const twins = async () => {
    const {sources} = handbook.bibliography;
    for (const page of handbook.themes.flatMap(({pages}) => pages)) {
      const text = await readFile(path.join(siteDir, page.file), 'utf8');
      await write(`${page.theme}/${page.id}.md`, toQuestionMarkdown(page, text, sources, site.url));
    }
  };
  const prints = handbook.themes.map(({id, pages}): PrintJob => {
    const questions = pages.map((page) => ({id: page.id, title: page.frontMatter.title}));
    return {outDir, id, questions};
  });
  await Promise.all([
    inThreads('writePrintedTheme', prints),
    writePictures(toPictures(handbook, site), {outDir, cacheDir: pictureCache(siteDir)}),
    twins(),
  ]);
}
