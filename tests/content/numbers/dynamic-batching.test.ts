import {mulberry32} from '../../random';
import {pageText} from '../pageText';

const page = 'scaling/dynamic-batching';
const full = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');
const followUps = pageText(page, 'Follow-up questions');

// A batch of b takes 5 + b milliseconds. Rates are per second, times in milliseconds.
const fixed = 5;
const perRow = 1;
const limit = 32;
const time = (batch: number) => fixed + perRow * batch;
const capacity = (batch: number) => (1000 * batch) / time(batch);
const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)}%`;

/** The same queue, simulated by events: arrivals, timer of the oldest, end of a batch. */
function simulate(rate: number, size: number, delay: number, batches = 60_000) {
  const random = mulberry32(11);
  const gap = () => (-Math.log(1 - random()) * 1000) / rate;
  let next = gap();
  let clock = 0;
  let waiting: number[] = [];
  const latency: number[] = [];
  let rows = 0;
  for (let k = 0; k < batches; k += 1) {
    const admit = () => {
      waiting.push(next);
      next += gap();
    };
    while (next <= clock) admit();
    if (waiting.length === 0) {
      clock = next;
      admit();
    }
    const closes = (waiting[0] ?? 0) + delay;
    while (waiting.length < size && closes > clock) {
      clock = Math.min(closes, next);
      if (next <= clock) admit();
    }
    const taken = waiting.slice(0, size);
    waiting = waiting.slice(size);
    clock += time(taken.length);
    rows += taken.length;
    if (k > batches / 10) for (const arrival of taken) latency.push(clock - arrival);
  }
  latency.sort((a, b) => a - b);
  return {
    batch: rows / batches,
    p50: latency[Math.floor(latency.length / 2)] ?? NaN,
    p99: latency[Math.floor(latency.length * 0.99)] ?? NaN,
    busy: (batches * fixed + rows * perRow) / clock,
  };
}

/** Row of the printed table as numbers. */
function row(rate: number, policy: string) {
  const match = new RegExp(`${rate} ${policy} (\\d+\\.\\d) (\\d+\\.\\d) (\\d+\\.\\d) (\\d+)%`).exec(
    example,
  );
  const [batch, p50, p99, busy] = (match?.slice(1) ?? []).map(Number);
  return {batch: batch ?? NaN, p50: p50 ?? NaN, p99: p99 ?? NaN, busy: busy ?? NaN};
}

test.each([
  [50, 'no batching', 1, 0],
  [50, 'greedy', limit, 0],
  [50, '5 ms delay', limit, 5],
  [50, '20 ms delay', limit, 20],
  [150, 'no batching', 1, 0],
  [150, 'greedy', limit, 0],
  [150, '5 ms delay', limit, 5],
  [150, '20 ms delay', limit, 20],
  [500, 'greedy', limit, 0],
  [500, '5 ms delay', limit, 5],
  [500, '20 ms delay', limit, 20],
  [800, 'greedy', limit, 0],
  [800, '5 ms delay', limit, 5],
  [800, '20 ms delay', limit, 20],
])('%i a second, %s', (rate, policy, size, delay) => {
  const printed = row(rate, policy);
  const again = simulate(rate, size, delay);
  // Sampling error of the page's 60,000 requests: largest in the tail of a nearly full queue.
  const tail = size === 1 && rate === 150 ? 0.2 : 0.06;
  expect(Math.abs(again.batch - printed.batch)).toBeLessThan(0.1 + 0.03 * again.batch);
  expect(Math.abs(again.p50 / printed.p50 - 1)).toBeLessThan(tail);
  expect(Math.abs(again.p99 / printed.p99 - 1)).toBeLessThan(tail);
  expect(Math.abs(100 * again.busy - printed.busy)).toBeLessThan(1.6);
});

test('without batching 500 a second is unstable', () => {
  expect(capacity(1)).toBeLessThan(500);
  expect(example).toContain('500 no batching unstable');
  expect(example).toContain('800 no batching unstable');
});

test('capacities', () => {
  expect(example).toContain(
    `ends at ${Math.round(capacity(1))} requests a second; at batch 8 it does ${Math.round(capacity(8))}, at 32 it does ${Math.round(capacity(32))}`,
  );
  expect(full).toContain(
    `happens at 500 requests a second, and the device can do ${Math.round(capacity(32))}`,
  );
  expect(example).toContain(`a second device before ${Math.round(capacity(32))} a second`);
  expect(mistakes).toContain(
    `capacity grows by ${percent(capacity(32) / capacity(8) - 1)} and the time of a batch by ${percent(time(32) / time(8) - 1)}`,
  );
  expect(mistakes).toContain(`with ${percent(1 - 500 / capacity(32))} of its capacity unused`);
});

test('the batch that greedy batching settles at', () => {
  const batch = (rate: number) => ((rate / 1000) * fixed) / (1 - (rate / 1000) * perRow);
  const cycle = (rate: number) => fixed / (1 - (rate / 1000) * perRow);
  expect(example).toContain(
    `predicts batches of ${batch(500).toFixed(1)} at 500 and ${batch(800).toFixed(1)} at 800, and at 500 a mean latency of ${(1.5 * cycle(500)).toFixed(0)} ms. At 150 it predicts ${batch(150).toFixed(1)}`,
  );
  // In equilibrium the arrivals during a batch are the next batch.
  expect((500 / 1000) * time(batch(500))).toBeCloseTo(batch(500));
  expect(simulate(500, limit, 0).p50 / (1.5 * cycle(500))).toBeCloseTo(1, 0);
});

test('what the text reads off the table', () => {
  expect(row(50, '20 ms delay').p50 / row(50, 'greedy').p50).toBeGreaterThan(4);
  const [greedy, delayed] = [row(150, 'greedy'), row(150, '5 ms delay')];
  expect(example).toContain(
    `${(delayed.p50 - greedy.p50).toFixed(1)} ms of median latency for ${greedy.busy - delayed.busy} points of device time`,
  );
  expect(mistakes).toContain(
    `takes p99 from ${row(150, 'no batching').p99.toFixed(0)} ms to ${greedy.p99.toFixed(0)}`,
  );
});

test('ten thin replicas use three times the device time of one', () => {
  const perRequest = (rate: number) => {
    const {busy} = simulate(rate, limit, 0);
    return (busy * 1000) / rate;
  };
  expect(Math.round(simulate(500, limit, 0).batch)).toBe(5);
  expect(Math.round(simulate(50, limit, 0).batch)).toBe(1);
  expect(perRequest(50) / perRequest(500)).toBeCloseTo(3, 0);
  expect(full).toContain('every request costs three times the device time');
});

test('size limit from the deadline', () => {
  const budget = 100 - 20;
  const largest = Math.floor(budget / 2 - fixed);
  expect(example).toContain(`The budget is 100 − 20 = ${budget} ms`);
  expect(example).toContain(`so b ≤ ${largest}`);
  expect(example).toContain(
    `a batch takes ${time(32)} ms, two take ${2 * time(32)}. The proposed 64 would take ${time(64)} and ${2 * time(64)}`,
  );
  expect(example).toContain(`nobody exceeds ${2 * time(32)} ms`);
  expect(followUps).toContain(`each takes ${time(100)} ms on the device`);
});

/** Share of requests turned away by a queue of 32, from the chain of lengths at batch ends. */
function rejected(rate: number, places = 32) {
  const poisson = (mean: number) => {
    const mass = [Math.exp(-mean)];
    for (let k = 1; k < 300; k += 1) mass.push(((mass[k - 1] ?? 0) * mean) / k);
    return mass;
  };
  const rows = Array.from({length: places + 1}, (_, length) => {
    const mean = (rate / 1000) * time(Math.max(1, length));
    const mass = poisson(mean);
    return {
      mass,
      // An empty queue first waits for one request.
      arrivals: mean + (length === 0 ? 1 : 0),
      lost: mass.reduce((sum, p, k) => sum + p * Math.max(0, k - places), 0),
    };
  });
  const chain = rows.map(({mass}) => {
    const to: number[] = rows.map(() => 0);
    mass.forEach((p, k) => {
      to[Math.min(k, places)] = (to[Math.min(k, places)] ?? 0) + p;
    });
    return to;
  });
  let share: number[] = rows.map(() => 1 / rows.length);
  for (let step = 0; step < 1000; step += 1) {
    share = rows.map((_, to) =>
      chain.reduce((sum, row, from) => sum + (share[from] ?? 0) * (row[to] ?? 0), 0),
    );
  }
  const mean = (of: (r: (typeof rows)[number]) => number) =>
    rows.reduce((sum, r, length) => sum + (share[length] ?? 0) * of(r), 0);
  return mean((r) => r.lost) / mean((r) => r.arrivals);
}

test('what a queue of one batch turns away', () => {
  expect(example).toContain(
    `at 800 requests a second it turns away ${percent(rejected(800), 1)}. At 900, above capacity, it turns away ${percent(rejected(900), 1)}`,
  );
  expect(900).toBeGreaterThan(capacity(32));
});

test('the trial of the batcher adds up', () => {
  const queued = 6;
  const late = 1;
  expect(example).toContain(`batches [1, ${4 - late}, ${queued - 4}] served ${1 + queued - late}`);
  expect(example).toContain(`too late ${late} rejected ${9 - queued}`);
});
