import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** Root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const MIN_NODE = [20, 19];

/** Ends the process with one sentence. @param {string} message @returns {never} */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} file @returns {Record<string, {version?: string, optional?: boolean}>} */
function readPackages(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
}

/** Whether node_modules holds what package-lock.json says; npm keeps its own copy there. */
function isInstalled() {
  try {
    const locked = readPackages('package-lock.json');
    const installed = readPackages('node_modules/.package-lock.json');
    return Object.entries(locked).every(
      ([name, {version, optional}]) =>
        name === '' || optional || installed[name]?.version === version,
    );
  } catch {
    return false; // not installed yet, or an installation that was cut off
  }
}

/** Where a command that installs leaves its process id, so that others wait and do not join in. */
const lock = path.join(root, '.installing');

/** Whether the process that made the lock still runs. */
function isHeld() {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    return error.code === 'EPERM'; // runs, as another user
  }
}

/** Makes the lock, after whoever has it. */
function takeLock() {
  for (let told = false; ;) {
    try {
      writeFileSync(lock, String(process.pid), {flag: 'wx'});
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`The dependencies cannot be installed: ${error.message}`);
    }
    if (!isHeld()) {
      rmSync(lock, {force: true});
      continue;
    }
    if (!told) console.log('Waiting for another command, which installs the dependencies …');
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function install() {
  console.log('Installing the locked dependencies …');
  const {status} = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('The dependencies could not be installed; see npm’s message above.');
}

/** Installs the locked dependencies if they are missing or stale. Runs no package's scripts. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1])) {
    fail(
      `Node ${process.versions.node} is too old: the handbook needs ${MIN_NODE.join('.')} or newer.`,
    );
  }
  if (isInstalled()) return;
  takeLock();
  const release = () => rmSync(lock, {force: true});
  process.once('exit', release); // `fail` ends the process
  if (!isInstalled()) install();
  release();
  process.off('exit', release); // by then the lock may be another command's
}
