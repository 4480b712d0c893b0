// Fuzzes the check for longer than the tests do: npm run fuzz -- [minutes, 10 if not said] [seed]
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [minutes = '10', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`${minutes} minutes, seed ${seed}`);
const start = performance.now();
const {status} = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'tests/fuzz'], {
  cwd: root,
  stdio: 'inherit',
  env: {...process.env, FUZZ_MINUTES: minutes, FUZZ_SEED: seed},
});
console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
process.exit(status ?? 1);
