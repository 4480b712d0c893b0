/** File of a test of the list. */
export function testOf(test: string): string;
/** Classes, defence, file, what to replace, by what, test below tests/, names of its cases. */
export const defences: ReadonlyArray<
  readonly [string, string, string, string | RegExp, string, string, string]
>;
