import type {Place} from '../lib/problem';

/** Finds places in a text by offset; quick where the offsets come in their order. */
export function placeFinder(text: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)];
  let line = 1;
  return (offset) => {
    if (offset < starts[line - 1]!) line = 1;
    while ((starts[line] ?? Infinity) <= offset) line += 1;
    return {line, column: offset - starts[line - 1]! + 1};
  };
}
