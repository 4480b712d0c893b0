// Runs one of the handbook's TypeScript tools after installing what it needs:
//   node src/cli/run.mjs check|new|gate|rules [options]
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {ensureInstalled, root} from './install.mjs';

ensureInstalled();

const [tool = '', ...options] = process.argv.slice(2);
const tsx = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
const {status} = spawnSync(
  process.execPath,
  ['--import', tsx, path.join(root, `src/cli/${tool}.ts`), ...options],
  {stdio: 'inherit'},
);
process.exit(status ?? 1);
