import {pageText, thousands} from '../pageText';

const example = pageText('monitoring/monitor-deployed-model', 'Worked example');
const full = pageText('monitoring/monitor-deployed-model', 'Full answer');
const mistakes = pageText('monitoring/monitor-deployed-model', 'Common mistakes');
const z = {alpha: 1.6449, beta: 0.8416};
const auditsPerDay = 40;
const verdictDays = 2;

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)}%`;

/** One-sided sample size for one proportion, normal approximation (NIST handbook 7.2.4.2). */
function sampleSize(p0: number, p1: number): number {
  const root = z.alpha * Math.sqrt(p0 * (1 - p0)) + z.beta * Math.sqrt(p1 * (1 - p1));
  return (root / (p1 - p0)) ** 2;
}

/** P(X ≤ k) for a binomial variable. */
function binomialCdf(k: number, n: number, p: number): number {
  let sum = 0;
  let logChoose = 0;
  for (let i = 0; i <= k; i++) {
    if (i > 0) logChoose += Math.log((n - i + 1) / i);
    sum += Math.exp(logChoose + i * Math.log(p) + (n - i) * Math.log(1 - p));
  }
  return sum;
}

/** First n, and its alarm limit, at which the exact one-sided test at 5% has 80% power. */
function exactSampleSize(p0: number, p1: number): {n: number; limit: number} {
  for (let n = 1; n < 1000; n++) {
    let limit = -1;
    while (binomialCdf(limit + 1, n, p0) <= 0.05) limit++;
    if (limit >= 0 && binomialCdf(limit, n, p1) >= 0.8) return {n, limit};
  }
  throw new Error('no sample size below 1,000');
}

const scores = [0.95, 0.85, 0.75];
const expected = (counts: number[]) =>
  counts.reduce((sum, count, i) => sum + count * scores[i]!, 0) / counts.reduce((a, b) => a + b);

test.each([
  ['Usual mix', [600, 300, 100]],
  ['Mix moved', [300, 400, 300]],
])('expected precision: %s', (name, counts) => {
  expect(counts.reduce((a, b) => a + b)).toBe(1000);
  expect(example).toContain(`${name} | ${counts.join(' | ')} | ${percent(expected(counts))}`);
});

test('concept drift: the truth falls, the estimate stays', () => {
  const right = [520, 300 * 0.85, 100 * 0.75];
  const truth = right.reduce((a, b) => a + b) / 1000;
  expect(example).toContain('only 520 of the 600 payments scored 0.95 are fraud');
  expect(example).toContain(`(${right.join(' + ')}) / 1,000 = ${percent(truth)}`);
  expect(example).toContain(`the estimate still says ${percent(expected([600, 300, 100]))}`);
});

test.each([0.8, 0.85, 0.88])('labels to see precision fall from 90%% to %d', (to) => {
  const n = sampleSize(0.9, to);
  const days = n / auditsPerDay + verdictDays;
  expect(example).toContain(`${percent(to, 0)} | ${thousands(Math.round(n))} | ${days.toFixed(1)}`);
});

test('exact binomial sample sizes', () => {
  expect(example).toContain('a one-sided test at 5% with power 80%');
  const [to80, to85] = [exactSampleSize(0.9, 0.8), exactSampleSize(0.9, 0.85)];
  expect(example).toContain(`reaches that power at ${to80.n} and ${to85.n} flags`);
});

test('a collapsed slice in the total and by itself', () => {
  const [share, inSlice] = [0.04, 0.6];
  const total = (1 - share) * 0.9 + share * inSlice;
  expect(example).toContain('make up 4% of flags, and precision there collapses to 60%');
  const n = sampleSize(0.9, total);
  expect(example).toContain(`precision is still ${percent(total)}`);
  expect(example).toContain(
    `takes ${thousands(Math.round(n))} audited flags, ${Math.round(n / auditsPerDay)} days`,
  );

  const slice = exactSampleSize(0.9, inSlice);
  const perDay = auditsPerDay * share;
  expect(slice.limit).toBe(9);
  expect(example).toContain(`${slice.n} verdicts are enough (alarm at nine or fewer correct)`);
  expect(example).toContain(
    `delivers ${perDay} of them a day, so ${(slice.n / perDay).toFixed(1)} days of sampling`,
  );
  expect(example).toContain(`makes it ${(slice.n / 10).toFixed(1)} days`);
  expect(example).toContain(
    `20 of them, each tested at 5%, raise a false alarm ${percent(1 - 0.95 ** 20, 0)} of the time`,
  );
});

test('error budget and burn rate', () => {
  const [budget, days, burn] = [0.001, 30, 14.4];
  expect(example).toContain(`an objective of ${percent(1 - budget)} over ${days} days`);
  expect(example).toContain(`allows ${(budget * days * 24 * 60).toFixed(1)} minutes`);
  expect(example).toContain(`A burn rate of ${burn} means ${percent(burn * budget, 2)}`);
  expect(example).toContain(`spends ${percent(burn / (days * 24), 0)} of the budget`);
  expect(example).toContain(`empties the budget in ${(days / burn).toFixed(1)} days`);
  expect(full).toContain('14.4 times the sustainable rate over one hour');
});

test('false alarms of 50 tests', () => {
  const share = 1 - 0.95 ** 50;
  expect(mistakes).toContain(
    `With 50 independent features tested daily, ${percent(share, 0)} of quiet days`,
  );
});
