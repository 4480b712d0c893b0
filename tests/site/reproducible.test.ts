import {spawnSync} from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {copySite, root} from '../bench/siteFolder';

const folder = mkdtempSync(path.join(tmpdir(), 'handbook-again-'));
afterAll(() => rmSync(folder, {recursive: true}));

/**
 * Copies packages as hard links where it can: a symbolic link would be followed to where it leads,
 * and the bundler names modules by their path from the site. Leaves out caches and commands.
 */
function copyPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory() && !entry.name.startsWith('.')) copyPackages(source, target);
    if (!entry.isFile()) continue;
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target); // another disk
    }
  }
}

/** Every file below a folder with its bytes. */
function readAll(dir: string): Map<string, Buffer> {
  const files = readdirSync(dir, {recursive: true, encoding: 'utf8'}).sort();
  return new Map(
    files
      .filter((file) => statSync(path.join(dir, file)).isFile())
      .map((file) => [file, readFileSync(path.join(dir, file))]),
  );
}

test('a build without caches, in another folder, has the same bytes', () => {
  copySite(folder);
  copyPackages(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  cpSync(path.join(root, 'docs'), path.join(folder, 'docs'), {recursive: true});
  const bin = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, NODE_ENV: undefined, NO_UPDATE_NOTIFIER: '1'},
  });
  expect({status, output: status === 0 ? '' : stdout + stderr}).toEqual({status: 0, output: ''});
  const [first, second] = [readAll(path.join(root, 'build')), readAll(path.join(folder, 'build'))];
  expect([...second.keys()]).toEqual([...first.keys()]);
  const differing = [...first].filter(([file, bytes]) => !second.get(file)!.equals(bytes));
  expect(differing.map(([file]) => file)).toEqual([]);
}, 300_000);
