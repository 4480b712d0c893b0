/**
 * Short stable name for a text: 32-bit FNV-1a in base 36.
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, RFC 9923 (FNV).
 */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
