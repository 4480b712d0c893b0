import {mkdir, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {drawPicture, type Picture} from './drawPicture';
import {openTypesetter, type Typesetter} from './typesetter';

/** A picture, and the file that keeps it for later builds. */
export interface PictureJob {
  picture: Picture;
  file: string;
}

let typesetter: Promise<Typesetter> | undefined;

/** Draws a picture and keeps it, whole or not at all; in a read-only checkout it is only drawn. */
export async function drawAndKeep({picture, file}: PictureJob): Promise<Buffer> {
  typesetter ??= openTypesetter();
  const png = drawPicture(picture, await typesetter);
  try {
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(`${file}.${process.pid}`, png);
    await rename(`${file}.${process.pid}`, file);
  } catch {
    // see above
  }
  return png;
}

/** For a thread. */
export async function run(job: PictureJob): Promise<void> {
  await drawAndKeep(job);
}
