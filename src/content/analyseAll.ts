import {availableParallelism} from 'node:os';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Problem} from '../lib/problem';
import type {Job, JobResult} from './analyse';
import {openCache} from './cache';

/** Milliseconds of processor time; a real page takes some twenty, the whole bibliography 2,000. */
const MAX_TIME: Record<Job['kind'], number> = {page: 2_000, bibliography: 20_000};
/** Starting a worker compiles the checker. */
const MAX_START = 60_000;
/** As many as there are processors, within reason: each takes up to 350 MB. */
const MAX_WORKERS = Math.min(availableParallelism(), 4);
/** Files that are worth starting a worker for. */
const SHARE = 8;
// Room for young objects halves the work of the garbage collector.
const resourceLimits = {maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 96, stackSizeMb: 4};

/** What is said of a file that its worker did not survive. */
function refuse({kind, file}: Job, what: string): JobResult {
  const problem: Problem = {
    file,
    line: 1,
    column: 1,
    message: `The file ${what}.`,
    remedy: 'Simplify it: something is nested or repeated beyond reason.',
    rule: 'resources',
  };
  const problems = [problem];
  return kind === 'page'
    ? {problems}
    : {sources: new Map(), lines: new Map(), references: new Map(), problems};
}

/** Why a worker ended, as the rest of a sentence about the file it was reading. */
function explain(error: NodeJS.ErrnoException): string {
  const isTooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
  return isTooLarge ? 'takes too much memory to read' : `cannot be read (${error.message})`;
}

/** Milliseconds for which this process, with all its threads, has kept a processor busy. */
function processorTime(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Sends a message and waits for the answer, for so long and no longer. What counts is the time on
 * a processor, of all threads together: a busy machine must not condemn a page.
 * @param time milliseconds
 */
function ask(worker: Worker, message: Job | undefined, time: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = processorTime() + time;
    const timer = setInterval(() => {
      if (processorTime() >= end) settle(() => reject(new Error('takes too long to read')));
    }, 100);
    const onMessage = (answer: unknown) => settle(() => resolve(answer));
    const onError = (error: Error) => settle(() => reject(new Error(explain(error))));
    const onExit = () => settle(() => reject(new Error('cannot be read')));
    const settle = (action: () => void) => {
      clearInterval(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      action();
    };
    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
    if (message) worker.postMessage(message);
  });
}

async function start(): Promise<Worker> {
  const file = path.join(__dirname, '../../src/content/analyseWorker.mjs');
  const worker = new Worker(file, {resourceLimits});
  await ask(worker, undefined, MAX_START);
  return worker;
}

/** Results of all jobs by file: from the cache, or from worker threads. */
export async function analyseAll(jobs: readonly Job[]): Promise<Map<string, JobResult>> {
  const cache = await openCache();
  const results = new Map<string, JobResult>();
  const queue: Job[] = [];
  for (const job of jobs) {
    const known = cache.get(job);
    if (known) results.set(job.file, known);
    else queue.push(job.kind === 'page' ? job : {...job, known: cache.references()});
  }
  const workers = Math.min(MAX_WORKERS, Math.ceil(queue.length / SHARE));
  // This thread counts, too.
  const threads = Math.max(2, workers);

  /** Takes jobs from the queue until it is empty; a worker that fails is replaced. */
  const work = async (worker?: Worker): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      worker ??= await start();
      try {
        const result = (await ask(worker, job, threads * MAX_TIME[job.kind])) as JobResult;
        results.set(job.file, result);
        // Trees are for this run: kept, they would be most of the cache.
        cache.set(job, 'tree' in result ? {...result, tree: undefined} : result);
      } catch (error) {
        // Not for the cache: a machine that was slow once must not condemn the file for ever.
        results.set(job.file, refuse(job, (error as Error).message));
        await worker.terminate();
        worker = undefined;
      }
    }
    await worker?.terminate();
  };
  if (workers > 0) {
    // The first one bundles the checker if that has changed; the others find it bundled.
    const first = await start();
    await Promise.all([work(first), ...Array.from({length: workers - 1}, () => work())]);
  }
  await cache.save();
  return results;
}
