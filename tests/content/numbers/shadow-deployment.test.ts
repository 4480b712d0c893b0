import {mulberry32} from '../../random';
import {pageText, thousands} from '../pageText';

const example = pageText('releases/shadow-deployment', 'Worked example');

const zAlpha = 1.959964;
const zPower = 0.841621;

/** Pairs for a McNemar test: `share` of pairs on which exactly one model is wrong, difference `d`. */
const pairs = (share: number, d: number) =>
  (zAlpha * Math.sqrt(share) + zPower * Math.sqrt(share - d * d)) ** 2 / d ** 2;

/** Users per arm for two proportions from separate samples. */
function perArm(p1: number, p2: number): number {
  const mean = (p1 + p2) / 2;
  const root =
    zAlpha * Math.sqrt(2 * mean * (1 - mean)) + zPower * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return (root / (p1 - p2)) ** 2;
}

const oldError = 0.05;
const newError = 0.045;

test('paired and separate samples', () => {
  const separate = Math.round(perArm(oldError, newError));
  expect(example).toContain(`need ${thousands(separate)} labelled requests each`);
  const independent = oldError * (1 - newError) + newError * (1 - oldError);
  const rows: [string, number][] = [
    ['2%', 0.02],
    ['3%', 0.03],
    ['6%', 0.06],
    [`${(100 * independent).toFixed(2)}%`, independent],
  ];
  for (const [label, share] of rows) {
    const n = pairs(share, oldError - newError);
    expect(example).toContain(
      `${label} | ${thousands(Math.round(n))} | ${thousands(Math.round(n * share))}`,
    );
  }
  const labels = Math.round(0.03 * pairs(0.03, oldError - newError));
  expect(example).toContain(
    `At π = 3% that is ${labels} labels in place of ${thousands(2 * separate)}`,
  );
});

test.each([0.02, 0.03, 0.06])('a simulated McNemar test has 80%% power at π = %d', (share) => {
  const next = mulberry32(5);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const binomial = (n: number, p: number) =>
    Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal());
  const d = oldError - newError;
  const n = Math.round(pairs(share, d));
  const tests = 20_000;
  let significant = 0;
  for (let i = 0; i < tests; i += 1) {
    const differ = binomial(n, share); // exactly one model is wrong
    const oldWrong = binomial(differ, (share + d) / (2 * share));
    if (Math.abs(2 * oldWrong - differ) / Math.sqrt(differ) > zAlpha) significant += 1;
  }
  expect(significant / tests).toBeGreaterThan(0.785);
  expect(significant / tests).toBeLessThan(0.815);
});

test('how long a slice takes', () => {
  const perSecond = 500 * 0.1 * 0.005;
  expect(example).toContain(`yields ${perSecond} pairs a second`);
  const needed = (zAlpha ** 2 * 0.95 * 0.05) / 0.01 ** 2;
  expect(example).toContain(`about ${thousands(Math.round(needed))} pairs`);
  expect(example).toContain(`${Math.round(Math.round(needed) / perSecond / 60)} minutes`);
  // No event in n trials: the exact 95% upper limit is 1 − 0.05^(1/n).
  expect(1 - 0.05 ** (1 / 3000)).toBeLessThan(0.001);
  expect(1 - 0.05 ** (1 / 2900)).toBeGreaterThan(0.001);
  expect(example).toContain('3,000 requests show no mismatch at all, the rate is below 0.1%');
});

/** Area under the ROC curve, by ranks. */
function auc(rows: readonly {readonly score: number; readonly bad: boolean}[]): number {
  let [good, sum] = [0, 0];
  for (const {bad} of [...rows].sort((a, b) => a.score - b.score)) {
    if (bad) sum += good;
    else good += 1;
  }
  return sum / (good * (rows.length - good));
}

test('an independent simulation of selective labels agrees', () => {
  const next = mulberry32(12);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const people = Array.from({length: 200_000}, () => {
    const [arrears, debt] = [normal(), normal()];
    const bad = next() < 1 / (1 + Math.exp(3.2 - arrears - 0.6 * debt));
    return {champion: arrears, challenger: 0.4 * arrears + 0.9 * debt, bad};
  });
  const approved = people.filter(({champion}) => champion < 0.253347); // Φ(0.2533) = 0.6
  const printed: Record<string, [number, number]> = {};
  for (const name of ['champion', 'challenger'] as const) {
    const match = new RegExp(`${name} everyone (0\\.\\d{3}) labelled only (0\\.\\d{3})`).exec(
      example,
    );
    const [everyone = NaN, labelled = NaN] = match?.slice(1).map(Number) ?? [];
    printed[name] = [everyone, labelled];
    const scored = (rows: typeof people) => rows.map((row) => ({score: row[name], bad: row.bad}));
    expect(Math.abs(auc(scored(people)) - everyone)).toBeLessThan(0.008);
    expect(Math.abs(auc(scored(approved)) - labelled)).toBeLessThan(0.015);
  }
  const [before = 0, after = 0] = [0, 1].map(
    (i) => (printed.challenger?.[i] ?? NaN) - (printed.champion?.[i] ?? NaN),
  );
  expect(example).toContain(`the challenger leads by ${after.toFixed(3)}`);
  expect(example).toContain(`it trails by ${(-before).toFixed(3)}`);
});

test('a kept-alive connection waits for all mirrors but the last', () => {
  const requests = 6;
  expect(example).toContain(`plain ${requests - 1} of ${requests} requests over 0.5 s`);
  expect(example).toContain(`bounded 0 of ${requests} requests over 0.5 s`);
});

test('agreement of two models that decline different people', () => {
  const declines = 0.01;
  const agreement = `${Math.round(100 * (1 - 2 * declines))}%`;
  const answer = pageText('releases/shadow-deployment', 'Full answer');
  expect(answer).toContain(`“${agreement} agreement” is an average. If each model declines 1%`);
});
