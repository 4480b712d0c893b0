import {codeHash, codeOf, type CheckedCode} from '../../src/content/checkedCode';
import type {PageFacts} from '../../src/content/page';
import type {CheckedPage} from '../../src/content/schema';
import type {BlockResult} from './runPage';

/**
 * What is written down of a page that has passed.
 * @param labels names and versions of tools
 * @param date ISO day of the run
 */
export function toRecord(
  page: PageFacts,
  results: readonly BlockResult[],
  labels: ReadonlyMap<string, string>,
  date: string,
): CheckedPage {
  const code = results.filter(({block}) => codeOf(page).includes(block));
  const tools = new Set(code.flatMap(({tools}) => tools.map((tool) => labels.get(tool) ?? tool)));
  return {
    date,
    code: codeHash(page.code),
    tools: [...tools].sort((a, b) => a.localeCompare(b, 'en')),
    checked: code.filter(({state}) => state === 'ok').length,
    executed: code.filter(({executed}) => executed).length,
  };
}

/** Whether what is written down of a page is what this run has found, other versions aside. */
export function isCurrent(record: CheckedPage | undefined, now: CheckedPage): boolean {
  return (
    record !== undefined &&
    record.code === now.code &&
    record.checked === now.checked &&
    record.executed === now.executed &&
    record.date <= now.date
  );
}

/** The file: a line a page, sorted, so that two branches seldom change the same one. */
export function toFile(records: CheckedCode): string {
  const sorted = [...records].sort(([a], [b]) => a.localeCompare(b, 'en'));
  const lines = sorted.map(([id, record]) => `  ${JSON.stringify(id)}: ${JSON.stringify(record)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
