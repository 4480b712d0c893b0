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
  const perLabelSet = 12 + 2; // buckets, sum and count
  const labelSets = 6 * 4 * 3;
  expect(example).toContain('Six models × four versions × three regions');
  expect(example).toContain('12 buckets (+Inf included)');
  expect(example).toContain(`: ${perLabelSet} series for each label set`);
  expect(example).toContain(
    `are ${labelSets} label sets, so ${thousands(labelSets * perLabelSet)} series`,
  );
  expect(example).toContain(
    `with ten replicas of everything, ${thousands(labelSets * perLabelSet * 10)}.`,
  );
  expect(example).toContain(`A native histogram needs ${labelSets},`);
  expect(example).toContain(`Even ${labelSets} exceeds the guideline of ten`);
  expect(example).toContain(
    `5,000 customers and the classic version can reach ${thousands(labelSets * perLabelSet * 5000)} series before replicas`,
  );
});

test('log volume, in full and split', () => {
  const records = 800 * 86_400;
  expect(example).toContain('At 1.5 kB a record, 800 requests a second');
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
  expect(example).toContain('answers 9,000 requests, all in 100 ms');
  expect(example).toContain('answers 1,000, of which 50 take 2,000 ms');
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

test('normed Wasserstein distance of a shift of 0.1 standard deviations', () => {
  const [shift, deviation] = [0.1 * 4, 4];
  let area = 0; // between the two distribution functions
  const step = 0.05;
  for (let x = -40; x < 40; x += step) {
    area += Math.abs(phi(x / deviation) - phi((x - shift) / deviation)) * step;
  }
  expect(area / deviation).toBeCloseTo(0.1, 4);
  expect(example).toContain(
    `normalised Wasserstein distance is ${(area / deviation).toFixed(1)} in both`,
  );
  expect(example).toContain('moves by 0.1 standard deviations');
});
