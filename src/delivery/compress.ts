import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Files that shrink; pictures and fonts are compressed already. */
const text = /\.(?:atom|css|csv|html|js|json|md|svg|txt|webmanifest|xml)$/;
/** Smaller files fit into a packet or two as they are. */
const SMALLEST = 1024;

/**
 * What to lay beside a file for servers that send it compressed, by ending; nothing if it is small
 * or does not shrink. The same bytes give the same result.
 * @param isShared whether the file is one of a few that many pages need. Only then the best quality
 *   pays: brotli's saves another 10 to 15 % for some forty times the time, gzip's next to nothing
 *   for twice the time. A handbook has thousands of the other files.
 */
export async function compress(
  file: string,
  content: Buffer,
  isShared: boolean,
): Promise<Array<[ending: string, content: Buffer]>> {
  if (content.length < SMALLEST || !text.test(file)) return [];
  const made = await Promise.all([
    toGzip(content, {level: isShared ? constants.Z_BEST_COMPRESSION : 6}),
    toBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: isShared ? constants.BROTLI_MAX_QUALITY : 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  ]);
  const [gz, br] = made;
  return [['.gz', gz] as [string, Buffer], ['.br', br] as [string, Buffer]].filter(
    ([, {length}]) => length < content.length,
  );
}

/** Writes a file's compressed forms beside it. */
export async function writeCompressed(outDir: string, file: string, isShared: boolean) {
  const whole = path.join(outDir, file);
  for (const [ending, bytes] of await compress(file, await readFile(whole), isShared)) {
    await writeFile(whole + ending, bytes);
  }
}
