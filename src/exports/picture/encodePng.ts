import {crc32, deflateSync} from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/**
 * A picture of at most 256 colours as PNG: a quarter of the bytes to compress, and a third of the
 * result, of one with all colours.
 * @param rows a byte 0 (no filter), then the number of a colour for each pixel; once for each row
 */
export function encodePng(
  {width, height}: {width: number; height: number},
  palette: readonly Colour[],
  rows: Uint8Array,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours by number; compression, filter and order are 0.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    // Level 4 takes half the time of the usual 6, for a tenth more bytes.
    chunk('IDAT', deflateSync(rows, {level: 4})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
