import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {readPictures} from '../../../src/content/pictures';
import {siteFolder} from './siteFolder';

/** The beginning of a PNG file: its signature and the chunk with its size. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, 2, 0, 0, 0], 24);
  return bytes;
}

/** The beginning of a JPEG file: start, application data and the frame with its size. */
function jpg(width: number, height: number): Buffer {
  const app = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const frame = [0xff, 0xc0, 0, 17, 8, ...size, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return Buffer.from([0xff, 0xd8, ...app, ...frame, 0xff, 0xd9, 0, 0]);
}

/** A WebP file without its pixels: the lossy header with its size. */
function webp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(32, 4);
  bytes.write('WEBPVP8 ', 8, 'latin1');
  bytes.writeUInt32LE(20, 16);
  bytes.set([0x30, 0x01, 0x00, 0x9d, 0x01, 0x2a], 20);
  bytes.writeUInt16LE(width, 26);
  bytes.writeUInt16LE(height, 28);
  return bytes;
}

/** The size of one picture of this name and these bytes. */
async function sizeOf(name: string, bytes: Buffer | string) {
  const file = `docs/a/img/${name}`;
  const folder = siteFolder({[file]: ''});
  writeFileSync(path.join(folder, file), bytes);
  return (await readPictures(folder, [file])).get(file);
}

test.each([
  ['a.png', png(640, 480)],
  ['a.jpg', jpg(640, 480)],
  ['a.webp', webp(640, 480)],
])('reads the size of %s', async (name, bytes) => {
  expect(await sizeOf(name, bytes)).toEqual({bytes: bytes.length, width: 640, height: 480});
});

test('reads several', async () => {
  const folder = siteFolder({'a.png': '', 'b.jpg': ''});
  writeFileSync(path.join(folder, 'a.png'), png(1, 2));
  writeFileSync(path.join(folder, 'b.jpg'), jpg(3, 4));
  const sizes = await readPictures(folder, ['a.png', 'b.jpg']);
  expect([...sizes].map(([file, {width, height}]) => [file, width, height])).toEqual([
    ['a.png', 1, 2],
    ['b.jpg', 3, 4],
  ]);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>';
const heif = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0meta', 'latin1');
const icns = Buffer.from('icns\0\0\0\x10\0\0\0\0\0\0\0\0', 'latin1');

test.each<[what: string, name: string, bytes: Buffer | string]>([
  ['a JPEG called png', 'a.png', jpg(6, 4)],
  ['a PNG called jpg', 'a.jpg', png(6, 4)],
  ['a PNG called webp', 'a.webp', png(6, 4)],
  ['a drawing called png', 'a.png', svg],
  ['a page called png', 'a.png', '<!doctype html><script>alert(1)</script>'],
  ['an archive called jpg', 'a.jpg', Buffer.from('PK\u0003\u0004....')],
  ['a GIF called webp', 'a.webp', Buffer.from('GIF89a\x06\0\x04\0', 'latin1')],
  ['a sound called webp', 'a.webp', Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1')],
  // Readers of these kinds have been known to run for ever.
  ['a HEIF file called png', 'a.png', heif],
  ['an icon file called png', 'a.png', icns],
  ['nothing', 'a.png', ''],
  ['a signature alone', 'a.png', png(6, 4).subarray(0, 8)],
  ['a cut PNG', 'a.png', png(6, 4).subarray(0, 18)],
  ['a cut JPEG', 'a.jpg', jpg(6, 4).subarray(0, 24)],
  ['a cut WebP', 'a.webp', webp(6, 4).subarray(0, 16)],
  [
    'a JPEG of empty blocks',
    'a.jpg',
    Buffer.from(`\xff\xd8${'\xff\xe0\0\0'.repeat(999)}`, 'latin1'),
  ],
])('%s has no size', async (_what, name, bytes) => {
  const start = performance.now();
  const size = await sizeOf(name, bytes);
  expect(size).toEqual({bytes: bytes.length, width: undefined, height: undefined});
  expect(performance.now() - start).toBeLessThan(1000);
});

test('reads the beginning of a file that is far too large, and its whole length', async () => {
  const bytes = Buffer.concat([png(10, 10), Buffer.alloc(5_000_000)]);
  expect(await sizeOf('a.png', bytes)).toEqual({bytes: bytes.length, width: 10, height: 10});
});
