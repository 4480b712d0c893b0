import {copyFileSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import type * as analyseAllModule from '../../../src/content/analyseAll';
import type * as cacheModule from '../../../src/content/cache';
import {siteFolder} from './siteFolder';

const content = path.join(__dirname, '../../../src/content');

/**
 * The part of the checker that keeps a cache and starts workers, in a folder of its own: tests may
 * change its files, and the cache of the real one stays as it is.
 */
export function checkerCopy(files: Record<string, string> = {}) {
  const folder = siteFolder({
    'package-lock.json': '{}',
    'src/lib/problem.ts': '',
    'src/content/rules/index.ts': '',
    ...files,
  });
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of ['analyseAll.ts', 'cache.ts']) {
    copyFileSync(path.join(content, name), path.join(folder, 'src/content', name));
  }
  const load = (name: string): unknown =>
    jest.requireActual(path.join(folder, 'src/content', name));
  return {
    folder,
    cacheFile: path.join(folder, 'node_modules/.cache/handbook/check.bin'),
    ...(load('analyseAll.ts') as typeof analyseAllModule),
    ...(load('cache.ts') as typeof cacheModule),
  };
}
