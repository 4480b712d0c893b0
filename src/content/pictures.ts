import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {imageSize} from 'image-size';
import type {PictureSize} from './page';

/** Sizes of the pictures below docs/, from their headers. */
export async function readPictures(
  siteDir: string,
  files: readonly string[],
): Promise<Map<string, PictureSize>> {
  const sizes = new Map<string, PictureSize>();
  for (const file of files) {
    const bytes = await readFile(path.join(siteDir, file));
    let size: {type?: string; width?: number; height?: number} = {};
    try {
      size = imageSize(bytes);
    } catch {
      // not a picture: the rule says so
    }
    const isKind = size.type !== undefined && file.endsWith(`.${size.type}`);
    const {width, height} = isKind ? size : {width: undefined, height: undefined};
    sizes.set(file, {bytes: bytes.length, width, height});
  }
  return sizes;
}
