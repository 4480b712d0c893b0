import type {Job} from '../../../src/content/analyse';
import {analyseAll} from '../../../src/content/analyseAll';
import type {Bibliography} from '../../../src/content/bibliography';
import type {Analysis} from '../../../src/content/readPage';
import {formatProblem} from '../../../src/lib/problem';
import {checkerCopy} from './checkerCopy';
import {sampleText} from './samplePage';

// Workers compile the checker.
jest.setTimeout(120_000);

/** Does what the text of its job says. */
const obedientWorker = `
import {parentPort} from 'node:worker_threads';
const deeds = {
  fine: () => undefined,
  hang: () => { for (;;); },
  eat: () => { for (const all = [];;) all.push(new Array(1e5).fill(all.length)); },
  overflow: () => { const again = (n) => again(n + 1) + 1; again(0); },
  fail: () => { throw new Error('No such luck'); },
  leave: () => process.exit(3),
};
parentPort.on('message', (job) => {
  deeds[job.text]();
  const references = new Map([...(job.known ?? []), [job.file, 'Formatted.']]);
  parentPort.postMessage({problems: [], facts: {file: job.file}, references});
});
parentPort.postMessage('ready');
`;

const checker = () => checkerCopy({'src/content/analyseWorker.mjs': obedientWorker});
const jobsOf = (texts: string[]): Job[] =>
  texts.map((text, index) => ({kind: 'page', file: `docs/a/${index}.mdx`, text}));
const remedy = 'Simplify it: something is nested or repeated beyond reason. (resources)';

test.each([
  ['hang', 'takes too long to read', 2000],
  ['eat', 'takes too much memory to read', 0],
  ['fail', 'cannot be read (No such luck)', 0],
  ['leave', 'cannot be read', 0],
])('a file on which the worker will %s is refused: it %s', async (text, what, atLeast) => {
  const start = performance.now();
  const results = await checker().analyseAll(jobsOf([text]));
  const {problems, facts} = results.get('docs/a/0.mdx') as Analysis;
  expect(problems.map(formatProblem)).toEqual([`docs/a/0.mdx:1:1  The file ${what}. ${remedy}`]);
  expect(facts).toBeUndefined();
  const time = performance.now() - start;
  expect(time).toBeGreaterThanOrEqual(atLeast);
  expect(time).toBeLessThan(15_000);
});

test('a file that uses up the stack is refused', async () => {
  const results = await checker().analyseAll(jobsOf(['overflow']));
  expect(results.get('docs/a/0.mdx')!.problems).toHaveLength(1);
});

test('the other files get their results all the same', async () => {
  const texts: string[] = Array.from({length: 20}, (_, index) =>
    index % 7 === 3 ? 'hang' : 'fine',
  );
  texts[5] = 'eat';
  texts[18] = 'leave';
  const results = await checker().analyseAll(jobsOf(texts));
  const refused = [...results].filter(([, {problems}]) => problems.length > 0);
  expect(results.size).toBe(20);
  expect(refused.map(([file]) => file).sort()).toEqual(
    [3, 5, 10, 17, 18].map((index) => `docs/a/${index}.mdx`).sort(),
  );
});

test('a bibliography that cannot be read is an empty one with a problem', async () => {
  const job: Job = {kind: 'bibliography', file: 'docs/references.bib', text: 'fail'};
  const results = await checker().analyseAll([job]);
  expect(results.get(job.file)).toEqual({
    sources: new Map(),
    lines: new Map(),
    references: new Map(),
    problems: [expect.objectContaining({file: job.file, rule: 'resources'})],
  });
});

test('a bibliography that has changed is read with the references of the last one', async () => {
  const {analyseAll: analyse} = checker();
  const read = async (file: string, text: string) => {
    const results = await analyse([{kind: 'bibliography', file, text}]);
    return [...(results.get(file) as Bibliography).references.keys()];
  };
  expect(await read('docs/a.bib', 'fine')).toEqual(['docs/a.bib']);
  expect(await read('docs/b.bib', 'fine')).toEqual(['docs/a.bib', 'docs/b.bib']);
});

test('no jobs, no workers', async () => {
  const {analyseAll: analyse} = checkerCopy({'src/content/analyseWorker.mjs': 'process.exit(1);'});
  expect(await analyse([])).toEqual(new Map());
});

test('what is known is not read again', async () => {
  const {analyseAll: analyse} = checker();
  await analyse(jobsOf(['fine', 'fine']));
  const start = performance.now();
  const results = await analyse(jobsOf(['fine', 'fine']));
  expect(results.size).toBe(2);
  // No thread starts as fast as this.
  expect(performance.now() - start).toBeLessThan(1000);
});

test('a worker that does not start is an error, not a verdict on the files', async () => {
  const {analyseAll: analyse} = checkerCopy({
    'src/content/analyseWorker.mjs': "throw new Error('Broken');",
  });
  await expect(analyse(jobsOf(['fine']))).rejects.toThrow('Broken');
});

// A slow machine must not condemn a page for ever.
test('a file that was refused is read again next time', async () => {
  const {analyseAll: analyse, openCache} = checker();
  const jobs = jobsOf(['fine', 'fail']);
  await analyse(jobs);
  const cache = await openCache();
  expect(cache.get(jobs[0]!)).toBeDefined();
  expect(cache.get(jobs[1]!)).toBeUndefined();
});

test('the real worker reads a page, refuses a hostile one, and runs neither', async () => {
  const hostile = sampleText("{globalThis.process.exit(9)}\n\nexport const a = eval('1');");
  const jobs: Job[] = [
    {kind: 'page', file: 'docs/a/fine.mdx', text: sampleText()},
    {kind: 'page', file: 'docs/a/hostile.mdx', text: hostile},
    {kind: 'bibliography', file: 'docs/references.bib', text: '@misc{a, title = {A}}'},
  ];
  const results = await analyseAll(jobs);
  expect(results.get('docs/a/fine.mdx')).toMatchObject({facts: {id: 'fine'}, problems: []});
  expect(results.get('docs/a/hostile.mdx')!.problems.map(({rule}) => rule)).toContain(
    'allowed-nodes',
  );
  expect(results.get('docs/references.bib')!.problems).toEqual([]);
});
