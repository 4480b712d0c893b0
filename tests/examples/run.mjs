// Checks and runs the code of the pages:
//   npm run test:examples [-- PAGE-ID …] [--record] [--optional] [--report FILE] [--root DIR]
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {ensureInstalled, root} from '../../src/cli/install.mjs';

ensureInstalled();

const here = path.dirname(fileURLToPath(import.meta.url));
const tsx = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
const {status} = spawnSync(
  process.execPath,
  ['--import', tsx, path.join(here, 'main.ts'), ...process.argv.slice(2)],
  {stdio: 'inherit'},
);
process.exit(status ?? 1);
