import {appendFileSync, readdirSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import {runMeasured, type Cost} from './runMeasured';
import {root} from './siteFolder';

/** What a site costs to build. */
export interface BuildCost {
  /** Without any cache. */
  cold: Cost;
  /** Once more, after one page has got one more sentence. */
  warm: Cost;
  /** MB of all files that were written. */
  output: number;
}

/** Program of Docusaurus' commands. */
export const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');

function megabytes(folder: string): number {
  const entries = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  const sizes = entries.map((name) => statSync(path.join(folder, name)));
  return sizes.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0) / 1e6;
}

/** Builds a site cold and then warm. @param page a page's file, to which a sentence is added */
export async function measureBuild(
  folder: string,
  page: string,
  nodeOptions: readonly string[],
): Promise<BuildCost> {
  for (const name of ['build', '.docusaurus', 'node_modules/.cache']) {
    rmSync(path.join(folder, name), {recursive: true, force: true});
  }
  const cold = await runMeasured(folder, [...nodeOptions, docusaurus, 'build']);
  appendFileSync(path.join(folder, page), '\nOne more sentence.\n');
  const warm = await runMeasured(folder, [...nodeOptions, docusaurus, 'build']);
  return {cold, warm, output: megabytes(path.join(folder, 'build'))};
}
