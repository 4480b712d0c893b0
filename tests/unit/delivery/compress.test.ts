import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {compress} from '../../../src/delivery/compress';

const text = Buffer.from('Drift is a change of the data. '.repeat(100));

test.each([true, false])(
  'text comes as gzip and brotli, of the same bytes (shared: %s)',
  async (isShared) => {
    const made = new Map(await compress('theme/a/index.html', text, isShared));
    expect([...made.keys()]).toEqual(['.gz', '.br']);
    expect(gunzipSync(made.get('.gz')!)).toEqual(text);
    expect(brotliDecompressSync(made.get('.br')!)).toEqual(text);
    expect(new Map(await compress('theme/a/index.html', text, isShared))).toEqual(made);
  },
);

test('what many pages share is compressed best', async () => {
  const words = Array.from({length: 4000}, (_, index) => `word${(index * index) % 997}`).join(' ');
  const size = async (isShared: boolean) =>
    new Map(await compress('a.js', Buffer.from(words), isShared)).get('.br')!.length;
  expect(await size(true)).toBeLessThan(await size(false));
});

test.each([
  ['a picture', 'img/a.png', text],
  ['a small file', 'robots.txt', text.subarray(0, 1000)],
])('%s stays as it is', async (_what, file, content) => {
  expect(await compress(file, content, true)).toEqual([]);
});
