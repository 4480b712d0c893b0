import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {toPrintedTheme} from './printTheme';

/** A theme to print. */
export interface PrintJob {
  outDir: string;
  /** Folder of the theme. */
  id: string;
  /** In their order. */
  questions: Array<{id: string; title: string}>;
}

/** Makes a theme's print of its built pages. */
export async function run({outDir, id: theme, questions}: PrintJob): Promise<void> {
  const readPage = (page: string) => readFile(path.join(outDir, page, 'index.html'), 'utf8');
  const built = await Promise.all(
    questions.map(async ({id, title}) => ({id, title, html: await readPage(`${theme}/${id}`)})),
  );
  const html = toPrintedTheme(await readPage(theme), built);
  const folder = path.join(outDir, 'print', theme);
  await mkdir(folder, {recursive: true});
  await writeFile(path.join(folder, 'index.html'), html);
}
