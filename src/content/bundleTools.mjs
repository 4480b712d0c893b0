// Bundles the TypeScript tools and what worker threads run. A bundle starts in a fifth of a second;
// the same tool compiled file by file takes a whole one, and so does each of its threads.
import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const modules = path.join(root, 'node_modules');
const prefix = '.handbook-';
/** Bundles that are kept: other processes may be starting from the last ones. */
const KEPT = 4;

/** What worker threads run. */
const threads = [
  'src/content/analyse.ts',
  'src/delivery/finishPages.ts',
  'src/exports/picture/keepPicture.ts',
  'src/exports/writePrintedTheme.ts',
];
/** Folders whose code is bundled. */
const folders = ['cli', 'content', 'delivery', 'exports', 'lib'];

/** Name of the present state of the code and its dependencies. */
function codeVersion() {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders.map((name) => `src/${name}`)) {
    const names = readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'}).sort();
    for (const name of names.filter((file) => /\.(?:ts|mjs)$/.test(file))) {
      hash.update(`\0${name}\0`).update(readFileSync(path.join(root, folder, name)));
    }
  }
  const lock = path.join(root, 'package-lock.json');
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest('hex').slice(0, 16);
}

/** Bundles into a folder. Its depth is that of `src/cli`, so that `__dirname/../..` stays the root. */
function bundleInto(folder) {
  const tools = readdirSync(path.join(root, 'src/cli')).filter((name) => name.endsWith('.ts'));
  const {buildSync} = createRequire(import.meta.url)('esbuild');
  buildSync({
    absWorkingDir: root,
    entryPoints: [...tools.map((name) => `src/cli/${name}`), ...threads],
    entryNames: '[name]',
    outdir: folder,
    outExtension: {'.js': '.cjs'},
    bundle: true,
    platform: 'node',
    target: 'node20',
    // Loaded only for words that nobody has looked up before.
    external: ['cspell-lib', '@cspell/*'],
    logLevel: 'silent',
  });
}

/**
 * Folder of the bundled tools, `<name>.cjs` each; bundled anew after a change of the code.
 * @returns {string}
 * @throws with a message for people, if the code has an error
 */
export function bundleTools() {
  const folder = path.join(modules, prefix + codeVersion());
  if (existsSync(folder)) return folder;
  const temporary = mkdtempSync(path.join(modules, `${prefix}new-`));
  try {
    bundleInto(temporary);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, {recursive: true, force: true});
    // Another process or thread may have been faster.
    if (!existsSync(folder)) throw error;
  }
  const ageOf = (file) => Date.now() - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0);
  readdirSync(modules)
    .filter((other) => other.startsWith(prefix))
    .map((other) => path.join(modules, other))
    .sort((a, b) => ageOf(a) - ageOf(b))
    .slice(KEPT)
    .forEach((old) => rmSync(old, {recursive: true, force: true}));
  return folder;
}
