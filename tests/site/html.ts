import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');

/** A page of a built site. */
export interface BuiltPage {
  /** Site path: `/theme/id/`. */
  path: string;
  document: Document;
}

/**
 * Reads every HTML page of a build.
 * @param folder `build` or `build-sub`
 * @throws with what to do, if the site has not been built
 */
export function builtPages(folder: string): BuiltPage[] {
  const dir = path.join(root, folder);
  let files: string[];
  try {
    files = readdirSync(dir, {recursive: true, encoding: 'utf8'});
  } catch {
    throw new Error(`There is no ${folder}/: run \`npm test -- build site\`.`);
  }
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '')}`,
      document: new DOMParser().parseFromString(
        readFileSync(path.join(dir, file), 'utf8'),
        'text/html',
      ),
    }));
}

/** All elements that match, as an array. */
export function all(page: BuiltPage, selector: string): Element[] {
  return [...page.document.querySelectorAll(selector)];
}
