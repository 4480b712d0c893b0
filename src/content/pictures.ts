import {open} from 'node:fs/promises';
import path from 'node:path';
import {imageSize} from 'image-size';
import type {PictureSize} from './page';

/** Bytes of a file that are looked at: sizes stand near the beginning. */
const MAX_READ = 1_000_000;

/** How files of each kind begin. The readers of other kinds are never asked. */
const signatures: Record<string, RegExp> = {
  // eslint-disable-next-line no-control-regex -- PNG begins with bytes that no text has
  '.png': /^\x89PNG\r\n\x1a\n/,
  '.jpg': /^\xff\xd8\xff/,
  '.webp': /^RIFF[\s\S]{4}WEBP/,
};

function measure(extension: string, bytes: Buffer): {width?: number; height?: number} {
  if (!signatures[extension]?.test(bytes.toString('latin1', 0, 16))) return {};
  try {
    return imageSize(bytes);
  } catch {
    return {}; // not a picture: the rule says so
  }
}

/** Sizes of the pictures below docs/, from their headers. */
export async function readPictures(
  siteDir: string,
  files: readonly string[],
): Promise<Map<string, PictureSize>> {
  const sizes = new Map<string, PictureSize>();
  for (const file of files) {
    const handle = await open(path.join(siteDir, file));
    try {
      const {size} = await handle.stat();
      const {buffer, bytesRead} = await handle.read({
        buffer: Buffer.alloc(Math.min(size, MAX_READ)),
      });
      const {width, height} = measure(path.extname(file), buffer.subarray(0, bytesRead));
      sizes.set(file, {bytes: size, width, height});
    } finally {
      await handle.close();
    }
  }
  return sizes;
}
