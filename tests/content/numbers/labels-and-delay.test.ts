import {pageText, thousands} from '../pageText';

const page = 'data-and-features/labels-and-delay';
const example = pageText(page, 'Worked example');

const mean = 10;
const arrived = (age: number) => 1 - Math.exp(-age / mean);
/** Share of labels that have arrived if ages are uniform between `from` and `to` days. */
const seen = (from: number, to: number) =>
  1 - (mean / (to - from)) * (Math.exp(-from / mean) - Math.exp(-to / mean));
const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)}%`;

/** Numbers after a label in the printed output. */
function printed(label: string): number[] {
  const found = new RegExp(`${label}((?: +[a-z ]*?[0-9.]+%?)+)`).exec(example);
  if (!found?.[1]) throw new Error(`nothing is printed after “${label}”`);
  return [...found[1].matchAll(/[0-9.]+/g)].map((match) => Number(match[0]));
}

test('rates that look too low, by the age of the rows', () => {
  expect(example).toContain(`naive ${percent(0.05 * seen(0, 30))}`);
  expect(example).toContain(`cards lose ${percent(0.05 * seen(0, 30))}`);
  expect(0.08 * seen(0, 7)).toBeCloseTo(0.0225, 3);
  expect(example).toContain('wallet true 8.0% naive 2.3%');
  expect(example).toContain(
    `Only ${percent(seen(0, 30), 0)} of the card disputes are in, and ${percent(seen(0, 7), 0)} of the wallet's`,
  );
  expect(example).toContain(`older than 14 days ${percent(0.05 * seen(14, 30))}`);
  expect(example).toContain(`it shows ${percent(seen(14, 30), 0)} of the disputes`);
});

test('shares disputed within an age', () => {
  for (const [age, shown] of [
    [7, 2.5],
    [14, 3.8],
    [30, 4.7],
  ] as const) {
    expect(Math.abs(shown - 100 * 0.05 * arrived(age))).toBeLessThan(0.1);
    expect(example).toContain(`disputed within ${age} days ${shown}%`);
  }
});

test('weighted rates are near the true ones', () => {
  expect(example).toContain('weighted 5.0%');
  const [wallet] = printed('no rows weighted');
  expect(Math.abs((wallet ?? NaN) - 8)).toBeLessThan(0.3);
});

test('the delays seen so far are too short', () => {
  // Mean delay of the visible disputes: integral of t f(t) P(age > t) over that of f(t) P(age > t).
  let [top, bottom] = [0, 0];
  for (let t = 0.005; t < 30; t += 0.01) {
    const weight = (Math.exp(-t / mean) / mean) * (1 - t / 30);
    top += t * weight;
    bottom += weight;
  }
  expect(example).toContain(`mean delay of the disputes seen so far ${(top / bottom).toFixed(1)}`);
  expect(example).toContain(`have a mean delay of ${(top / bottom).toFixed(1)} days`);
});

test('precision after seven days', () => {
  expect(example).toContain(`After 7 days ${percent(arrived(7), 0)} of disputes are in`);
  expect(example).toContain(`of 60% reads ${percent(0.6 * arrived(7), 0)}`);
});

/** Standard normal distribution function, by the complementary error function (Abramowitz 7.1.26). */
function phi(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
  const tail =
    0.5 *
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp((-z * z) / 2);
  return z > 0 ? 1 - tail : tail;
}

const step = 0.05;
const grid = Array.from({length: 241}, (_, i) => (i - 120) * step);
const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
/** 70th percentile of risk, whose variance is 1 + 1 + 0.25. */
const cut = 1.5 * 0.524400513;

/** Mass of good and bad cases at each x, with each (x, u) weighted by `keep`. */
function byX(keep: (x: number, u: number) => number) {
  return grid.map((x) => {
    let [good, bad] = [0, 0];
    for (const u of grid) {
      const mass = density(x) * density(u) * step * step * keep(x, u);
      const risk = 1 / (1 + Math.exp(2.5 - x - u));
      bad += mass * risk;
      good += mass * (1 - risk);
    }
    return {x, good, bad};
  });
}
type Rows = ReturnType<typeof byX>;
const total = (rows: Rows, key: 'good' | 'bad') => rows.reduce((sum, row) => sum + row[key], 0);
const rate = (rows: Rows) => total(rows, 'bad') / (total(rows, 'bad') + total(rows, 'good'));

