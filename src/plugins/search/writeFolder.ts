import {mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** Makes a folder with these texts the only one in its parent, whole or not at all. */
export async function writeFolder(
  parent: string,
  name: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  await mkdir(parent, {recursive: true});
  const before = await readdir(parent);
  if (!before.includes(name)) {
    const temporary = path.join(parent, `${name}.${process.pid}`);
    for (const [file, text] of files) {
      await mkdir(path.dirname(path.join(temporary, file)), {recursive: true});
      await writeFile(path.join(temporary, file), text);
    }
    await rename(temporary, path.join(parent, name));
  }
  for (const other of before.filter((entry) => entry !== name)) {
    await rm(path.join(parent, other), {recursive: true, force: true});
  }
}
