import {pageText, thousands} from '../pageText';

const page = 'packaging/rest-api-for-models';
const example = pageText(page, 'Worked example');
const followUps = pageText(page, 'Follow-up questions');

/** Seconds of one core that a prediction takes, cores of the pod, deadline in ms. */
const service = 0.06;
const cores = 4;
const deadline = 300;

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** Mean wait in an M/M/c queue, in seconds (Erlang C). */
function meanWait(rate: number): number {
  const load = rate * service;
  let below = 0;
  for (let k = 0; k < cores; k++) below += load ** k / factorial(k);
  const waiting = (load ** cores / factorial(cores)) * (cores / (cores - load));
  return ((waiting / (below + waiting)) * service) / (cores - load);
}

/** Milliseconds until `requests` jobs are done when all cores share the work. */
const drained = (requests: number) => (requests / cores) * service * 1000;

test('the example states its inputs', () => {
  expect(example).toContain(
    `one prediction takes ${service * 1000} ms of one core, a pod has ${cores} cores, ` +
      `and the caller's deadline is ${deadline} ms`,
  );
});

test('ceiling of the pod', () => {
  const text = `${cores} / ${service.toFixed(3)} = ${(cores / service).toFixed(1)} requests a second`;
  expect(example).toContain(text);
});

test.each([50, 60, 64])('mean wait at %i requests a second', (rate) => {
  const busy = Math.round(((rate * service) / cores) * 100);
  expect(example).toContain(`${rate} | ${busy}% | ${Math.round(meanWait(rate) * 1000)} ms`);
});

test('growth of traffic and of the wait; the deadline is passed', () => {
  const traffic = Math.round((64 / 50 - 1) * 100);
  const wait = Math.round(meanWait(64) / meanWait(50));
  expect(example).toContain(`traffic grows by ${traffic}% and the wait ${wait}-fold`);
  expect(meanWait(64) * 1000).toBeGreaterThan(deadline);
  expect(example).toContain('At 64 the mean wait alone exceeds the deadline');
});

test('a burst with 40 threads, and with a bounded queue', () => {
  const shared = drained(40);
  expect(shared).toBeCloseTo(2 * deadline);
  expect(example).toContain(
    `every prediction takes 40 × ${service * 1000} / ${cores} = ${Math.round(shared)} ms, twice the deadline`,
  );
  const queue = 8;
  expect(example).toContain(
    `a queue of ${queue}, the last request admitted finishes after ` +
      `${cores + queue} / 4 × 60 = ${Math.round(drained(cores + queue))} ms`,
  );
});

test('longest queue that keeps the deadline', () => {
  let queue = 0;
  while (drained(cores + queue + 1) <= deadline + 1e-9) queue++;
  expect(example).toContain(
    `A queue of ${queue} is the longest that could keep the promise, if nothing else spent time: ` +
      `${cores + queue} / ${cores} × ${service * 1000} = ${Math.round(drained(cores + queue))} ms`,
  );
});

test('shares of the deadline', () => {
  const [gateway, features, model] = [20, 60, 60];
  const queue = 120;
  expect(drained(cores + 8) - service * 1000).toBeCloseTo(queue);
  const used = gateway + features + queue + model;
  expect(example).toContain(
    `Gateway ${gateway} ms, features ${features} ms, queue up to ${queue} ms, model ${model} ms: ` +
      `${used} ms, which leaves ${deadline - used} ms`,
  );
  const left = deadline - gateway - 110 - model;
  expect(example).toContain(
    `features take 110 ms, ${deadline} − ${gateway} − 110 − ${model} = ${left} ms is all`,
  );
});

test('size of an image on the wire', () => {
  const numbers = 224 * 224 * 3;
  const kilobytes = (bytes: number) => `${thousands(Math.round(bytes / 1000))} kB`;
  expect(example).toContain(`A 224 × 224 × 3 image is ${thousands(numbers)} numbers`);
  expect(example).toContain(`As JSON at 8 characters each it is ${kilobytes(numbers * 8)}`);
  expect(example).toContain(`as raw float32 ${kilobytes(numbers * 4)}`);
  expect(example).toContain(`as raw bytes ${kilobytes(numbers)}`);
  const factor = Math.round((numbers * 8) / 40_000);
  expect(example).toContain(`a 40 kB JPEG is ${factor} times smaller`);
});

test('retries at three layers multiply', () => {
  expect(followUps).toContain(
    `Three tries at each of three layers can turn one request into ${3 ** 3}`,
  );
});
