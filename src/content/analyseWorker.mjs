// Runs analyse.ts in a worker thread: memory and time are bounded there, not here.
import {createRequire} from 'node:module';
import path from 'node:path';
import {parentPort} from 'node:worker_threads';
import {bundleTools} from './bundleTools.mjs';

const {analyse} = createRequire(import.meta.url)(path.join(bundleTools(), 'analyse.cjs'));

parentPort.on('message', (job) => parentPort.postMessage(analyse(job)));
parentPort.postMessage('ready');
