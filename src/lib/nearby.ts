/** Longest list that is shown whole. */
const MOST = 30;
/** How many are shown before and after the current one of a longer list. */
const NEAR = 10;

/**
 * The part of a list that is around one of its items, so that what shows it does not grow with it.
 * @param at index of the item; -1 for none, which gives the beginning
 * @returns the whole list if it is short, otherwise 21 neighbours
 */
export function nearby<T>(list: readonly T[], at: number): readonly T[] {
  if (list.length <= MOST) return list;
  const length = 2 * NEAR + 1;
  const start = Math.min(Math.max(at - NEAR, 0), list.length - length);
  return list.slice(start, start + length);
}
