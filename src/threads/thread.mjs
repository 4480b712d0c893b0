// A worker thread of inThreads.ts: does each job that it is sent with the module that it was given.
import {createRequire} from 'node:module';
import path from 'node:path';
import {parentPort, workerData} from 'node:worker_threads';
import {bundleTools} from '../content/bundleTools.mjs';

const {run} = createRequire(import.meta.url)(path.join(bundleTools(), `${workerData}.cjs`));

parentPort.on('message', async (job) => parentPort.postMessage(await run(job)));
parentPort.postMessage('ready');
