// Runs analyse.ts in a worker thread: memory and time are bounded there, not here.
import {parentPort} from 'node:worker_threads';
import {require as requireTs} from 'tsx/cjs/api';

const {analyse} = requireTs('./analyse.ts', import.meta.url);

parentPort.on('message', (job) => parentPort.postMessage(analyse(job)));
parentPort.postMessage('ready');
