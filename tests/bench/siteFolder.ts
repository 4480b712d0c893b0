import {cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

/** What a build makes, and what is no part of a site. */
const left = new Set(
  '.docusaurus .git .github .vscode build build-sub docs node_modules test-results tests'.split(
    ' ',
  ),
);

/** Writes files by path below a folder. */
export function writeFiles(folder: string, files: Iterable<readonly [name: string, text: string]>) {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
}

/** Gives a site this checkout's packages, and a `node_modules/.cache` of its own. */
export function linkPackages(folder: string): void {
  const packages = path.join(root, 'node_modules');
  mkdirSync(path.join(folder, 'node_modules'), {recursive: true});
  for (const name of readdirSync(packages)) {
    if (name.startsWith('.')) continue;
    symlinkSync(path.join(packages, name), path.join(folder, 'node_modules', name), 'junction');
  }
}

/** Copies this checkout's site without its words. */
export function copySite(folder: string): void {
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(path.join(root, name), path.join(folder, name), {recursive: true});
  }
}
