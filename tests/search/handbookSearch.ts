import path from 'node:path';
import {loadHandbook, type Handbook} from '../../src/content/loadHandbook';
import {toSearchFiles} from '../../src/content/searchIndex';
import {createSearcher} from '../../src/lib/search/createSearcher';
import type {SearchIndex} from '../../src/lib/search/format';
import type {Searcher} from '../../src/lib/search/types';
import {analyseHere} from '../unit/content/analyseHere';

/** The real pages with their search, as a browser gets it. */
export async function loadHandbookSearch(): Promise<{handbook: Handbook; searcher: Searcher}> {
  const siteDir = path.join(__dirname, '../..');
  const handbook = await loadHandbook(siteDir, undefined, analyseHere);
  const {files} = toSearchFiles(handbook);
  const read = (name: string): unknown => JSON.parse(files.get(name)!);
  const index = read('index.json') as SearchIndex;
  const searcher = createSearcher(index, (name) => Promise.resolve(read(name)));
  return {handbook, searcher};
}
