// Runs one of the handbook's TypeScript tools after installing what it needs:
//   node src/cli/run.mjs check|new|gate|rules|schema [options]
import {createRequire} from 'node:module';
import path from 'node:path';
import {bundleTools} from '../content/bundleTools.mjs';
import {ensureInstalled, fail} from './install.mjs';

ensureInstalled();

const [tool = '', ...options] = process.argv.slice(2);
let file = '';
try {
  file = path.join(bundleTools(), `${tool}.cjs`);
} catch (error) {
  fail(`The tools cannot be bundled: ${error.message}`);
}
process.argv = [process.execPath, file, ...options];
createRequire(import.meta.url)(file);
