import type {Problem} from '../lib/problem';
import {textHash} from '../lib/textHash';
import type {CodeBlock} from './codeGrammar';
import type {PageFacts} from './page';
import {checkedFile, type CheckedPage} from './schema';

/** What the last run of each page's code found, by page id. */
export type CheckedCode = ReadonlyMap<string, CheckedPage>;

export const CHECKED = 'docs/checked.json';

/** Reads `docs/checked.json`, which `npm run test:examples -- --record` writes. */
export function parseCheckedCode(text: string): {checked: CheckedCode; problems: Problem[]} {
  try {
    return {checked: new Map(Object.entries(checkedFile.parse(JSON.parse(text)))), problems: []};
  } catch {
    const problem = {
      file: CHECKED,
      line: 1,
      column: 1,
      message: 'The record of checked code cannot be read.',
      remedy: 'Write it anew: npm run test:examples -- --record.',
      rule: 'checked-code',
    };
    return {checked: new Map(), problems: [problem]};
  }
}

/** Name of the present state of a page's code: it changes when a block or its fence does. */
export function codeHash(blocks: readonly CodeBlock[]): string {
  return textHash(
    JSON.stringify(
      blocks
        .filter(({language}) => language !== 'mermaid')
        .map(({language, attributes, text}) => [language, attributes, text]),
    ),
  );
}

/** Blocks that a tool can check: neither diagrams, which the build draws, nor plain text. */
export const codeOf = ({code}: PageFacts): CodeBlock[] =>
  code.filter(({language}) => language !== 'mermaid' && language !== 'text');

/** The record of a page, unless its code has changed since. */
export function recordOf(page: PageFacts, checked: CheckedCode): CheckedPage | undefined {
  const record = checked.get(page.id);
  return record?.code === codeHash(page.code) ? record : undefined;
}
