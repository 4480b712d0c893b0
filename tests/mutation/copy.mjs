// Copies of the repository in which code may be broken, and whether tests notice.
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');
const parts = ['.github', 'docs', 'src', 'static', 'tests'].concat([
  'docusaurus.config.ts',
  'package.json',
  'package-lock.json',
  'sidebars.ts',
  'tsconfig.json',
]);
const folders = [];

/** A copy that shares the installed packages. @returns {string} its folder */
export function copyRepository() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  folders.push(folder);
  for (const name of parts) {
    cpSync(path.join(root, name), path.join(folder, name), {recursive: true});
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

export function removeCopies() {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
}

/**
 * Whether tests pass in a copy; a run without end counts as a failure.
 * @param {string[]} tests files, and options of jest
 */
export function passes(folder, tests) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [jest, '--bail', '--silent', ...tests], {
    cwd: folder,
    stdio: 'ignore',
    timeout: 600_000,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}
