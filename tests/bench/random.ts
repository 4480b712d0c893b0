import {mulberry32} from '../random';

/** Draws that a seed repeats. */
export interface Random {
  /** Whole number from 0 to below `end`. */
  below: (end: number) => number;
  pick: <T>(list: readonly T[]) => T;
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (end: number): number => Math.floor(next() * end);
  return {below, pick: (list) => list[below(list.length)]!};
}
