// Starts the bench after installing what it needs and finding a browser: see README.md here.
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {findBrowser} from '../../src/cli/browser.mjs';
import {ensureInstalled, fail, root} from '../../src/cli/install.mjs';

if (process.platform !== 'linux') fail('The bench reads /proc and runs on Linux only.');
ensureInstalled();
const chrome = await findBrowser();
if (!chrome) fail('No browser: install Chrome or Chromium, or set CHROME_PATH to one.');

const tsx = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
const {status} = spawnSync(
  process.execPath,
  ['--import', tsx, path.join(root, 'tests/bench/main.ts'), ...process.argv.slice(2)],
  {stdio: 'inherit', env: {...process.env, CHROME_PATH: chrome}},
);
process.exit(status ?? 1);
