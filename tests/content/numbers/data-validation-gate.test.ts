import {pageText, thousands} from '../pageText';

const page = 'data-and-features/data-validation-gate';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

/** Distribution function of the standard normal, by summing its density from −9. */
function phi(x: number): number {
  if (x <= -9) return 0;
  const steps = 2_000;
  const width = (Math.min(x, 9) + 9) / steps;
  let sum = 0;
  for (let i = 0; i < steps; i += 1) {
    const t = -9 + (i + 0.5) * width;
    sum += Math.exp((-t * t) / 2) * width;
  }
  return sum / Math.sqrt(2 * Math.PI);
}

/** Solves f(x) = p for a rising f. */
function solve(f: (x: number) => number, p: number): number {
  let [low, high] = [-6, 14];
  for (let i = 0; i < 50; i += 1) {
    const middle = (low + high) / 2;
    if (f(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// Log amounts: normal(3, 1) before; 3% of them lie ln 100 higher after.
const [mu, wrong, factor] = [3, 0.03, 100];
const before = (x: number) => phi(x - mu);
const after = (x: number) => (1 - wrong) * before(x) + wrong * before(x - Math.log(factor));

test('mean and standard deviation after the unit error', () => {
  const mean = 1 - wrong + wrong * factor;
  expect(example).toContain(`Mean | × ${mean.toFixed(2)}`);
  const square = 1 - wrong + wrong * factor ** 2;
  // E[X] = e^(μ + 1/2) and E[X²] = e^(2μ + 2) before the error.
  const variance = (meanFactor: number, squareFactor: number) =>
    squareFactor * Math.exp(2 * mu + 2) - (meanFactor * Math.exp(mu + 0.5)) ** 2;
  const deviation = Math.sqrt(variance(mean, square) / variance(1, 1));
  expect(example).toContain(`Standard deviation | × ${Math.round(deviation)}`);
  expect(pageText(page, 'Common mistakes')).toContain('multiplies the mean by four');
  expect(Math.round(mean)).toBe(4);
});

test('median and 99th percentile', () => {
  const ratio = (p: number) => Math.exp(solve(after, p) - solve(before, p));
  expect(example).toContain(`Median | × ${ratio(0.5).toFixed(2)}`);
  expect(example).toContain(`99th percentile | × ${Math.round(ratio(0.99))}`);
});

test('distances that stay small', () => {
  const edges = Array.from({length: 9}, (_, i) => solve(before, (i + 1) / 10));
  const shares = [...edges.map(after), 1].map((value, i, all) => value - (all[i - 1] ?? 0));
  const psi = shares.reduce((sum, share) => sum + (share - 0.1) * Math.log(share / 0.1), 0);
  expect(example).toContain(`PSI on deciles | ${psi.toFixed(3)}`);
  const gaps = Array.from({length: 200}, (_, i) => before(i / 20) - after(i / 20));
  expect(example).toContain(
    `Largest gap of the distribution functions (KS) | ${Math.max(...gaps).toFixed(3)}`,
  );
});

test('share above the old 99.9th percentile', () => {
  const limit = solve(before, 0.999);
  const share = 1 - after(limit);
  expect(example).toContain(
    `Share above the old 99.9th percentile (${Math.floor(Math.exp(limit))}) | 0.1% → ${(100 * share).toFixed(1)}%`,
  );
  expect(example).toContain(`rises ${Math.round(share / 0.001)}-fold`);
  const printed = Number(/amount tail: (\d\.\d+)/.exec(example)?.[1]);
  expect(Math.abs(printed - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 20_000));
  // A healthy day, and a rise of all prices by 10%, stay inside the limits of the schema.
  expect(example).toContain('"tail_share": [0.0002, 0.004]');
  const risen = 1 - before(limit - Math.log(1.1));
  expect(risen).toBeLessThan(0.004);
  expect(Math.exp(mu)).toBeGreaterThan(19);
  expect(Math.exp(mu)).toBeLessThan(21);
  expect(1.1 * Math.exp(mu)).toBeGreaterThan(21);
});

test('counts that the test of the gate prints', () => {
  const rows = 20_000;
  expect(example).toContain(
    `a third loaded twice block 0 payment_id repeated: ${Math.floor(rows / 3)}`,
  );
  expect(example).toContain(`12 amounts missing quarantine ${thousands(rows - 12)}`);
  // The 5% limit of the two-sample Kolmogorov–Smirnov test with equal samples.
  expect(example).toContain(`5% limit being ${(1.358 * Math.sqrt(2 / rows)).toFixed(3)}`);
  expect(example).toContain('clock a day ahead block 0 age in hours: -21');
  const share = Number(/risk default: (\d\.\d+)/.exec(example)?.[1]);
  expect(Math.abs(share - 0.03)).toBeLessThan(0.005);
  expect(8_000 / rows).toBeLessThan(0.6);
  // The newest row of a file that is a day old, read at 03:00: just over 27 hours.
  expect(example).toContain("yesterday's file again block 0 age in hours: 27");
});

test('false alarms of blocking checks', () => {
  const days = (checks: number, rate: number) => 1 - (1 - rate) ** checks;
  const often = days(300, 0.001);
  const seldom = days(300, 0.0001);
  expect(example).toContain(
    `each wrong on 0.1% of days, block ${Math.round(100 * often)}% of days: ${Math.round(365 * often)} a year`,
  );
  expect(example).toContain(
    `At 0.01% they block ${Math.round(100 * seldom)}%, ${Math.round(365 * seldom)} a year`,
  );
  expect(example).toContain(
    `20 exact checks at 0.01% it is one day in ${Math.round(1 / days(20, 0.0001) / 100) * 100}`,
  );
});

test('sampling error of a null rate', () => {
  const error = 100 * Math.sqrt((0.02 * 0.98) / 100_000);
  expect(answer).toContain(`standard deviation of ${error.toFixed(3)} points`);
  expect(answer).toContain(`three of them are ±${(3 * error).toFixed(2)} points`);
});
