import {pageText} from '../pageText';

const example = pageText('packaging/docker-for-ml', 'Worked example');

const [quota, period] = [200, 100];
const [serial, parallel] = [10, 40];
const perSecond = 8;
const wall = (threads: number) => serial + parallel / threads;
const capacity = (threads: number) => (1000 * quota) / period / (threads * wall(threads));

/** The printed row of so many threads: wall time, capacity, mean and 99th percentile. */
function row(threads: number): [number, number, number, number] {
  const found = new RegExp(` ${threads} ([\\d.]+) ([\\d.]+) (\\d+) (\\d+)\\b`).exec(example);
  return found?.slice(1).map(Number) as [number, number, number, number];
}

test('pull times and volumes', () => {
  const effective = 1 * 0.6; // Gbit/s
  const seconds = (gigabytes: number) => Math.round((gigabytes * 8) / effective);
  expect(example).toContain(
    `8.4 GB take ${seconds(8.4)} s to pull, before unpacking; 1.2 GB take ${seconds(1.2)} s`,
  );
  expect(example).toContain(`Forty nodes move ${40 * 8.4} GB`);
  expect(example).toContain(`20 MB code layer changed, they move ${40 * 0.02} GB`);
});

test('sixty-four threads use up a quota of two CPUs in a few milliseconds', () => {
  expect(pageText('packaging/docker-for-ml', 'Full answer')).toContain(
    'Sixty-four threads with a quota of 2 CPUs then burn the budget in a few milliseconds',
  );
  const milliseconds = (2 * period) / 64;
  expect(milliseconds).toBeGreaterThan(2);
  expect(milliseconds).toBeLessThan(5);
});

test('wall time and capacity follow from quota and spinning', () => {
  for (const threads of [1, 2, 4, 8, 16]) {
    expect(row(threads)[0]).toBeCloseTo(wall(threads), 1);
    expect(row(threads)[1]).toBeCloseTo(capacity(threads), 1);
  }
  expect(example).toContain(`from ${wall(1)} ms to ${wall(16)} ms`);
  expect(example).toContain(`at 16 threads a request burns ${16 * wall(16)} CPU-milliseconds`);
  expect(16 * wall(16)).toBe(quota);
  expect(example).toContain(`capacity falls to ${capacity(16)} a second`);
});

test('one and two threads are never throttled: the mean is that of an M/D/1 queue', () => {
  for (const threads of [1, 2]) {
    const service = wall(threads);
    const load = (perSecond * service) / 1000;
    const mean = service + (load * service) / (2 * (1 - load));
    expect(Math.abs(row(threads)[2] - mean)).toBeLessThan(0.03 * mean + 0.5);
  }
});

test('sixteen threads get at most one start a period: the mean is below that of M/D/1 at 100 ms', () => {
  const load = (perSecond * period) / 1000;
  const [, , mean, p99] = row(16);
  expect(mean).toBeLessThan(wall(16) + (load * period) / (2 * (1 - load)));
  expect(mean).toBeGreaterThan(wall(16) + period / 2);
  expect(p99).toBeGreaterThan(1000);
  expect(example).toContain(`from ${row(2)[3]} ms to more than a second`);
  const means = [1, 2, 4, 8, 16].map((threads) => row(threads)[2]);
  expect(Math.min(...means)).toBe(row(4)[2]); // “four threads have the best mean here”
});

test('thread counts from quota and period, on 64 cores', () => {
  for (const quotaText of [1_200_000, 150_000, 50_000]) {
    const cpus = quotaText / 100_000;
    const threads = Math.max(1, Math.min(64, Math.floor(cpus)));
    expect(example).toContain(`${quotaText} 100000 ${cpus.toFixed(1)} ${threads}`);
  }
  expect(example).toContain('max 100000 all 64');
});
