import {pageText, thousands} from '../pageText';

const page = 'experimentation/ab-testing-models';
const full = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');
const followUps = pageText(page, 'Follow-up questions');

/** Standard normal quantiles of the page's two-sided test. */
const z = {alpha5: 1.959964, power80: 0.841621};
const control = 0.04;
const usersPerWeek = 90_000;

/** Users in treatment for two proportions; the control arm is `ratio` times as large. */
function users(p1: number, p2: number, ratio = 1): number {
  const mean = (ratio * p1 + p2) / (1 + ratio);
  const sum =
    z.alpha5 * Math.sqrt((1 + 1 / ratio) * mean * (1 - mean)) +
    z.power80 * Math.sqrt((p1 * (1 - p1)) / ratio + p2 * (1 - p2));
  return (sum / (p2 - p1)) ** 2;
}

/** Two-sided p-value of a standard normal statistic, by Simpson's rule on its density. */
function pValue(statistic: number): number {
  const steps = 2000;
  const width = statistic / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((i * width) ** 2) / 2);
  }
  return 1 - 2 * ((sum * width) / 3 / Math.sqrt(2 * Math.PI));
}

/**
 * Chance that |z| exceeds 1.96 at one of `looks` equally spaced looks without any effect.
 * Carries the density of the running sum over the paths that have not stopped (Armitage 1969).
 */
function falsePositives(looks: number): number {
  const step = 0.1;
  const jump = Array.from(
    {length: 100 * looks},
    (_, lag) => (Math.exp(-((lag * step) ** 2) / 2) / Math.sqrt(2 * Math.PI)) * step,
  );
  let alive = [1 / step];
  for (let look = 1; look <= looks; look++) {
    const bound = (z.alpha5 * Math.sqrt(look)) / step;
    const reach = Math.floor(bound);
    const before = (alive.length - 1) / 2;
    alive = Array.from({length: 2 * reach + 1}, (_, i) => {
      const lag = i - reach + before;
      const arriving = alive.reduce((sum, mass, j) => sum + mass * jump[Math.abs(lag - j)]!, 0);
      // The bound cuts the outermost cell; keep the part of it that lies inside.
      return Math.abs(i - reach) === reach ? arriving * (bound - reach + 0.5) : arriving;
    });
  }
  return 1 - alive.reduce((sum, mass) => sum + mass, 0) * step;
}

test('halving the effect quadruples the users', () => {
  expect(full).toContain('Halving the effect to detect quadruples the users');
  expect(users(control, control * 1.05) / users(control, control * 1.1)).toBeCloseTo(4, 0);
});

test('a lift among a fifth of the users', () => {
  expect(full).toContain(
    `differently for 20% of users, a 3% lift among them is ${(0.2 * 3).toFixed(1)}% overall if the groups convert alike`,
  );
});

test('twenty slices', () => {
  const chance = Math.round((1 - 0.95 ** 20) * 100);
  expect(full).toContain(
    `Twenty slices tested at 5% show at least one false effect with ${chance}%`,
  );
});

test.each([
  ['20%', 0.2],
  ['10%', 0.1],
  ['5%', 0.05],
  ['2%', 0.02],
])('users per arm for a lift of %s', (label, lift) => {
  const n = Math.ceil(users(control, control * (1 + lift)));
  const points = (control * lift * 100).toFixed(2);
  expect(example).toContain(`${label} | ${points} points | ${thousands(n)}`);
});

const fivePercent = users(control, control * 1.05);

test('weeks for a lift of 5%', () => {
  const both = 2 * Math.ceil(fivePercent);
  const weeks = both / usersPerWeek;
  expect(example).toContain(`Two arms need ${thousands(both)} users, ${weeks.toFixed(1)} weeks`);
  expect(Math.ceil(weeks)).toBe(4);
  expect(example).toContain('plan four whole weeks');
});

test('CUPED at two correlations', () => {
  const cuped = (rho: number) => fivePercent * (1 - rho ** 2);
  const weeks = (rho: number) => Math.ceil((2 * cuped(rho)) / usersPerWeek);
  const [half, more] = [cuped(0.5), cuped(0.7)].map((n) => thousands(Math.ceil(n)));
  expect(example).toContain(`ρ = 0.5 cuts the arm to ${half} users and the test to three weeks`);
  expect(example).toContain(`ρ = 0.7 gives ${more} and two weeks`);
  expect([weeks(0.5), weeks(0.7)]).toEqual([3, 2]);
});

