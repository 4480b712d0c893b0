import path from 'node:path';
import {loadHandbook, type Handbook} from '../../src/content/loadHandbook';
import {toSearchFiles} from '../../src/content/searchIndex';
import {createSearcher} from '../../src/lib/search/createSearcher';
import type {SearchIndex} from '../../src/lib/search/format';
import type {Searcher} from '../../src/lib/search/types';
import {analyseHere} from '../unit/content/analyseHere';

/** The handbook as it will be once its drafts are published. */
function publishDrafts(handbook: Handbook): Handbook {
  const themes = handbook.allThemes.flatMap(({id, title}) => {
    const theme = handbook.themes.find((published) => published.id === id);
    const drafts = handbook.drafts.filter((page) => page.theme === id);
    const pages = [...(theme?.pages ?? []), ...drafts];
    // Of a theme's texts the search reads the label alone.
    return pages.length > 0 ? [{...theme!, id, label: theme?.label ?? title, pages}] : [];
  });
  return {...handbook, themes, drafts: []};
}

/** The real pages with their search, as a browser gets it. @param withDrafts as if all were published */
export async function loadHandbookSearch(
  withDrafts = false,
): Promise<{handbook: Handbook; searcher: Searcher}> {
  const siteDir = path.join(__dirname, '../..');
  const published = await loadHandbook(siteDir, undefined, analyseHere);
  const handbook = withDrafts ? publishDrafts(published) : published;
  const {files} = toSearchFiles(handbook);
  const read = (name: string): unknown => JSON.parse(files.get(name)!);
  const index = read('index.json') as SearchIndex;
  const searcher = createSearcher(index, (name) => Promise.resolve(read(name)));
  return {handbook, searcher};
}
