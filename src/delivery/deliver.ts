import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {inlineScripts as scriptsOf, judgeLostPage} from '../content/scanBuild';
import type {Problem} from '../lib/problem';
import {inThreads} from '../threads/inThreads';
import {writeCompressed} from './compress';
import {contentPolicy} from './contentPolicy';
import {cssNames, type CssName} from './cssNames';
import type {PagesJob, StyleParts} from './finishPages';
import {purgeCss, splitCss} from './purgeCss';
import {reachableScripts} from './reachableScripts';
import {caddyConfig, netlifyHeaders, nginxConfig} from './serverConfigs';
import {UnusedNames} from './unusedNames';

/** A site as Docusaurus has built it. */
export interface BuiltFolder {
  /** Where it lies. */
  outDir: string;
  /** How problems name that folder: `build`. */
  label: string;
  /** Origin and path of the site. */
  url: string;
  baseUrl: string;
  /** How many inline scripts are on every page. */
  inlineScripts: number;
  /** Files of the pages whose first load matters most: they get no style that they do not show. */
  lightPages: ReadonlySet<string>;
}

/** Files that are in memory at the same time. */
const BATCH = 16;

const SCRIPTS = 'assets/js';
const STYLES = 'assets/css';

const isPage = (file: string): boolean => /\.x?html?$/i.test(file);

/** Whether a file is one of a few that many pages need, and not one of those that each page has. */
const isShared = (file: string): boolean => /^assets\/|^search\/[^/]+\/[^/]+$/.test(file);

const toBatches = (files: readonly string[]): string[][] =>
  Array.from({length: Math.ceil(files.length / BATCH)}, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );

/** Paths of all files below a folder, with forward slashes, sorted; none if it is not there. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

async function readTexts(folder: string): Promise<Map<string, string>> {
  const files = await listFiles(folder);
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const),
    ),
  );
}

/** Names of the style sheets that nothing has: no page at all, and none of the light ones. */
interface Unused {
  anywhere: UnusedNames;
  early: UnusedNames;
}

/** Looks through all pages: what of the style sheets do they use, which scripts do they load? */
async function survey(
  {outDir, lightPages}: BuiltFolder,
  pages: readonly string[],
  {anywhere, early}: Unused,
) {
  const loaded = new Set<string>();
  for (const page of pages) {
    const html = await readFile(path.join(outDir, page), 'utf8');
    anywhere.seePage(html);
    if (lightPages.has(page)) early.seePage(html);
    for (const [, name = ''] of html.matchAll(/assets\/js\/([\w.~-]+\.js)/g)) loaded.add(name);
  }
  return loaded;
}

/** Removes scripts that no page can come to load; returns the others' texts by name. */
async function dropScripts(
  outDir: string,
  loaded: ReadonlySet<string>,
): Promise<Array<[file: string, code: string]>> {
  const folder = path.join(outDir, SCRIPTS);
  const scripts = await readTexts(folder);
  const reachable = reachableScripts(loaded, scripts);
  for (const file of scripts.keys()) {
    if (!reachable.has(file)) await rm(path.join(folder, file));
  }
  return [...scripts].filter(([file]) => reachable.has(file));
}

/** Writes a style sheet under a name that tells its content; returns its address in the site. */
async function writeStyles(outDir: string, name: string, css: string): Promise<string> {
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const file = `${STYLES}/${name}.${hash}.css`;
  await writeFile(path.join(outDir, file), css);
  return file;
}

/**
 * Shrinks the style sheets and parts each in two.
 * @returns by the old address, those of the parts
 */
async function shrinkStyles(
  outDir: string,
  styles: ReadonlyMap<string, string>,
  {anywhere, early}: Unused,
): Promise<Map<string, StyleParts>> {
  const renamed = new Map<string, StyleParts>();
  for (const [file, css] of styles) {
    const purged = purgeCss(css, (name) => anywhere.has(name));
    const parts = splitCss(purged, (name) => early.has(name));
    const [name = file] = file.split('.');
    await rm(path.join(outDir, STYLES, file));
    renamed.set(`${STYLES}/${file}`, {
      early: await writeStyles(outDir, name, parts.early),
      css: parts.early,
      late: parts.late && (await writeStyles(outDir, `${name}-late`, parts.late)),
    });
  }
  return renamed;
}

/**
 * Makes of what Docusaurus has built what readers get: drops scripts and styles that no page uses,
 * keeps from light pages the styles that only others or the search show, adds the content security
 * policy, scans every page as it is then, writes compressed forms and the headers for servers
 * (`_headers`, and `nginx.conf` and `Caddyfile` in a folder beside the site, as they are not to be
 * published). Holds a few pages in memory at a time.
 * @returns what the scan found; then the folder is not fit to be published
 */
export async function deliver(site: BuiltFolder): Promise<Problem[]> {
  const {outDir, label, url, baseUrl} = site;
  const pages = (await listFiles(outDir)).filter(isPage);
  const lostPage = await readFile(path.join(outDir, '404.html'), 'utf8');
  const inlineScripts = scriptsOf(lostPage);

  const styles = await readTexts(path.join(outDir, STYLES));
  const names = [...styles.values()].flatMap((css) => [...cssNames(css)]);
  const unused = {anywhere: new UnusedNames(names), early: new UnusedNames(names)};
  const loaded = await survey(site, pages, unused);
  const scripts = await dropScripts(outDir, loaded);
  const first = scripts.filter(([file]) => loaded.has(file)).map(([, code]) => code);
  const isOnPages = (name: CssName) => !unused.anywhere.has(name);
  for (const code of [...first, ...inlineScripts]) unused.early.seeScript(code, isOnPages);
  const all = scripts.map(([, code]) => code);
  for (const code of [...all, ...inlineScripts]) unused.anywhere.seeScript(code);
  const renamed = await shrinkStyles(outDir, styles, unused);

  const inlineStyles = [...renamed.values()].map(({css}) => css);
  const policy = contentPolicy(inlineScripts, inlineStyles);
  const built = {folder: label, url, baseUrl, inlineScripts, inlineStyles};
  const jobs = toBatches(pages).map((batch): PagesJob => {
    const files = batch.map((file) => ({file, isLight: site.lightPages.has(file)}));
    return {outDir, files, renamed, policy, site: built};
  });
  const problems = judgeLostPage(lostPage, site.inlineScripts, label);
  problems.push(...(await inThreads<Problem[]>('finishPages', jobs)).flat());

  const others = (await listFiles(outDir)).filter((file) => !isPage(file));
  for (const batch of toBatches(others)) {
    await Promise.all(batch.map((file) => writeCompressed(outDir, file, isShared(file))));
  }
  await writeFile(path.join(outDir, '_headers'), netlifyHeaders({baseUrl, policy}));
  const servers = `${outDir.replace(/[\\/]+$/, '')}-server`;
  await mkdir(servers, {recursive: true});
  await writeFile(path.join(servers, 'nginx.conf'), nginxConfig({baseUrl, policy}));
  await writeFile(path.join(servers, 'Caddyfile'), caddyConfig({baseUrl, policy}));
  return problems;
}
