/**
 * Numbers from 0 to below 1 that a seed repeats: Mulberry32 (Tommy Ettinger, public domain), 32 bits
 * of state, good enough for simulations of a page's example and for filler text.
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
