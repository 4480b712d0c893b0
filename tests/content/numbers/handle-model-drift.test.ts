import {mulberry32} from '../../random';
import {pageText, thousands} from '../pageText';

const page = 'drift-and-retraining/handle-model-drift';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

const expected = [0.1, 0.2, 0.4, 0.2, 0.1];
const actual = [0.06, 0.16, 0.38, 0.24, 0.16];
const rate = [0.002, 0.005, 0.01, 0.034, 0.28];
const rows = 10_000;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const dot = (a: readonly number[], b: readonly number[]) =>
  sum(a.map((value, i) => value * (b[i] ?? NaN)));
const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)}%`;

/** Regularised lower incomplete gamma function P(s, x), by its power series. */
function lowerGamma(s: number, x: number): number {
  const logGamma = (z: number): number =>
    z < 7
      ? logGamma(z + 1) - Math.log(z)
      : (z - 0.5) * Math.log(z) -
        z +
        0.5 * Math.log(2 * Math.PI) +
        1 / (12 * z) -
        1 / (360 * z ** 3);
  let term = 1 / s;
  let total = term;
  for (let n = 1; n < 500; n += 1) {
    term *= x / (s + n);
    total += term;
  }
  return total * Math.exp(-x + s * Math.log(x) - logGamma(s));
}

/** Quantile of the chi-square distribution, by bisection. */
function chiSquareQuantile(p: number, degrees: number): number {
  let [low, high] = [0, 100];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (lowerGamma(degrees / 2, middle / 2) < p) low = middle;
    else high = middle;
  }
  return low;
}

const noiseFloor = (bins: number, n: number, m: number) =>
  (1 / n + 1 / m) * chiSquareQuantile(0.95, bins - 1);
const psiTerms = (a: readonly number[], e: readonly number[]) =>
  a.map((share, i) => (share - (e[i] ?? NaN)) * Math.log(share / (e[i] ?? NaN)));

test('chi-square quantiles agree with tables', () => {
  expect(chiSquareQuantile(0.95, 9)).toBeCloseTo(16.919, 3);
  expect(chiSquareQuantile(0.95, 4)).toBeCloseTo(9.488, 3);
});

test('noise floor of PSI by window size', () => {
  const [small, large] = [noiseFloor(10, rows, 200), noiseFloor(10, rows, rows)];
  expect(answer).toContain(`ten equal bins and ${thousands(rows)} reference rows`);
  expect(answer).toContain(
    `95th percentile of ${small.toFixed(3)} for a window of 200 rows and ${large.toFixed(4)} for one of ${thousands(rows)}`,
  );
});

/** Standard normal draws, by Box–Muller. */
const gaussian = (next: () => number) => () =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

test('a simulation without change agrees with the chi-square approximation', () => {
  const next = mulberry32(8);
  const normal = gaussian(next);
  const bins = 10;
  const draw = (size: number) => {
    const counts = Array<number>(bins).fill(0);
    for (let i = 0; i < size; i += 1) {
      const bin = Math.floor(next() * bins);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts.map((count) => count / size);
  };
  // The shares of a large reference are close to normal; a Poisson-like draw, then normalised.
  const drawLarge = (size: number) => {
    const counts = Array.from(
      {length: bins},
      () => size / bins + Math.sqrt(size / bins) * normal(),
    );
    const total = sum(counts);
    return counts.map((count) => count / total);
  };
  const values = Array.from({length: 8_000}, () =>
    sum(psiTerms(draw(200), drawLarge(rows))),
  ).filter(Number.isFinite);
  const predicted = 9 * (1 / rows + 1 / 200); // a chi-square variable averages its degrees of freedom
  expect(Math.abs(sum(values) / values.length / predicted - 1)).toBeLessThan(0.05);
  const percentile = values.sort((a, b) => a - b)[Math.floor(0.95 * values.length)] ?? NaN;
  expect(percentile).toBeGreaterThan(noiseFloor(bins, rows, 200)); // “a little low”
  expect(answer).toContain(`simulation puts the first at about ${percentile.toFixed(2)}.`);
});

test('how often a KS test flags a small mean shift of a unit normal', () => {
  const normal = gaussian(mulberry32(5));
  const critical = (n: number) => Math.sqrt(-Math.log(0.05 / 2) / 2) * Math.sqrt(2 / n);
  const distance = (n: number, shift: number) => {
    const marked = [
      ...Array.from({length: n}, () => ({x: normal(), step: 1 / n})),
      ...Array.from({length: n}, () => ({x: normal() + shift, step: -1 / n})),
    ].sort((a, b) => a.x - b.x);
    let [gap, largest] = [0, 0];
    for (const {step} of marked) {
      gap += step;
      largest = Math.max(largest, Math.abs(gap));
    }
    return largest;
  };
  const [n, shift, runs] = [1_000, 0.15, 250];
  const flagged = Array.from({length: runs}, () => distance(n, shift)).filter(
    (d) => d > critical(n),
  ).length;
  expect(Math.abs(flagged / runs - 0.8)).toBeLessThan(0.07);
  expect(answer).toContain(
    `with ${thousands(n)} rows a side flags a mean shift of ${shift} standard deviations about four times in five`,
  );
  // Power depends on shift·√n, so a million rows need a shift √1000 times smaller.
  const million = shift * Math.sqrt(n / 1_000_000);
  expect(answer).toContain(`With a million rows a side, ${million.toFixed(3)} is enough.`);
});

test('false alarms of many tests', () => {
  const [features, alpha] = [50, 0.05];
  expect(answer).toContain(`${features} independent features`);
  expect(answer).toContain(`${features * alpha} false alarms a day`);
  expect(answer).toContain(`on ${percent(1 - (1 - alpha) ** features, 0)} of quiet days`);
});

test('PSI of the example, term by term', () => {
  const terms = psiTerms(actual, expected);
  actual.forEach((share, i) => {
    const name = i === 4 ? '5 (review)' : String(i + 1);
    expect(example).toContain(
      `${name} | ${percent(expected[i] ?? NaN, 0)} | ${percent(share, 0)} | ${percent(rate[i] ?? NaN)} | ${(terms[i] ?? NaN).toFixed(4)}`,
    );
  });
  expect(example).toContain(`${percent(dot(expected, rate))} overall | ${sum(terms).toFixed(4)}`);
  const floor = noiseFloor(5, rows, rows);
  expect(example).toContain(`under no change is ${floor.toFixed(4)}`);
  expect(example).toContain(`${Math.round(sum(terms) / floor)} times that noise floor`);
  expect(example).toContain(`grew by ${percent(0.16 / 0.1 - 1, 0)}`);
  expect(example).toContain(
    `${Math.round((0.16 - 0.1) * rows)} more cases per ${thousands(rows)} payments`,
  );
});

test('covariate shift, label shift and the shape that tells them apart', () => {
  const prior = dot(expected, rate);
  const covariate = dot(actual, rate);
  expect(example).toContain(
    `overall rate becomes ${percent(covariate)} and the review bin stays at 28.0%`,
  );
  const withinFraud = expected.map((share, i) => (share * (rate[i] ?? NaN)) / prior);
  const withinRest = expected.map((share, i) => (share * (1 - (rate[i] ?? NaN))) / (1 - prior));
  const [caught, falseAlarm] = [withinFraud[4] ?? NaN, withinRest[4] ?? NaN];
  expect(example).toContain(
    `catches ${percent(caught)} of fraud and ${percent(falseAlarm)} of the rest`,
  );
  const newPrior = (0.16 - falseAlarm) / (caught - falseAlarm);
  expect(example).toContain(`gives π = ${percent(newPrior)}`);
  expect(example).toContain(`review bin would hold ${percent((caught * newPrior) / 0.16)} fraud`);
  const firstBin = newPrior * (withinFraud[0] ?? NaN) + (1 - newPrior) * (withinRest[0] ?? NaN);
  expect(example).toContain(`predicts ${percent(firstBin, 2)} of payments in bin 1. You see 6%`);
  const error = 100 * Math.sqrt((2 * firstBin * (1 - firstBin)) / rows);
  expect(example).toContain(`standard error over both windows is about ${error.toFixed(1)} points`);
  const elsewhere = (covariate - 0.16 * 0.28) / (1 - 0.16);
  expect(example).toContain(`covariate shift predicts ${percent(elsewhere)}`);
  expect(example).toContain(
    `no fraud in 100 cases only bounds the rate below about ${percent(3 / 100, 0)}`,
  );
});

test('Wilson interval of 27 in 100', () => {
  const [hits, n, z] = [27, 100, 1.96];
  const p = hits / n;
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  const [low, high] = [100 * (centre - half), 100 * (centre + half)];
  expect(example).toContain(`Review ${n} random cases`);
  expect(example).toContain(
    `${hits} are fraud: the 95% Wilson interval is ${low.toFixed(1)}–${high.toFixed(1)}%`,
  );
  expect(low).toBeLessThan(28);
  expect(high).toBeGreaterThan(28);
  expect(high).toBeLessThan(59.5);
});

test('retraining interval', () => {
  const [retraining, staleness] = [600, 12];
  const cost = (days: number) => retraining / days + (staleness * days) / 2;
  const best = Math.sqrt((2 * retraining) / staleness);
  expect(example).toContain(`= ${best} days: ${cost(best)} a day`);
  expect(example).toContain(`every 30 days costs ${cost(30)}, every day ${cost(1)}`);
});
