import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {deserialize, serialize} from 'node:v8';
import type {Job, JobResult} from './analyse';
import type {References} from './bibliography';

const hash = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

/** Name of the checker's present state: its code, its dependencies, its Node. */
async function checkerVersion(): Promise<string> {
  // This file may run from its folder or from a bundle: both lie two folders below the root.
  const src = path.join(__dirname, '../../src');
  const texts = [process.version];
  for (const name of ['content', 'content/rules', 'lib']) {
    const folder = path.join(src, name);
    for (const name of (await readdir(folder)).sort()) {
      if (/\.(?:ts|mjs)$/.test(name)) texts.push(await readFile(path.join(folder, name), 'utf8'));
    }
  }
  const lock = path.join(__dirname, '../../package-lock.json');
  texts.push(await readFile(lock, 'utf8').catch(() => ''));
  return hash(...texts);
}

/** Results of earlier runs by content. */
export interface Cache {
  get: (job: Job) => JobResult | undefined;
  set: (job: Job, result: JobResult) => void;
  /** Those of the bibliographies that earlier runs have read, whatever has changed since. */
  references: () => References;
  /** Keeps the entries that this run asked for, if it could be written. */
  save: () => Promise<void>;
}

/**
 * Opens the cache in node_modules/.cache. A cache that cannot be read, or that another version
 * of the checker wrote, is empty; one that cannot be written is forgotten.
 */
export async function openCache(): Promise<Cache> {
  const file = path.join(__dirname, '../../node_modules/.cache/handbook/check.bin');
  const version = await checkerVersion();
  let known = new Map<string, JobResult>();
  try {
    const stored = deserialize(await readFile(file)) as {version: string; results: typeof known};
    if (stored.version === version) known = stored.results;
  } catch {
    // none yet, or damaged
  }
  const used = new Map<string, JobResult>();
  const keyOf = ({kind, file: name, text}: Job) => hash(kind, name, text);
  return {
    get(job) {
      const key = keyOf(job);
      const result = known.get(key);
      if (result) used.set(key, result);
      return result;
    },
    set: (job, result) => void used.set(keyOf(job), result),
    references: () =>
      new Map(
        [...known.values()].flatMap((each) => ('references' in each ? [...each.references] : [])),
      ),
    async save() {
      if (used.size === known.size && [...used.keys()].every((key) => known.has(key))) return;
      try {
        await mkdir(path.dirname(file), {recursive: true});
        const temporary = `${file}.${process.pid}`;
        await writeFile(temporary, serialize({version, results: used}));
        await rename(temporary, file);
      } catch {
        // a read-only checkout: the next run reads everything again
      }
    },
  };
}
