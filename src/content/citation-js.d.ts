// The library ships no types; these cover what bibliography.ts calls.
declare module '@citation-js/core' {
  export class Cite {
    /** @throws if the text is in no format that a loaded plugin reads */
    constructor(data: unknown, options?: {forceType: string; generateGraph: boolean});
    data: unknown[];
    format(output: string, options: Record<string, string>): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
