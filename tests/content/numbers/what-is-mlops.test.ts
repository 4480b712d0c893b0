import {pageText, thousands} from '../pageText';

const example = pageText('foundations/what-is-mlops', 'Worked example');

/** Share of positives that make_classification draws: two equal classes, 1% of labels flipped. */
const positives = 0.5;
const rows = 20_000 / 4;

test('the printed shares are possible for 5,000 rows of two equal classes', () => {
  const printed = (name: string) => {
    const [, euros, cents] = new RegExp(`${name} +([\\d.]+)% +([\\d.]+)%`).exec(example) ?? [];
    return [Number(euros) / 100, Number(cents) / 100] as const;
  };
  // Two tails of 0.1% each, estimated on 15,000 rows: 0.2% ± three standard errors.
  const [good, bad] = printed('balance out of range');
  expect(Math.abs(good - 0.002)).toBeLessThan(3 * Math.sqrt(0.002 / rows) + 0.0005);
  expect(bad).toBeGreaterThan(0.99);
  // A model that says “no” to all but a few is right on the negatives, plus or minus those few.
  const [, positive] = printed('predicted positive');
  const [, accuracy] = printed(String.raw`accuracy \(needs labels\)`);
  const error = 3 * Math.sqrt((positives * (1 - positives)) / rows);
  expect(Math.abs(accuracy - (1 - positives))).toBeLessThan(positive + error);
  expect(example).toContain('about half of the rows are positive');
  expect(pageText('foundations/what-is-mlops', 'Common mistakes')).toContain(
    `at ${(100 * accuracy).toFixed(1)}% accuracy`,
  );
  expect(example).toContain('smoke test pass pass');
});

test('late detection costs 174,000, early detection 9,000', () => {
  const daily = 200_000 * 0.01 * 3;
  const slow = daily * (15 + 14);
  const fast = daily * (0.5 + 1);
  expect(example).toContain('1 percentage point more of 200,000 daily decisions wrong');
  expect(example).toContain(`at 3 currency units each: ${thousands(daily)} a day`);
  expect(example).toContain(`15 days | 14 days | ${thousands(slow)}`);
  expect(example).toContain(`0.5 days | 1 day | ${thousands(fast)}`);
  expect(example).toContain(`difference, ${thousands(slow - fast)} for each such incident`);
  expect(example).toContain(
    `one incident in two years it is ${thousands((slow - fast) / 2)} a year`,
  );
});

test('the same two scores, two verdicts', () => {
  const [live, candidate] = [3862, 3902];
  const p = live / rows;
  const q = candidate / rows;
  const unpaired = Math.sqrt((p * (1 - p) + q * (1 - q)) / rows);
  expect(example).toContain(
    `live model is right ${thousands(live)} times (${(100 * p).toFixed(1)}%) and a candidate ` +
      `${thousands(candidate)} times (${(100 * q).toFixed(1)}%)`,
  );
  expect(example).toContain(`would be ${(100 * unpaired).toFixed(1)} points`);
  expect(q - p).toBeLessThan(unpaired);
  const z = (won: number, lost: number) => {
    expect(won - lost).toBe(candidate - live);
    return ((won - lost) / Math.sqrt(won + lost)).toFixed(1);
  };
  expect(example).toContain(
    `disagree on 300 rows, 170 to 130 for the candidate, the lead is 40/√300 = ${z(170, 130)} standard errors`,
  );
  expect(example).toContain(`disagree on 900, 470 to 430, it is ${z(470, 430)}.`);
});
