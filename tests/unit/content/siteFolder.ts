import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, {recursive: true});
});

/** A site folder of these files, by path; removed when the tests of the file have run. */
export function siteFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
  return folder;
}

/** `_category_.yml` of a theme. */
export function themeText(label: string, position: number): string {
  return [
    `label: ${label}`,
    `position: ${position}`,
    `description: What ${label} covers, in a line.`,
    'customProps:',
    `  why: ${'A reason. '.repeat(25)}`,
    '',
  ].join('\n');
}
