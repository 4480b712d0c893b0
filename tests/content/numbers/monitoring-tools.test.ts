import {pageText, thousands} from '../pageText';

const example = pageText('monitoring/monitoring-tools', 'Worked example');

/** Standard normal distribution function by Simpson's rule from 0. */
function phi(x: number): number {
  const steps = 200;
  const density = (t: number) => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(x);
  for (let i = 1; i < steps; i++) sum += density((x * i) / steps) * (i % 2 ? 4 : 2);
  return 0.5 + (sum * x) / steps / 3;
}

/** Nearest-rank quantile. */
function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(q * sorted.length) - 1]!;
}

test('series of a latency histogram', () => {
  const perLabelSet = 12 + 2;
  const labelSets = 6 * 4 * 3;
  expect(example).toContain(`: ${perLabelSet} series for each label set`);
  expect(example).toContain(
    `are ${labelSets} label sets, so ${thousands(labelSets * perLabelSet)} series`,
  );
  expect(example).toContain(`A native histogram needs ${labelSets},`);
  expect(example).toContain(
    `5,000 customers and the classic version grows to ${thousands(labelSets * perLabelSet * 5000)} series`,
  );
});

test('log volume, in full and split', () => {
  const records = 800 * 86_400;
  const gigabytes = (kilobytes: number) => (records * kilobytes) / 1e6;
  expect(example).toContain(`${thousands(records)} records and ${gigabytes(1.5).toFixed(0)} GB`);
  expect(example).toContain(`${((gigabytes(1.5) * 30) / 1000).toFixed(1)} TB in 30 days`);

  const core = gigabytes(0.3);
  const raw = gigabytes(1.2) * (0.01 + 0.99 * 0.05);
  expect(example).toContain(`Keep all | ${core.toFixed(1)} GB`);
  expect(example).toContain(`5% of the rest | ${raw.toFixed(1)} GB`);
  const less = 1 - (core + raw) / gigabytes(1.5);
  expect(example).toContain(
    `total is ${(core + raw).toFixed(1)} GB a day, ${(less * 100).toFixed(0)}% less`,
  );
});

test('p99 of replicas and of the whole', () => {
  const a = Array<number>(9000).fill(100);
  const b = [...Array<number>(950).fill(100), ...Array<number>(50).fill(2000)];
  const [p99a, p99b, p99] = [quantile(a, 0.99), quantile(b, 0.99), quantile([...a, ...b], 0.99)];
  expect(example).toContain(
    `p99 values are ${p99a} ms and ${thousands(p99b)} ms, and their average is ${thousands((p99a + p99b) / 2)} ms`,
  );
  const slow = 50 / (a.length + b.length);
  expect(example).toContain(`only ${(slow * 100).toFixed(1)}% of requests are slow`);
  expect(example).toContain(`so the true p99 is ${p99} ms`);
});

test('Kolmogorov–Smirnov distance and limits for a shift of 0.1', () => {
  const distance = 2 * phi(0.05) - 1; // largest gap of two unit normals 0.1 apart, at the midpoint
  const limit = (n: number) => Math.sqrt(-Math.log(0.05 / 2) / 2) * Math.sqrt(2 / n);
  expect(example).toContain(`distance is ${distance.toFixed(3)}`);
  expect(example).toContain(
    `limit is ${limit(1000).toFixed(3)} with 1,000 rows on each side, and ${limit(100_000).toFixed(4)} with 100,000`,
  );
  expect(distance).toBeLessThan(limit(1000));
  expect(distance).toBeGreaterThan(limit(100_000));
});
