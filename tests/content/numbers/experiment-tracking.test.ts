import {pageText, thousands} from '../pageText';

const page = 'registry-and-reproducibility/experiment-tracking';
const example = pageText(page, 'Worked example');

const rows = 2000;
const truth = 0.8;

/** P(X ≤ c) for X binomial(rows, truth), for every c. */
const cumulative = (() => {
  let log = rows * Math.log(1 - truth);
  let sum = 0;
  return Array.from({length: rows + 1}, (_, c) => {
    if (c > 0) log += Math.log((rows - c + 1) / c) + Math.log(truth / (1 - truth));
    sum += Math.exp(log);
    return Math.min(1, sum);
  });
})();

/** Expected largest accuracy of k equal, independent runs: the sum of P(max > c). */
const best = (k: number) => cumulative.reduce((sum, below) => sum + 1 - below ** k, 0) / rows;

test.each([1, 10, 50, 200])('expected best of %d', (k) => {
  expect(example).toContain(`${k} | ${(100 * best(k)).toFixed(1)}%`);
});

test('the sweep', () => {
  const error = Math.sqrt((truth * (1 - truth)) / rows);
  expect(example).toContain(`standard error of ${(100 * error).toFixed(2)} points`);
  expect(example).toContain('best accuracy 81.8%');
  expect(example).toContain('finished, failed runs 50, 2');
  expect(example).toContain('A gain of 1.8 points, from nothing');
  expect(0.818).toBeLessThan(best(50));
  expect(pageText(page)).toContain('“accuracy 81.8%, two points better”');
  // The fresh test has 20,000 rows and must lie within three standard errors of the truth.
  const fresh = Number(/fresh test ([0-9.]+)%/.exec(example)?.[1]);
  expect(Math.abs(fresh - 80)).toBeLessThan(300 * Math.sqrt(0.16 / 20_000));
});

/** Two-sided tail of the standard normal, by numeric integration. */
function tail(z: number): number {
  const step = 0.0005;
  let sum = 0;
  for (let x = z + step / 2; x < 9; x += step) sum += Math.exp((-x * x) / 2) * step;
  return (2 * sum) / Math.sqrt(2 * Math.PI);
}

test('seeds', () => {
  const differs = (seeds: number) => tail(0.5 / (0.3 * Math.sqrt(2 / seeds)));
  expect(example).toContain(`in ${Math.round(100 * differs(1))}% of cases`);
  expect(example).toContain(`do so in ${(100 * differs(5)).toFixed(1)}%`);
  const n = 2 * (((1.96 + 0.84) * 0.3) / 0.5) ** 2;
  expect(example).toContain(`= ${n.toFixed(1)}, so six runs a side`);
  expect(Math.ceil(n)).toBe(6);
});

/** P(Z > z) of the standard normal for z from −12 to 12 in steps of 0.01, by numeric integration. */
const upper = (() => {
  const probabilities = Array.from({length: 2401}, () => 0);
  for (let i = 2399; i >= 0; i--) {
    const x = (i - 1199.5) / 100;
    const slice = (0.01 * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
    probabilities[i] = (probabilities[i + 1] ?? 0) + slice;
  }
  return (z: number) => probabilities[Math.round(100 * Math.max(-12, Math.min(12, z))) + 1200] ?? 0;
})();

/** P(|T| > critical) for two groups of n runs whose means differ by `effect` standard deviations. */
function power(n: number, effect: number, critical: number): number {
  const degrees = 2 * n - 2;
  const shift = effect * Math.sqrt(n / 2);
  // Density of chi-squared with an even number of degrees, up to a constant.
  const density = (v: number) => v ** (degrees / 2 - 1) * Math.exp(-v / 2);
  let [sum, weight] = [0, 0];
  for (let v = 0.05; v < 60; v += 0.1) {
    const limit = critical * Math.sqrt(v / degrees);
    sum += density(v) * (upper(limit - shift) + upper(limit + shift));
    weight += density(v);
  }
  return sum / weight;
}

test('power of a t-test with six and seven seeds a side', () => {
  const reached = [6, 7].map((n) => {
    let [low, high] = [1, 5];
    while (high - low > 0.002) {
      const middle = (low + high) / 2;
      if (power(n, 0, middle) > 0.05) low = middle;
      else high = middle;
    }
    return Math.round(100 * power(n, 0.5 / 0.3, low));
  });
  expect(example).toContain(`six give ${reached[0]}% power and seven give ${reached[1]}%`);
});

test('collisions of a 32-bit digest', () => {
  const even = Math.sqrt(2 * Math.log(2) * 2 ** 32);
  expect(pageText(page, 'Full answer')).toContain(
    `some ${thousands(Math.round(even / 1000) * 1000)} unrelated tables`,
  );
});

test('what the digests see', () => {
  expect(example).toContain('first row, by 0.01 differs differs');
  expect(example).toContain('90,000 rows set to zero same differs');
  expect(example).toContain('all times, by 30 days same differs');
  expect((100_000 - 10_000) / 100_000).toBe(0.9);
});