test('a 95/5 split', () => {
  const all = 20 * users(control, control * 1.05, 19);
  expect(example).toContain(
    `${(all / 1e6).toFixed(2)} million users in all, ${(all / usersPerWeek).toFixed(1)} weeks`,
  );
});

test.each([
  [50_600, 49_400, 5],
  [5_060, 4_940, 2],
])('sample ratio of %d to %d', (a, b, digits) => {
  const expected = (a + b) / 2;
  const chiSquare = (a - expected) ** 2 / expected + (b - expected) ** 2 / expected;
  const p = pValue(Math.sqrt(chiSquare)).toFixed(digits);
  expect(example).toContain(`${thousands(a)} and ${thousands(b)}`);
  const statistic = Number(chiSquare.toFixed(2));
  expect(example).toMatch(new RegExp(`χ² = ${statistic}(,| and) p = ${p}`));
});

test('false winners by number of looks', () => {
  const [one, five, ten, twenty, fifty] = [1, 5, 10, 20, 50].map(
    (looks) => `${Math.round(falsePositives(looks) * 100)}%`,
  );
  expect(example).toContain(
    `${one} with one look, ${five} with five, ${ten} with ten, ` +
      `${twenty} with twenty and ${fifty} with fifty`,
  );
  expect(mistakes).toContain(`ten looks already turn ${one} into ${ten}`);
});

test('the read-out', () => {
  const n = Math.ceil(fivePercent);
  const [a, b] = [6172 / n, 6450 / n];
  const difference = b - a;
  const error = Math.sqrt((a * (1 - a) + b * (1 - b)) / n);
  const points = (x: number) => (x * 100).toFixed(2);
  expect(example).toContain(`6,172 of ${thousands(n)} users convert (${points(a)}%)`);
  expect(example).toContain(`6,450 of ${thousands(n)} (${points(b)}%)`);
  expect(example).toContain(
    `difference is ${points(difference)} points, ${((difference / a) * 100).toFixed(1)}% relative, ` +
      `with a 95% interval from ${points(difference - z.alpha5 * error)} ` +
      `to ${points(difference + z.alpha5 * error)} points and p = ${pValue(difference / error).toFixed(3)}`,
  );
  // The second row of the decision table: above zero, but not clear of the break-even.
  const breakEven = 0.1;
  expect(difference - z.alpha5 * error).toBeGreaterThan(0);
  expect((difference - z.alpha5 * error) * 100).toBeLessThan(breakEven);
  expect((difference + z.alpha5 * error) * 100).toBeGreaterThan(breakEven);
  expect(example).toContain(`breaks even at ${breakEven.toFixed(2)} points`);
});

test('users who tell an effect of 0.20 points from a break-even of 0.10', () => {
  const [p1, p2, breakEven] = [control, control * 1.05, 0.001];
  const variance = p1 * (1 - p1) + p2 * (1 - p2);
  const n = ((z.alpha5 + z.power80) ** 2 * variance) / (p2 - p1 - breakEven) ** 2;
  expect(n / fivePercent).toBeCloseTo(4, 1);
  expect(example).toContain(
    `tell 0.20 points from zero; to tell it from 0.10 takes four times the users, ` +
      `about ${thousands(Math.round(n / 1000) * 1000)} per arm`,
  );
});

test('share of false wins when one idea in ten works', () => {
  const share = (0.9 * 0.025) / (0.9 * 0.025 + 0.1 * 0.8);
  expect(mistakes).toContain(
    `${Math.round(share * 100)}% of significant wins are false at 80% power and 2.5% per direction`,
  );
});

test('non-inferiority within 2% relative', () => {
  const margin = control * 0.02;
  const n = (2 * control * (1 - control) * (z.alpha5 + z.power80) ** 2) / margin ** 2;
  expect(mistakes).toContain(`with ${thousands(Math.ceil(n))} users per arm`);
});

test('a split of 50.6 to 49.4 at 100,000 users', () => {
  const total = 50_600 + 49_400;
  expect(mistakes).toContain(`split is ${(50_600 / total) * 100} to ${(49_400 / total) * 100}`);
  const p = pValue(Math.sqrt((2 * (50_600 - total / 2) ** 2) / (total / 2)));
  expect(mistakes).toContain(
    `At ${thousands(total)} users chance would do that about once in ` +
      `${thousands(Math.round(1 / p / 100) * 100)} tests`,
  );
});

test('200 users a day', () => {
  const both = 2 * Math.ceil(users(control, control * 1.2));
  expect(followUps).toContain(
    `needs ${thousands(both)} users here, ${Math.round(both / 200)} days`,
  );
});
