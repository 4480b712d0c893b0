import {textHash} from '../../../src/lib/textHash';

// Vectors of the FNV authors (RFC 9923, appendix; http://www.isthe.com/chongo/src/fnv/test_fnv.c).
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('32-bit FNV-1a of “%s”', (text, hash) => {
  expect(textHash(text)).toBe(hash.toString(36));
});

test('is safe as a name and differs where texts differ', () => {
  const texts = ['Überwachung', 'Uberwachung', 'A', 'A ', '模型', '🙂'];
  const hashes = texts.map(textHash);
  expect(new Set(hashes).size).toBe(texts.length);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-z]{1,7}$/);
});
