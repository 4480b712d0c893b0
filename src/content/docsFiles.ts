import {lstat, readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Problem} from '../lib/problem';
import {reservedNames} from './reservedNames';

/** A text file below docs/, read and found to be text. */
export interface DocsFile {
  /** `docs/…`, with forward slashes. */
  file: string;
  text: string;
}

/** What lies below docs/. */
export interface DocsFolder {
  pages: DocsFile[];
  /** `_category_.yml`, tags.yml, references.bib, backlog.yml, synonyms.yml, checked.json by file. */
  others: Map<string, DocsFile>;
  /** Pictures by file. */
  pictures: string[];
  problems: Problem[];
}

const PAGE = /^docs\/[a-z0-9-]+\/[a-z0-9-]+\.mdx$/;
const OTHER =
  /^docs\/(?:[a-z0-9-]+\/_category_\.yml|tags\.yml|backlog\.yml|synonyms\.yml|references\.bib|words\.txt|checked\.json)$/;
const PICTURE = /^docs\/[a-z0-9-]+\/img\/[a-z0-9-]+\.(?:png|jpg|webp)$/;

/** Bytes; the bibliography grows with the handbook. */
const MAX_BYTES: Array<[pattern: RegExp, bytes: number]> = [
  [/\.mdx$/, 65_536],
  [/\.bib$/, 4_194_304],
  [/backlog\.yml$/, 1_048_576],
  [/./, 65_536],
];

/** Addresses of the site itself. */
const siteNames = /^(?:about|contribute|references|search|tags|img|assets)$/;

/** Whether a page has an address of its own, and a name that no disk and no command takes amiss. */
function isFree(file: string): boolean {
  const [, theme = '', name = ''] = /^docs\/([^/]+)\/(.+)\.mdx$/.exec(file) ?? [];
  return (
    [theme, name].every((word) => /^\w+(?:-\w+)*$/.test(word) && !reservedNames.test(word)) &&
    !siteNames.test(theme) &&
    name !== theme
  );
}

type Faults = (message: string, remedy: string) => void;

/** Bytes to text, refusing what is not plain UTF-8. */
function decode(bytes: Buffer, add: Faults): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    add('The file is not UTF-8.', 'Save it as UTF-8.');
    return undefined;
  }
  if (text.startsWith('\ufeff')) add('The file begins with a byte-order mark.', 'Save it without.');
  const unix = text.replace(/\r\n/g, '\n');
  if (unix.includes('\r')) add('The file has lines that end in CR alone.', 'End lines with LF.');
  if (unix.trim() === '') add('The file is empty.', 'Write it or remove it.');
  return unix;
}

/** Lists docs/ and reads its texts. Follows no link, and reads nothing that is too large. */
export async function readDocsFolder(siteDir: string): Promise<DocsFolder> {
  const folder: DocsFolder = {pages: [], others: new Map(), pictures: [], problems: []};

  const readOne = async (file: string): Promise<void> => {
    // One line of plain characters: in a log a name must not pose as a line of its own.
    const name = file.replace(/[^\x20-\x7e]/gu, '?');
    const add: Faults = (message, remedy) =>
      void folder.problems.push({file: name, line: 1, column: 1, message, remedy, rule: 'file'});
    const status = await lstat(path.join(siteDir, file)).catch(() => undefined);
    if (!status) return add('The file cannot be read.', 'Give it a plain name, or remove it.');
    if (status.isDirectory()) {
      const entries = await readdir(path.join(siteDir, file));
      for (const entry of entries.sort()) await readOne(`${file}/${entry}`);
      return;
    }
    if (!status.isFile()) return add('This is not a regular file.', 'Replace it by a real file.');
    if (process.platform !== 'win32' && (status.mode & 0o111) !== 0) {
      return add('The file is executable.', 'Take the right away: `chmod -x`.');
    }
    if (PICTURE.test(file)) return void folder.pictures.push(file);
    if (!PAGE.test(file) && !OTHER.test(file)) {
      const remedy =
        'Pages are docs/theme/id.mdx in a-z, 0-9 and hyphens; move or remove the file.';
      return add('Nothing of this name belongs into docs/.', remedy);
    }
    if (PAGE.test(file) && !isFree(file)) {
      return add(
        'This name means something else to the site, to Windows or to a command.',
        'Rename it: words joined by single hyphens, such as docs/releases/canary-deployment.mdx.',
      );
    }
    const [, most = 0] = MAX_BYTES.find(([pattern]) => pattern.test(file)) ?? [];
    if (status.size > most) return add(`The file has more than ${most} bytes.`, 'Split it.');
    const text = decode(await readFile(path.join(siteDir, file)), add);
    if (text === undefined) return;
    if (PAGE.test(file)) folder.pages.push({file, text});
    else folder.others.set(file, {file, text});
  };

  await readOne('docs');
  return folder;
}
