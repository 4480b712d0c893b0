import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {deserialize, serialize} from 'node:v8';
import type {Job, JobResult} from '../../../src/content/analyse';
import {checkerCopy} from './checkerCopy';

const job: Job = {kind: 'page', file: 'docs/a/b.mdx', text: 'Text.'};
const result: JobResult = {problems: []};

/** A checker that has read one page. */
async function used() {
  const checker = checkerCopy();
  const cache = await checker.openCache();
  cache.set(job, result);
  await cache.save();
  return checker;
}

test('is empty at first, and a folder without one is left as it is', async () => {
  const {openCache, cacheFile} = checkerCopy();
  const cache = await openCache();
  expect(cache.get(job)).toBeUndefined();
  await cache.save();
  expect(existsSync(cacheFile)).toBe(false);
});

test('knows what was set, in the same run and in the next', async () => {
  const {openCache} = await used();
  const cache = await openCache();
  expect(cache.get(job)).toEqual(result);
});

test('keeps maps as they are', async () => {
  const {openCache} = checkerCopy();
  const bibliography: JobResult = {
    sources: new Map([
      ['a', {id: 'a', title: 'A', text: 'A.', url: undefined, accessed: undefined, primary: true}],
    ]),
    lines: new Map([['a', 1]]),
    references: new Map([['{"id":"a"}', 'A.']]),
    problems: [],
  };
  const bib: Job = {kind: 'bibliography', file: 'docs/references.bib', text: '@misc{a}'};
  const cache = await openCache();
  cache.set(bib, bibliography);
  await cache.save();
  const next = await openCache();
  expect(next.get(bib)).toEqual(bibliography);
  expect(next.references()).toEqual(bibliography.references);
});

test.each<[what: string, change: Partial<Job>]>([
  ['text', {text: 'Text!'}],
  ['name', {file: 'docs/a/c.mdx'}],
  ['kind', {kind: 'bibliography'}],
  ['name and text, divided elsewhere', {file: 'docs/a/b.mdxT', text: 'ext.'}],
])('does not know a file of another %s', async (_what, change) => {
  const {openCache} = await used();
  expect((await openCache()).get({...job, ...change})).toBeUndefined();
});

test.each([
  ['its own code', 'src/content/extra.ts'],
  ['a rule', 'src/content/rules/index.ts'],
  ['the worker', 'src/content/analyseWorker.mjs'],
  ['the library', 'src/lib/problem.ts'],
  ['its dependencies', 'package-lock.json'],
])('forgets everything when %s has changed', async (_what, file) => {
  const {folder, openCache} = await used();
  writeFileSync(path.join(folder, file), '// changed');
  expect((await openCache()).get(job)).toBeUndefined();
});

test.each<[what: string, damage: (bytes: Buffer) => Buffer | string]>([
  ['empty', () => ''],
  ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['something else', () => 'null'],
  ['of another shape', () => serialize({version: 1})],
  ['null', () => serialize(null)],
])('a file that is %s counts as none', async (_what, damage) => {
  const {openCache, cacheFile} = await used();
  writeFileSync(cacheFile, damage(readFileSync(cacheFile)));
  const cache = await openCache();
  expect(cache.get(job)).toBeUndefined();
  cache.set(job, result);
  await cache.save();
  expect((await openCache()).get(job)).toEqual(result);
});

test('keeps only what the last run asked for', async () => {
  const {openCache, cacheFile} = await used();
  const other = {...job, text: 'Other.'};
  const cache = await openCache();
  cache.set(other, result);
  await cache.save();
  expect((await openCache()).get(job)).toBeUndefined();
  const {results} = deserialize(readFileSync(cacheFile)) as {results: Map<string, unknown>};
  expect(results.size).toBe(1);
});

test('leaves no temporary file, and writes nothing when nothing is new', async () => {
  const {openCache, cacheFile} = await used();
  expect(readdirSync(path.dirname(cacheFile))).toEqual(['check.bin']);
  const before = readFileSync(cacheFile);
  chmodSync(cacheFile, 0o444);
  const cache = await openCache();
  cache.get(job);
  await cache.save();
  expect(readFileSync(cacheFile)).toEqual(before);
});

test('a folder that cannot be written to does not matter', async () => {
  const {openCache, folder} = checkerCopy();
  // A file in the place of the folder stops even those who may write everywhere.
  writeFileSync(path.join(folder, 'node_modules/.cache'), '');
  const cache = await openCache();
  cache.set(job, result);
  await expect(cache.save()).resolves.toBeUndefined();
  expect((await openCache()).get(job)).toBeUndefined();
});

test('a folder in the place of the file does not matter either', async () => {
  const {openCache, cacheFile} = checkerCopy();
  mkdirSync(cacheFile, {recursive: true});
  const cache = await openCache();
  cache.set(job, result);
  await expect(cache.save()).resolves.toBeUndefined();
});
