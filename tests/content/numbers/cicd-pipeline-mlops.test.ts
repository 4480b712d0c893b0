import {mulberry32} from '../../random';
import {pageText, thousands} from '../pageText';

const page = 'cicd-and-ct/cicd-pipeline-mlops';
const example = pageText(page, 'Worked example');

/** Standard normal quantiles. */
const z = {95: 1.6449, 80: 0.8416, 975: 1.96};
const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)}%`;
/** −3 → `−3.0`, with a true minus sign. */
const signed = (value: number) => value.toFixed(1).replace('-', '−');

/** Ends of Wilson's 95% interval of a share. */
function wilsonEnds(hits: number, n: number): [number, number] {
  const p = hits / n;
  const scale = 1 + z[975] ** 2 / n;
  const centre = (p + z[975] ** 2 / (2 * n)) / scale;
  const half = (z[975] * Math.sqrt((p * (1 - p)) / n + z[975] ** 2 / (4 * n * n))) / scale;
  return [centre - half, centre + half];
}

/** The same as text: `88.0–91.7%`. */
function wilson(hits: number, n: number): string {
  const [low, high] = wilsonEnds(hits, n);
  return `${(low * 100).toFixed(1)}–${percent(high)}`;
}

/** Two-sided p-value of McNemar's exact test. */
function mcnemar(repaired: number, broken: number): number {
  const n = repaired + broken;
  let term = 0.5 ** n;
  let sum = 0;
  for (let k = 0; k <= Math.min(repaired, broken); k++) {
    sum += term;
    term *= (n - k) / (k + 1);
  }
  return Math.min(1, 2 * sum);
}

/** P(|Z| > x), by Simpson's rule on the normal density. */
function twoSided(x: number): number {
  const steps = 1000;
  const density = (u: number) => Math.exp(-(u * u) / 2) / Math.sqrt(2 * Math.PI);
  let area = density(0) + density(x);
  for (let i = 1; i < steps; i++) area += (i % 2 ? 4 : 2) * density((i * x) / steps);
  return 1 - (2 * area * x) / steps / 3;
}

const cases = 1000;
const live = 900;
const repaired = 40;
const broken = 70;
const candidate = live + repaired - broken;
const differ = repaired + broken;

test('cost of training on every merge, and of a fixture run', () => {
  expect(example).toContain(`costs 40 × 6 = ${40 * 6} GPU-hours a day`);
  expect(example).toContain(`costs 40 × 3 / 60 = ${(40 * 3) / 60} hours of CPU`);
});

test('counts of the paired cases agree', () => {
  expect(example).toContain(
    `${live} of ${thousands(cases)} right, the candidate ${candidate}. ` +
      `Both are right or wrong together on ${cases - differ} cases; ` +
      `the candidate repairs ${repaired} and breaks ${broken}`,
  );
  expect(example).toContain(`that ${cases - differ} cases say nothing about the difference`);
});

test('separate Wilson intervals overlap', () => {
  expect(wilsonEnds(candidate, cases)[1]).toBeGreaterThan(wilsonEnds(live, cases)[0]);
  expect(example).toContain(
    `${wilson(live, cases)} and ${wilson(candidate, cases)} | They overlap`,
  );
});

test('independent proportions', () => {
  const [p, q] = [live / cases, candidate / cases];
  const pooled = (p + q) / 2;
  const x = (p - q) / Math.sqrt((2 * pooled * (1 - pooled)) / cases);
  expect(twoSided(x)).toBeLessThan(0.05);
  expect(example).toContain(
    `Two independent proportions | p = ${twoSided(x).toFixed(3)} | Just significant`,
  );
});

test('McNemar on the discordant cases', () => {
  const p = mcnemar(repaired, broken).toFixed(3);
  expect(example).toContain(`McNemar, exact, on the ${differ} that differ | p = ${p}`);
});

test('paired difference and its interval', () => {
  const difference = (repaired - broken) / cases;
  const error = Math.sqrt(differ - (repaired - broken) ** 2 / cases) / cases;
  const [low, high] = [difference - z[975] * error, difference + z[975] * error];
  expect(example).toContain(
    `${signed(difference * 100)} points (${signed(low * 100)} to ${signed(high * 100)})`,
  );
});

test('cases for a margin of one point', () => {
  const factor = (z[95] + z[80]) ** 2 / 0.01 ** 2;
  const paired = (d: number) => thousands(Math.ceil(factor * d));
  const unpaired = thousands(Math.ceil(factor * 2 * 0.9 * 0.1));
  expect(differ / cases).toBe(0.11);
  expect(example).toContain(
    `With d = 11%, p = 90% and δ = 1 point, pairing needs ${paired(0.11)} cases; ` +
      `separate samples need ${unpaired} for each model`,
  );
  expect(example).toContain(`At d = 3%, ${paired(0.03)} cases are enough`);
});

test('a golden set of 200', () => {
  expect(example).toContain(`180 right out of 200 has a 95% interval of ${wilson(180, 200)}`);
});

test('luck over 52 weeks', () => {
  expect(example).toContain(
    `one of 52 would pass by luck with probability ${percent(1 - 0.95 ** 52, 0)}, ` +
      `and ${(52 * 0.05).toFixed(1)} a year on average`,
  );
});

test('luck over 12 slices, and its correction', () => {
  expect(example).toContain(
    `with 12 independent slices, each blocking at 5%, ${percent(1 - 0.95 ** 12, 0)} of harmless`,
  );
  const each = 0.05 / 12;
  const back = percent(1 - (1 - each) ** 12, 0);
  expect(example).toContain(`0.05 / 12 = ${percent(each, 2)} brings that back to about ${back}`);
});

/** Lower end of the gain, one-sided at 95%, with one more repair and one more break. */
function worst(repairs: number, breaks: number, n: number): number {
  const [repairRate, breakRate] = [(repairs + 1) / (n + 2), (breaks + 1) / (n + 2)];
  const gain = repairRate - breakRate;
  return gain - z[95] * Math.sqrt((repairRate + breakRate - gain ** 2) / (n + 2));
}

test.each([
  [repaired, broken, cases, 'block: worse'],
  [15, 15, cases, 'pass'],
  [55, 55, cases, 'block: too little evidence'],
  [0, 0, 100, 'block: too little evidence'],
])('verdict on %d repairs and %d breaks of %d', (repairs, breaks, n, verdict) => {
  const p = mcnemar(repairs, breaks);
  const low = worst(repairs, breaks, n);
  const isWorse = breaks > repairs && p < 0.05;
  const expected = isWorse ? 'block: worse' : 'block: too little evidence';
  expect(low > -0.01 ? 'pass' : expected).toBe(verdict);
  const row = [repairs, breaks, n, '[+-]\\d\\.\\d%', percent(low), p.toFixed(3), verdict];
  expect(example).toMatch(new RegExp(row.join('\\s+')));
});

test('the gate passes one in twenty of the candidates that are worse by the margin', () => {
  const random = mulberry32(7);
  const n = 5000;
  const trials = 1500;
  let passed = 0;
  for (let trial = 0; trial < trials; trial++) {
    let [repairs, breaks] = [0, 0];
    for (let each = 0; each < n; each++) {
      const u = random();
      if (u < 0.02) repairs++;
      else if (u < 0.05) breaks++;
    }
    if (worst(repairs, breaks, n) > -0.01) passed++;
  }
  expect(passed / trials).toBeGreaterThan(0.035);
  expect(passed / trials).toBeLessThan(0.065);
});
