// Takes the pictures anew: npm run look. Look at what changed before you commit it.
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {unpackBrowser} from '../../src/cli/browser.mjs';
import {ensureInstalled, fail, root} from '../../src/cli/install.mjs';

ensureInstalled();
const browser = await unpackBrowser();
if (!browser)
  fail('The pictures are taken on 64-bit Linux: npm has their browser for nothing else.');
const {status} = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config=tests/look/playwright.config.ts',
    '--reporter=list',
    '--update-snapshots=changed',
    ...process.argv.slice(2),
  ],
  {cwd: root, stdio: 'inherit', env: {...process.env, LOOK_BROWSER: browser}},
);
process.exit(status ?? 1);
