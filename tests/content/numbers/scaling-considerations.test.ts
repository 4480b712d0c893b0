import {erlangC} from '../erlangC';
import {pageText, thousands} from '../pageText';

const page = 'scaling/scaling-considerations';
const full = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');
const followUps = pageText(page, 'Follow-up questions');

const rate = 800;
const service = 0.06;

/** Waiting in M/M/c: P(W > t) = C·exp(−(cμ − λ)t). Times in milliseconds. */
function waiting(workers: number, arrivals = rate, serviceTime = service) {
  const spare = workers / serviceTime - arrivals;
  const mustWait = erlangC(workers, arrivals * serviceTime);
  return {
    utilisation: (arrivals * serviceTime) / workers,
    mustWait,
    mean: (mustWait / spare) * 1000,
    p99: mustWait > 0.01 ? (Math.log(mustWait / 0.01) / spare) * 1000 : 0,
  };
}

const percent = (x: number, digits = 0) => `${(x * 100).toFixed(digits)}%`;

test('response time of a single server at four utilisations', () => {
  const [half, eighty, ninety, ninetyFive] = [0.5, 0.8, 0.9, 0.95].map((rho) =>
    Math.round(1 / (1 - rho)),
  );
  expect(full).toContain(
    `${half} at 50%, ${eighty} at 80%, ${ninety} at 90%, ${ninetyFive} at 95%`,
  );
  expect(ninety).toBe(10);
  expect(mistakes).toContain('At 90% a single server already multiplies response time by ten');
});

test('one queue for ten servers against ten queues', () => {
  const pooled = erlangC(10, 8) / (10 - 8);
  const separate = 0.8 / (1 - 0.8);
  expect(full).toContain(
    `ten servers behind one queue wait ${pooled.toFixed(1)} service times on average; ten servers with a queue each wait ${separate.toFixed(0)}`,
  );
});

test('retries multiply across layers', () => {
  expect(full).toContain(`${3 ** 3} calls`);
  expect(full).toContain(`counts ${4 ** 3} for four attempts`);
});

test('fan-out turns rare slow calls into common slow requests', () => {
  expect(full).toContain(`${percent(1 - 0.99 ** 100)} of requests that need 100`);
  expect(full).toContain(`ten feature lookups already give ${percent(1 - 0.99 ** 10, 1)}`);
  expect(mistakes).toContain(`reaches ${percent(1 - 0.99 ** 100)} of users`);
});

test('budget for waiting and busy workers', () => {
  expect(example).toContain(`leaves ${100 - 60 - 20} ms for waiting`);
  expect(example).toContain(`800 × 0.060 = ${Math.round(rate * service)}.`);
});

test.each([50, 52, 55, 57, 60, 64])('waiting with %i workers', (workers) => {
  const w = waiting(workers);
  expect(example).toContain(
    [
      workers,
      percent(w.utilisation),
      percent(w.mustWait),
      `${w.mean.toFixed(1)} ms`,
      `${w.p99.toFixed(0)} ms`,
    ].join(' | '),
  );
});

test('57 is the smallest pool within 20 ms, and ten more than 50 cut the tail 14-fold', () => {
  let workers = 49;
  while (waiting(workers).p99 > 20) workers++;
  expect(example).toContain(`${workers} is the smallest number that passes`);
  const fold = Math.round(waiting(50).p99 / waiting(60).p99);
  expect(example).toContain(`cut the p99 wait about ${fold}-fold`);
  expect((60 - 50) / 50).toBeCloseTo(1 / 5);
  expect(example).toContain('Ten workers more than 50, a fifth');
});

test('random routing to private queues waits as long as a single server at the same load', () => {
  const load = (rate * service) / 60;
  const wait = (load / (1 - load)) * service * 1000;
  expect(example).toContain(
    `60 private queues and, in the same model, the mean wait at ${percent(load)} is ${wait.toFixed(0)} ms`,
  );
});

test('constant service halves the wait in Kingman’s formula', () => {
  const variability = (arrivals: number, serviceTimes: number) => (arrivals + serviceTimes) / 2;
  expect(variability(1, 0) / variability(1, 1)).toBe(0.5);
  expect(example).toContain('constant service halves the mean wait');
});

test('the tail of exponential service alone', () => {
  const p99 = -Math.log(0.01) * service * 1000;
  expect(example).toContain(
    `one request in a hundred would take ${p99.toFixed(0)} ms with no queue`,
  );
});

test('capacity with one of three zones lost', () => {
  const provisioned = (60 * 3) / 2;
  expect(example).toContain(`provision ${provisioned}`);
  expect(example).toContain(
    `normal utilisation is then ${percent((rate * service) / provisioned)}`,
  );
  const left = (provisioned * 2) / 3;
  expect(followUps).toContain(
    `${left} remain and utilisation goes to ${percent((rate * service) / left)}`,
  );
});

