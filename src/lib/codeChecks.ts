/** What a run of a page's code found, where the code is still the same. */
export interface CodeRun {
  /** ISO date. */
  date: string;
  /** Names and versions: `Python 3.11`. */
  tools: string[];
}

/** How much of the code on all pages is checked. */
export interface CodeChecks {
  /** Blocks of code; neither diagrams nor plain text. */
  blocks: number;
  checked: number;
  executed: number;
  /** Blocks that say why they cannot be run here. */
  notRun: Array<{
    question: string;
    path: string;
    /** File name, or language where it has none. */
    block: string;
    reason: string;
  }>;
}
