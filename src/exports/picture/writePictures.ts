import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {picturePath} from '../../lib/sharePicture';
import {inThreads} from '../../threads/inThreads';
import type {Picture} from './drawPicture';
import {drawAndKeep, type PictureJob} from './keepPicture';

const sha256 = (...texts: string[]) => createHash('sha256').update(texts.join('\0')).digest('hex');

/** Name of what draws: its code, its libraries and font, its Node, whose zlib compresses. */
async function drawingVersion(): Promise<string> {
  const files = (await readdir(__dirname)).sort().map((name) => path.join(__dirname, name));
  files.push(path.join(__dirname, '../../../package-lock.json'));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return sha256(process.version, ...texts);
}

/** The file that keeps each picture, named by what decides its bytes. */
async function toJobs(
  pictures: ReadonlyMap<string, Picture>,
  cacheDir: string,
): Promise<Array<PictureJob & {page: string}>> {
  const version = await drawingVersion();
  return [...pictures].map(([page, picture]) => {
    const name = `${sha256(version, JSON.stringify(picture))}.png`;
    return {page, picture, file: path.join(cacheDir, name)};
  });
}

/**
 * Draws the pictures that no earlier build has drawn, in a thread, so that writePictures finds them.
 * It is the bundler's time that this uses: that keeps one processor busy, and half of another.
 */
export async function drawAhead(
  pictures: ReadonlyMap<string, Picture>,
  cacheDir: string,
): Promise<void> {
  const known = new Set(await readdir(cacheDir).catch((): string[] => []));
  const jobs = await toJobs(pictures, cacheDir);
  const missing = jobs.filter(({file}) => !known.has(path.basename(file)));
  await inThreads('keepPicture', missing, 1);
}

/**
 * Writes the pictures beside their pages. Those that an earlier build drew come from a cache, whose
 * files are named by what decides their bytes; what this build does not use is removed from it.
 * @param pictures by site path of their page
 */
export async function writePictures(
  pictures: ReadonlyMap<string, Picture>,
  {outDir, cacheDir}: {outDir: string; cacheDir: string},
): Promise<void> {
  const known = await readdir(cacheDir).catch((): string[] => []);
  const used = new Set<string>();
  for (const {page, ...job} of await toJobs(pictures, cacheDir)) {
    used.add(path.basename(job.file));
    const png = await readFile(job.file).catch(() => drawAndKeep(job));
    const file = path.join(outDir, picturePath(page));
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, png);
  }
  const stale = known.filter((name) => !used.has(name));
  await Promise.all(stale.map((name) => rm(path.join(cacheDir, name), {force: true})));
}
