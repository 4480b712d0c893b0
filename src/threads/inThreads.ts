import {once} from 'node:events';
import {availableParallelism} from 'node:os';
import path from 'node:path';
import {Worker} from 'node:worker_threads';

/** As many as there are processors, within reason: each takes some 200 MB. */
const MAX_THREADS = Math.min(availableParallelism(), 4);

/** The next message of a worker. @throws what the worker did not survive */
async function hear(worker: Worker): Promise<unknown> {
  const [message] = (await once(worker, 'message')) as [unknown];
  return message;
}

/**
 * Does jobs side by side in worker threads.
 * @param module name of the bundled file whose `run` does a job; `bundleTools.mjs` has the list
 * @param jobs plain data
 * @returns the results in the order of the jobs
 * @throws the first error of a job
 */
export async function inThreads<Result>(
  module: string,
  jobs: readonly unknown[],
  threads = MAX_THREADS,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async () => {
    // Not beside this file: Docusaurus and Jest compile that, in different ways.
    const file = path.join(__dirname, '../../src/threads/thread.mjs');
    const worker = new Worker(file, {workerData: module});
    try {
      await hear(worker);
      while (next < jobs.length) {
        const index = next++;
        worker.postMessage(jobs[index]);
        results[index] = (await hear(worker)) as Result;
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({length: Math.min(threads, jobs.length)}, work));
  return results;
}
