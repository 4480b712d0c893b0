import {pageText, thousands} from '../pageText';

const page = 'incidents/incident-command';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

/** Requests and approvals in five minutes, as the story has them. */
const before: Record<string, [number, number]> = {
  DE: [63_000, 56_700],
  NL: [25_200, 22_680],
  FI: [1_800, 1_620],
};
const now: Record<string, [number, number, number]> = {
  'DE v41': [31_500, 28_340, 318],
  'DE v42': [31_500, 28_355, 309],
  'NL v41': [12_600, 11_335, 129],
  'NL v42': [12_600, 11_345, 122],
  'FI v41': [900, 812, 8],
  'FI v42': [900, 684, 279],
};
const signed = (value: number) => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(1)}`;
const total = (rows: readonly (readonly number[])[], column: number) =>
  rows.reduce((sum, row) => sum + (row[column] ?? NaN), 0);

function compare(n: number, approved: number, n0: number, approved0: number) {
  const [p, p0] = [approved / n, approved0 / n0];
  return {
    approved: `${(100 * p).toFixed(1)}%`,
    points: 100 * (p - p0),
    sigmas: (p - p0) / Math.sqrt(p0 * (1 - p0) * (1 / n + 1 / n0)),
  };
}

test.each(Object.entries(now))('row %s of the query', (name, [n, approved, filled]) => {
  const [n0, approved0] = before[name.slice(0, 2)] ?? [NaN, NaN];
  const row = compare(n, approved, n0, approved0);
  expect(example).toContain(
    `${name} ${n} ${row.approved} ${signed(row.points)} ${signed(row.sigmas)} ${Math.round((100 * filled) / n)}%`,
  );
  if (name !== 'FI v42') expect(Math.abs(row.sigmas)).toBeLessThan(1);
});

test('the total hides the slice', () => {
  const [rows, rows0] = [Object.values(now), Object.values(before)];
  const row = compare(total(rows, 0), total(rows, 1), total(rows0, 0), total(rows0, 1));
  expect(total(rows, 0)).toBe(300 * 300); // 300 requests a second for five minutes
  expect(example).toContain(
    `all all ${total(rows, 0)} ${row.approved} ${signed(row.points)} ${signed(row.sigmas)} 1%`,
  );
  expect(row.sigmas).toBeCloseTo(-1, 1); // “one standard error below last week”
  const finland = compare(900, 684, 1_800, 1_620);
  expect(example).toContain(`${Math.round(-finland.sigmas)} standard errors below`);
  expect((before['FI']?.[0] ?? NaN) / total(rows0, 0)).toBeCloseTo(0.02, 9);
  expect(answer).toContain(
    `the new version loses ${Math.round(-finland.points)} points in a market with 2% of the traffic`,
  );
});

test('can you see it at all?', () => {
  const error = (n: number) => 100 * Math.sqrt((0.9 * 0.1) / n);
  expect(example).toContain(
    `${error(90_000).toFixed(2)} points over ${thousands(90_000)} requests and ${error(1_800).toFixed(2)} over the ${thousands(1_800)}`,
  );
  expect(Math.round(5 / error(1_800))).toBe(7);
  expect(example).toContain('7 standard errors in the slice and moves the total by 0.10');
  expect(5 * 0.02).toBeCloseTo(error(90_000), 9);
});

test('a hundred slices without any effect', () => {
  // Two-sided tail of the normal distribution, by the trapezium rule on its density.
  const tail = (z: number) => {
    const [step, end] = [0.001, 10];
    let sum = 0;
    for (let x = z; x < end; x += step) {
      sum += (Math.exp(-(x ** 2) / 2) + Math.exp(-((x + step) ** 2) / 2)) / 2;
    }
    return (2 * sum * step) / Math.sqrt(2 * Math.PI);
  };
  expect(example).toContain('with a hundred slices expect one beyond 2.5 by chance');
  expect(Math.round(100 * tail(2.5))).toBe(1);
  expect(100 * tail(4)).toBeLessThan(0.01);
});

test('roll back or diagnose first', () => {
  const [harm, roll, diagnose, cost, p] = [500, 4, 15, 1_500, 0.6];
  const first = (q: number) => (diagnose + roll) * harm + q * cost;
  const serial = (q: number) => cost + q * roll * harm + (1 - q) * (roll + diagnose + roll) * harm;
  const parallel = (q: number) =>
    cost + q * roll * harm + (1 - q) * (Math.max(roll, diagnose) + roll) * harm;
  expect(example).toContain(`At p = ${p} that is ${thousands(first(p))}`);
  expect(example).toContain(`if it did not help: ${thousands(Math.round(serial(p)))}. Better`);
  expect(example).toContain(
    `somebody else diagnoses: ${thousands(Math.round(parallel(p)))}. Better`,
  );
  const threshold = (policy: (q: number) => number) => {
    let [low, high] = [0, 1];
    while (high - low > 1e-9) {
      const middle = (low + high) / 2;
      if (policy(middle) > first(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  expect(example).toContain(`(C + m·h) / (C + (D + m)·h) = ${threshold(serial).toFixed(2)}`);
  expect(example).toContain(`C / (C + D·h) = ${threshold(parallel).toFixed(2)}`);
  expect(threshold(parallel) / threshold(serial)).toBeLessThan(0.55); // “halves”
});

test('exposure', () => {
  const requests = 900 / 5; // of version 42 in Finland, a minute
  const wrong = 0.14 * requests;
  expect(example).toContain(`14% of ${requests} requests a minute, about ${Math.round(wrong)}`);
  expect(Math.abs(wrong * 20 - 500)).toBeLessThan(10);
  expect(example).toContain(`about ${thousands(Math.round(wrong * 45))} more Finnish payments`);
  expect(example).toContain(`Thirty more minutes would have added ${Math.round(wrong * 30)}`);
});