function auc(rows: Rows): number {
  let [below, pairs] = [0, 0];
  for (const row of rows) {
    pairs += row.bad * (below + row.good / 2);
    below += row.good;
  }
  return pairs / (total(rows, 'bad') * total(rows, 'good'));
}

/** Weight of x in the logistic regression of the outcome on x, by Newton's method. */
function slope(rows: Rows): number {
  let [a, b] = [0, 0];
  for (let round = 0; round < 30; round += 1) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 0, 0, 0];
    for (const {x, good, bad} of rows) {
      const p = 1 / (1 + Math.exp(-a - b * x));
      const [residual, curve] = [bad - (good + bad) * p, (good + bad) * p * (1 - p)];
      ga += residual;
      gb += residual * x;
      haa += curve;
      hab += curve * x;
      hbb += curve * x * x;
    }
    const det = haa * hbb - hab * hab;
    a += (hbb * ga - hab * gb) / det;
    b += (haa * gb - hab * ga) / det;
  }
  return b;
}

const approve = (x: number, u: number) => phi((cut - x - u) / 0.5);
const everyone = byX(() => 1);
const approved = byX(approve);
const reweighted = byX((x, u) => approve(x, u) / phi((cut - x) / Math.sqrt(1.25)));

test.each([
  ['everyone \\(unknowable\\)', everyone, 100],
  ['approved only', approved, 70],
  ['approved, reweighted by x', reweighted, 70],
  ['approved \\+ 2% trial x 50', everyone, 70.6],
])('selection: %s', (label, rows, labels) => {
  const [shownLabels, shownRate, shownAuc, shownSlope] = printed(label);
  expect(shownLabels).toBe(labels);
  expect(Math.abs((shownRate ?? NaN) - 100 * rate(rows))).toBeLessThan(0.4);
  expect(Math.abs((shownAuc ?? NaN) - auc(rows))).toBeLessThan(0.011);
  expect(Math.abs((shownSlope ?? NaN) - slope(rows))).toBeLessThan(0.025);
});

test('what selection does, in words', () => {
  expect(example).toContain(
    `default rate is ${percent(rate(approved), 0)} instead of ${percent(rate(everyone), 0)}`,
  );
  expect(example).toContain('AUC of 0.64 instead of 0.73');
  expect(Math.abs(auc(approved) - 0.64)).toBeLessThan(0.006);
  expect(Math.abs(auc(everyone) - 0.73)).toBeLessThan(0.006);
  expect(1 - slope(approved) / slope(everyone)).toBeGreaterThan(1 / 3);
  expect(slope(reweighted)).toBeLessThan(slope(approved));
});

test('price of the trial', () => {
  const share = 0.02 * 0.3 * 100_000;
  const rejected = (total(everyone, 'bad') - total(approved, 'bad')) / 0.3;
  const [loans, defaults] = [596, 175];
  expect(Math.abs(loans - share)).toBeLessThan(3 * Math.sqrt(share / 10));
  expect(Math.abs(defaults - share * rejected)).toBeLessThan(
    3 * Math.sqrt((share * rejected) / 10),
  );
  expect(example).toContain(`per 100,000 applicants: ${loans} loans, ${defaults} defaults`);
  const price = defaults * 2000 - (loans - defaults) * 200;
  expect(example).toContain(
    `${defaults} × 2,000 − ${loans - defaults} × 200 = ${thousands(price)} per 100,000 applicants, or ${(price / 100_000).toFixed(2)} per applicant`,
  );
});

test('precision of 500 labels', () => {
  const half = 1.96 * Math.sqrt((0.3 * 0.7) / 500);
  expect(pageText(page, 'Follow-up questions')).toContain(
    `500 labelled rows at a 30% rate give about ±${(100 * half).toFixed(0)} points`,
  );
});
