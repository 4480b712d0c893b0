import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Handbook} from '../content/loadHandbook';
import {toFeeds} from './feeds';
import {toLlmsTxt} from './llmsTxt';
import {toPictures} from './picture/toPictures';
import {writePictures} from './picture/writePictures';
import {toPrintedTheme} from './printTheme';
import {toOpenSearch} from './openSearch';
import {toQuestionMarkdown} from './questionMarkdown';

interface Site {
  title: string;
  description: string;
  /** Address of the home page. */
  url: string;
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
  const cacheDir = path.join(siteDir, 'node_modules/.cache/handbook/pictures');
  await writePictures(toPictures(handbook, site), {outDir, cacheDir});
  for (const page of handbook.themes.flatMap(({pages}) => pages)) {
    const text = await readFile(path.join(siteDir, page.file), 'utf8');
    const {sources} = handbook.bibliography;
    await write(`${page.theme}/${page.id}.md`, toQuestionMarkdown(page, text, sources, site.url));
  }
  const readPage = (page: string) => readFile(path.join(outDir, page, 'index.html'), 'utf8');
  for (const theme of handbook.themes) {
    const questions = await Promise.all(
      theme.pages.map(async ({id, frontMatter: {title}}) => ({
        id,
        title,
        html: await readPage(`${theme.id}/${id}`),
      })),
    );
    const html = toPrintedTheme(await readPage(theme.id), questions);
    await write(`print/${theme.id}/index.html`, html);
  }
}
