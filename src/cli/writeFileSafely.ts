import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** A file that could not be written, as sentences; nothing has changed on the disk. */
export class WriteRefused extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'WriteRefused';
    this.remedy = remedy;
  }
}

/** Milliseconds after which a temporary file belongs to a run that was killed. */
const STALE = 60_000;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code;

/** Says of an error of the file system what is wrong and what to do; others pass unchanged. */
export function explainWriteError(error: unknown, name: string): unknown {
  const folder = path.posix.dirname(name);
  const reasons: Record<string, [message: string, remedy: string]> = {
    EEXIST: [`${name} exists already and stays as it is.`, 'Edit it, or choose another name.'],
    EACCES: [
      `You may not write to ${folder}/.`,
      'Take back the right to write there, or work in a clone of your own.',
    ],
    EPERM: [
      `The system does not let ${name} be written.`,
      'Close programs that hold it open and see that neither it nor its folder is protected.',
    ],
    EROFS: [
      `${folder}/ lies on a disk that can only be read.`,
      'Clone the repository to a disk that can be written.',
    ],
    ENOSPC: [`The disk is full; ${name} was not written.`, 'Free some space and run it again.'],
    EDQUOT: [`Your share of the disk is used up.`, 'Free some space and run it again.'],
    ENOENT: [
      `${folder}/ or ${name} is no longer there.`,
      'Restore it, for example with `git restore docs`, and run it again.',
    ],
    ENOTDIR: [
      `A part of ${folder}/ is a file and not a folder.`,
      'Move that file away, or choose another theme.',
    ],
    ENAMETOOLONG: ['The path of the page is too long.', 'Choose a shorter id.'],
  };
  const code = codeOf(error);
  if (code === undefined || error instanceof WriteRefused) return error;
  const fallback = [`${name} could not be written (${code}).`, 'Mend that and run it again.'];
  const [message, remedy] = (reasons[code] ?? fallback) as [string, string];
  return new WriteRefused(message, remedy);
}

/** Makes the folder's entry last through a power cut, where the system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows opens no folders.
  }
}

/**
 * Writes a temporary file beside `file` and hands it on. Its name is always the same, so that it
 * is a lock too: of two runs that write one page at once, the second is refused.
 * @param name the file as it is called in messages
 * @param place puts the temporary file where it belongs; if it throws, nothing has changed
 */
function withTemporary(
  file: string,
  name: string,
  text: string,
  place: (temporary: string) => void,
): void {
  // No name of a page: whoever reads docs/ meanwhile, or after a kill, takes it for none.
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.tmp`);
  try {
    if (Date.now() - lstatSync(temporary).mtimeMs > STALE) rmSync(temporary);
  } catch {
    // There is none, as a rule.
  }
  let handle: number;
  try {
    handle = openSync(temporary, 'wx', 0o644);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw explainWriteError(error, name);
    throw new WriteRefused(
      `Another run is writing ${name} now, or was killed a moment ago.`,
      'Wait a minute and run it again.',
    );
  }
  try {
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    place(temporary);
  } catch (error) {
    throw explainWriteError(error, name);
  } finally {
    rmSync(temporary, {force: true});
  }
  syncFolder(path.dirname(file));
}

/**
 * Writes a new file, whole or not at all. A file that exists is never overwritten.
 * @param root folder from which `name` counts
 * @throws WriteRefused
 */
export function createFile(root: string, name: string, text: string): void {
  const file = path.join(root, name);
  withTemporary(file, name, text, (temporary) => {
    try {
      linkSync(temporary, file);
    } catch (error) {
      // Some disks, such as memory cards, have no links. A copy may be cut off, but not overwrite.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '')) {
        throw error;
      }
      copyFileSync(temporary, file, constants.COPYFILE_EXCL);
    }
  });
}

/**
 * Replaces a file at once: whoever reads it sees the old text or the new one.
 * @param expected text on which the new one was based
 * @throws WriteRefused also if the file no longer holds `expected`
 */
export function replaceFile(root: string, name: string, expected: string, text: string): void {
  const file = path.join(root, name);
  withTemporary(file, name, text, (temporary) => {
    const status = lstatSync(file);
    if (!status.isFile()) {
      throw new WriteRefused(`${name} is not a regular file.`, 'Replace it by a real file.');
    }
    if (readFileSync(file, 'utf8') !== expected) {
      throw new WriteRefused(`${name} was changed meanwhile.`, 'Save it and run this again.');
    }
    chmodSync(temporary, status.mode & 0o777);
    renameSync(temporary, file);
  });
}
