import {pageText, thousands} from '../pageText';

const page = 'llm-operations/llm-monitoring-production';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const followUps = pageText(page, 'Follow-up questions');

const logFactorial = [0];
for (let n = 1; n <= 5000; n += 1) logFactorial.push((logFactorial[n - 1] ?? NaN) + Math.log(n));

/** P(X ≤ count) of a binomial distribution, summed downwards until nothing is added. */
function atMost(count: number, n: number, p: number): number {
  if (count < 0) return 0;
  const log = (k: number) => logFactorial[k] ?? NaN;
  let term = Math.exp(
    log(n) - log(count) - log(n - count) + count * Math.log(p) + (n - count) * Math.log(1 - p),
  );
  let total = term;
  for (let k = count; k > 0 && (k > n * p || term > 1e-15); k -= 1) {
    term *= ((k / (n - k + 1)) * (1 - p)) / p;
    total += term;
  }
  return total;
}

/** Fewest judged answers with an alarm level of at most `alpha` and a power of at least 0.9. */
function needed(good: number, bad: number, alpha: number): number {
  let limit = -1;
  for (let n = 1; ; n += 1) {
    // The limit never falls as n grows; step it while the level allows.
    while (atMost(limit + 1, n, good) <= alpha) limit += 1;
    while (limit >= 0 && atMost(limit, n, good) > alpha) limit -= 1;
    if (limit >= 0 && atMost(limit, n, bad) >= 0.9) return n;
  }
}

test('what the sample can see', () => {
  const perDay = 0.01 * 200_000;
  for (const [name, share, bad, alpha] of [
    ['all traffic, 92% to 90%', 1, 0.9, 0.01],
    ['a slice of 2%, 92% to 87%', 0.02, 0.87, 0.01],
    ['the broken pool, 92% to 46%', 0.008, 0.46, 0.01],
    ['the same, 50 slices watched', 0.008, 0.46, 0.01 / 50],
  ] as const) {
    const n = needed(0.92, bad, alpha);
    expect(example).toContain(`${name} ${n} answers, ${(n / (perDay * share)).toFixed(1)} days`);
  }
  expect(example).toContain('In the pool it takes 11.');
  expect(0.92 / 2).toBeCloseTo(0.46, 12);
  expect(example).toContain(`at 1% a day, a healthy chart alarms about every ${1 / 0.01} days`);
  expect(example).toContain(`gets ${0.02 * perDay} judged answers a day and needs twelve days`);
  expect(followUps).toContain(
    `from 92% to 90% takes ${(needed(0.92, 0.9, 0.01) / 200).toFixed(0)} days`,
  );
});

test('the same fault seen over all traffic', () => {
  const fall = 0.008 * (0.92 - 0.46);
  expect(example).toContain(`a fall of ${(100 * fall).toFixed(2)} points`);
  const after = 0.92 - fall;
  const n =
    ((2.326348 * Math.sqrt(0.92 * 0.08) + 1.281552 * Math.sqrt(after * (1 - after))) / fall) ** 2;
  expect(example).toContain(
    `about ${thousands(Math.round(n / 1000) * 1000)} judged answers, ${(n / 2000).toFixed(0)} days`,
  );
});

test('texts, judging and availability', () => {
  expect(example).toContain(`about ${((200_000 * 6700 * 4) / 1e9).toFixed(1)} GB`);
  const feature = 6000 * 3 + 700 * 15;
  const judge = 7000 * 3 + 200 * 15;
  expect(example).toContain(`adds ${(0.01 * judge * (100 / feature)).toFixed(2)}% to the bill`);
  expect(answer).toContain(
    `12 calls at 99.5% each completes ${(100 * 0.995 ** 12).toFixed(0)}% of the time`,
  );
});

test('one pool loses its cache', () => {
  const ratio = (hits: readonly number[], queries: readonly number[]) =>
    (100 * hits.reduce((a, b) => a + b)) / queries.reduce((a, b) => a + b);
  const queries = [9500, 500];
  const [before, after] = [ratio([7600, 400], queries), ratio([7600, 0], queries)];
  expect(500 / 10_000).toBe(0.05);
  expect(400 * 90).toBe(36_000);
  expect(example).toContain(`value: ${after}}] # was ${before}`);
  expect(example).toContain(`from ${before}% to ${after}%, and only the rule by pool fires`);
});