test('doubled traffic: backlog, bounded queue, autoscaler and drain', () => {
  const capacity = 90 / service;
  const offered = 2 * rate;
  const excess = offered - capacity;
  expect(example).toContain(`At ${thousands(offered)} requests a second`);
  expect(example).toContain(`90 workers complete ${thousands(capacity)}`);
  expect(example).toContain(`The other ${excess} a second`);
  expect(example).toContain(
    `${thousands(excess * 30)} after 30 seconds, a wait of ${((excess * 30) / capacity).toFixed(1)} seconds`,
  );
  expect(example).toContain(`the shortfall itself is ${percent(excess / offered, 2)}`);

  const target = 0.8 / service;
  expect(example).toContain(
    `${target.toFixed(1)} requests a second per worker (80% of ${(1 / service).toFixed(1)})`,
  );
  // The autoscaler's ceil(replicas × current ÷ target); the sum is exact but for rounding.
  const desired = Math.ceil((90 * (offered / 90)) / target - 1e-9);
  expect(example).toContain(`asks for ${desired}.`);
  const seenByCompletions = Math.ceil((90 * (capacity / 90)) / target - 1e-9);
  expect(example).toContain(
    `completions stop at ${(1 / service).toFixed(1)} per worker and would ask for only ${seenByCompletions}`,
  );
  const atNormalPeak = Math.ceil(rate / target - 1e-9);
  expect(example).toContain(
    `at ${rate} a second it would shrink the pool to ${atNormalPeak} and give the zone reserve away`,
  );

  const backlog = excess * 240;
  // In order of arrival: waits grow until the last request that the 90 workers reach in 240 s.
  const wait = 240 - (capacity * 240) / offered;
  expect(example).toContain(
    `Unbounded, ${thousands(backlog)} would queue: the unluckiest waits ${Math.round(wait)} seconds, and the queue takes another ${Math.round(backlog / (desired / service - offered))} to drain`,
  );
});

/** M/M/90 at 1,600 a second with at most `places` waiting. Late: waits of 20 ms or more. */
function bounded(places: number) {
  const [workers, arrivals, capacity] = [90, 2 * rate, 90 / service];
  const weights = [1];
  for (let n = 1; n <= workers + places; n++) {
    weights.push((weights[n - 1] ?? 0) * (arrivals / (Math.min(n, workers) / service)));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rejected = (weights[workers + places] ?? 0) / total;
  let late = 0;
  for (let ahead = 0; ahead < places; ahead++) {
    // With `ahead` waiting, a newcomer starts after ahead + 1 completions: fewer than that in 20 ms.
    let term = Math.exp(-capacity * 0.02);
    let tooFew = 0;
    for (let k = 0; k <= ahead; k++) {
      tooFew += term;
      term *= (capacity * 0.02) / (k + 1);
    }
    late += ((weights[workers + ahead] ?? 0) / total) * tooFew;
  }
  return {rejected, late: late / (1 - rejected)};
}

test('the longest queue that keeps 99% of the admitted within 20 ms', () => {
  let places = 1;
  while (bounded(places + 1).late <= 0.01) places++;
  const {rejected} = bounded(places);
  expect(example).toContain(
    `at most ${places} waiting, the same model turns away ${percent(rejected, 1)}`,
  );
  expect(example).toContain('99% of those admitted wait less than 20 ms');
  const shed = rejected * 2 * rate * 240;
  expect(example).toContain(
    `the bounded service sheds about ${thousands(Math.round(shed / 1000) * 1000)} requests`,
  );
});

test('what the step from 8 to 16 buys', () => {
  const capacity = (batch: number) => batch / (5 + batch);
  const total = (batch: number) => 5 + batch + ((batch - 1) / 500) * 1000;
  expect(example).toContain(`at 8 it is ${percent(500 / (capacity(8) * 1000))} busy`);
  expect(example).toContain(
    `from 8 to 16 buys ${percent(capacity(16) / capacity(8) - 1)} more capacity for nearly twice`,
  );
  expect(total(16) / total(8)).toBeCloseTo(1.9, 1);
});

test.each([1, 8, 16, 32])('batch of %i', (batch) => {
  const compute = 5 + batch;
  const fill = ((batch - 1) / 500) * 1000;
  expect(example).toContain(
    [
      batch,
      `${compute} ms`,
      `${Math.round((batch / compute) * 1000)}/s`,
      `${fill.toFixed(0)} ms`,
      `${(compute + fill).toFixed(0)} ms`,
    ].join(' | '),
  );
});

test('an unbatched accelerator is below the arrival rate', () => {
  expect(1000 / 6).toBeLessThan(500);
  expect(example).toContain('Unbatched, it cannot keep up');
});

test('key-value cache', () => {
  const bytes = (kvHeads: number) => 2 * 32 * kvHeads * 128 * 2;
  const tokens = (kvHeads: number) => (50 * 2 ** 30) / bytes(kvHeads);
  expect(example).toContain(`that is ${bytes(8) / 1024} KiB`);
  expect(example).toContain(
    `${thousands(tokens(8))} tokens fit: ${tokens(8) / 2048} sequences of 2,048`,
  );
  expect(example).toContain(`With 32 KV heads it would be ${tokens(32) / 2048}.`);
});

test('cost per million tokens', () => {
  const cost = (utilisation: number) => ((4 / (2500 * utilisation * 3600)) * 1e6).toFixed(2);
  expect(example).toContain(
    `costs ${cost(0.6)} per million tokens at 60% utilisation and ${cost(0.1)} at 10%`,
  );
});
