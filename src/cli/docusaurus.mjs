// Runs a Docusaurus command on this site, after installing what it needs:
//   node src/cli/docusaurus.mjs start|build|serve [options]
import {spawn} from 'node:child_process';
import path from 'node:path';
import {ensureInstalled, root} from './install.mjs';
import {nodeOptions} from './nodeOptions.mjs';

ensureInstalled();

const bin = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
const child = spawn(process.execPath, [...nodeOptions, bin, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  // Docusaurus would otherwise ask the package registry for newer versions of itself.
  env: {...process.env, NO_UPDATE_NOTIFIER: '1'},
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal && signal !== 'SIGINT' && signal !== 'SIGTERM') {
    console.error(
      `Docusaurus was stopped by ${signal}: a page may be nested or sized beyond reason.`,
    );
  }
  process.exit(code ?? 1);
});
