import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {scanBuild, type BuiltSite} from '../content/scanBuild';
import type {Problem} from '../lib/problem';
import {writeCompressed} from './compress';

/** A style sheet's two parts: their addresses, and the early one's text. */
export interface StyleParts {
  early: string;
  css: string;
  /** Empty where all of it is early. */
  late: string;
}

/** Pages to finish, and what is the same for all pages. */
export interface PagesJob {
  outDir: string;
  /**
   * Light pages hold the early part of a style sheet themselves, so that they are shown as soon as
   * they are there, and load the late one only when a reader searches.
   */
  files: Array<{file: string; isLight: boolean}>;
  /** Parts of each style sheet, by its former address. */
  renamed: ReadonlyMap<string, StyleParts>;
  /** The content security policy. */
  policy: string;
  site: BuiltSite;
}

/** The page with its style sheets in parts and the policy as the first thing in its head. */
function finish(html: string, isLight: boolean, {renamed, policy}: PagesJob): string {
  const links = [...renamed].reduce(
    (text, [before, {early, css, late}]) =>
      text.replace(/<link[^>]* rel="?stylesheet[^>]*>/g, (link) => {
        if (!link.includes(before)) return link;
        // The search enables it.
        const rest = link.replace(/ ?\/?>$/, isLight ? ' disabled>' : '>');
        const first = isLight ? `<style>${css}</style>` : link.replace(before, early);
        return first + (late && rest.replace(before, late));
      }),
    html,
  );
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return links.replace('<head>', () => `<head>${meta}`);
}

/** Finishes pages, scans them as they are then, and compresses them; returns what the scan found. */
export async function run(job: PagesJob): Promise<Problem[]> {
  const found = await Promise.all(
    job.files.map(async ({file, isLight}) => {
      const whole = path.join(job.outDir, file);
      const html = finish(await readFile(whole, 'utf8'), isLight, job);
      await writeFile(whole, html);
      await writeCompressed(job.outDir, file, false);
      return scanBuild([{file, html}], job.site);
    }),
  );
  return found.flat();
}
