import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Handbook} from '../../content/loadHandbook';
import {toSearchFiles} from '../../content/searchIndex';
import type {SearchManifest} from '../../lib/search/types';
import {writeFolder} from './writeFolder';

/**
 * Writes the search index where `start` and `build` both serve it, and tells the pages its name.
 * Under `npm start` the index is that of the beginning: making it anew would hold up every edit.
 */
export default function searchPlugin({generatedFilesDir}: LoadContext): Plugin {
  let isMade = false;
  return {
    name: 'search',
    async allContentLoaded({allContent, actions: {createData}}) {
      if (isMade) return;
      isMade = true;
      const {folder, files} = toSearchFiles(allContent.handbook!.default as Handbook);
      await writeFolder(path.join(generatedFilesDir, 'search-static/search'), folder, files);
      const manifest: SearchManifest = {folder: `search/${folder}/`};
      await createData('search.json', JSON.stringify(manifest));
    },
  };
}
