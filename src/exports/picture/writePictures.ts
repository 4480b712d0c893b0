import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {picturePath} from '../../lib/sharePicture';
import {drawPicture, type Picture} from './drawPicture';
import {openTypesetter, type Typesetter} from './typesetter';

const sha256 = (...texts: string[]) => createHash('sha256').update(texts.join('\0')).digest('hex');

/** Name of what draws: its code, its libraries and font, its Node, whose zlib compresses. */
async function drawingVersion(): Promise<string> {
  const files = (await readdir(__dirname)).sort().map((name) => path.join(__dirname, name));
  files.push(path.join(__dirname, '../../../package-lock.json'));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return sha256(process.version, ...texts);
}

/** Keeps a picture for later builds, whole or not at all; a read-only checkout draws again. */
async function keep(file: string, png: Buffer): Promise<void> {
  try {
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(`${file}.${process.pid}`, png);
    await rename(`${file}.${process.pid}`, file);
  } catch {
    // see above
  }
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
  const version = await drawingVersion();
  const known = await readdir(cacheDir).catch((): string[] => []);
  const used = new Set<string>();
  let typesetter: Typesetter | undefined;
  for (const [page, picture] of pictures) {
    const name = `${sha256(version, JSON.stringify(picture))}.png`;
    const cached = path.join(cacheDir, name);
    used.add(name);
    let png = await readFile(cached).catch((): Buffer | undefined => undefined);
    if (!png) {
      typesetter ??= await openTypesetter();
      png = drawPicture(picture, typesetter);
      await keep(cached, png);
    }
    const file = path.join(outDir, picturePath(page));
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, png);
  }
  const stale = known.filter((name) => !used.has(name));
  await Promise.all(stale.map((name) => rm(path.join(cacheDir, name), {force: true})));
}
