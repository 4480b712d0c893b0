import {mulberry32} from '../../random';
import {pageText, thousands} from '../pageText';

const page = 'experimentation/ab-sample-size';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');
const questions = pageText(page, 'Follow-up questions');

const z975 = 1.959963985;
const z80 = 0.841621234;
const z90 = 1.281551566;
const z9917 = 2.39398; // two-sided 5% / 3

const variance = (p: number) => p * (1 - p);

function perArm(p: number, lift: number, zAlpha = z975): number {
  const q = p * (1 + lift);
  const pooled = (p + q) / 2;
  const root =
    zAlpha * Math.sqrt(2 * variance(pooled)) + z80 * Math.sqrt(variance(p) + variance(q));
  return (root / (q - p)) ** 2;
}

const whole = (value: number) => thousands(Math.round(value));
const base = 0.05;
const factor = 2 * (z975 + z80) ** 2;

test('the factor and what follows from it', () => {
  expect(answer).toContain(`the factor is ${factor.toFixed(1)}, rounded to ${Math.round(factor)}`);
  expect(answer).toContain(`at 90% power it is ${(2 * (z975 + z90) ** 2).toFixed(1)}`);
  expect(answer).toContain(`10% takes ${whole(perArm(base, 0.1))} users per arm`);
  expect(answer).toContain(`1% takes ${whole(perArm(base, 0.01))}`);
  expect(Math.round(perArm(0.01, 0.03) / perArm(base, 0.03))).toBe(5);
});

test('against zero and against the break-even', () => {
  const hope = base * 1.03;
  const gap = base * (0.03 - 0.01);
  const pays = ((z975 + z80) ** 2 * (variance(base) + variance(hope))) / gap ** 2;
  const nearest = (value: number) => thousands(1000 * Math.round(value / 1000));
  expect(answer).toContain(
    `about ${nearest(pays)} users per arm in place of ${nearest(perArm(base, 0.03))}`,
  );
});

test('levers', () => {
  expect(answer).toContain(`${(1 + 4 * 0.1).toFixed(1)} at five sessions and ρ = 0.1`);
  expect(answer).toContain(`${(1 - 0.6 ** 2).toFixed(2)} at ρ = 0.6`);
  expect(answer).toContain(`σ from 20 to 8: ${(20 / 8) ** 2} times fewer`);
  const total = (share: number) =>
    ((z975 + z80) ** 2 * (variance(base) / (1 - share) + variance(base * 1.03) / share)) /
    (base * 0.03) ** 2;
  expect(answer).toContain(
    `50/50 costs ${(total(0.5) / 1e6).toFixed(2)} million users in all; 90/10 costs ${(
      total(0.1) / 1e6
    ).toFixed(2)} million`,
  );
  expect(answer).toContain(`${whole(perArm(base, 0.03, z9917))} per arm, four arms`);
});

test('dilution, and the plans of the example', () => {
  const affected = 0.4;
  const diluted = perArm(base, 0.03 * affected);
  const triggered = perArm(base, 0.03);
  expect(answer).toContain(`${(100 * 0.03 * affected).toFixed(1)}% overall`);
  expect(answer).toContain(`${(diluted / 1e6).toFixed(2)} million users per arm`);
  // Users who enter shrink to about the affected share of the number.
  expect(Math.abs(triggered / affected / diluted / affected - 1)).toBeLessThan(0.02);
  expect(answer).toContain(`triggered users ${whole(triggered)} suffice`);
  expect(answer).toContain(
    `${thousands(1000 * Math.round(triggered / affected / 1000))} enter each arm`,
  );
  const perWeek = 90_000;
  const weeks = (n: number, share: number) => ((2 * n) / (perWeek * share)).toFixed(1);
  const cuped = 1 - 0.6 ** 2;
  const wanted = perArm(base, 0.05) * cuped;
  expect(example).toContain(`diluted to 1.2% | ${whole(diluted)} | ${weeks(diluted, 1)}`);
  expect(example).toContain(`${whole(triggered)} triggered | ${weeks(triggered, affected)}`);
  expect(example).toContain(
    `${whole(triggered * cuped)} triggered | ${weeks(triggered * cuped, affected)}`,
  );
  expect(example).toContain(`${whole(wanted)} triggered | ${weeks(wanted, affected)}`);
  expect(Math.ceil(Number(weeks(wanted, affected))) + 1).toBe(6);
});

test('no worse', () => {
  const n = ((z975 + z80) ** 2 * 2 * variance(base)) / 0.001 ** 2;
  expect(answer).toContain(`takes ${whole(n)} users per arm at one-sided 2.5%`);
  expect(example).toContain(`no worse by 0.1 points ${whole(n)} per arm`);
});

test('the printed plan', () => {
  for (const lift of [0.1, 0.05, 0.03, 0.02, 0.01]) {
    expect(example).toContain(
      `lift ${Math.round(100 * lift)}% ${whole(perArm(base, lift))} per arm`,
    );
  }
  for (const n of [50_000, 200_000, 600_000]) {
    const lift = ((z975 + z80) * Math.sqrt((2 * variance(base)) / n)) / base;
    expect(example).toContain(`${thousands(n)} per arm see a lift of ${(100 * lift).toFixed(1)}%`);
  }
});

/** Tests of two binomial rates, in the normal approximation of the counts. */
function simulate(lift: number, n: number, tests: number, seed: number) {
  const next = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const rate = (p: number) => p + Math.sqrt(variance(p) / n) * normal();
  let [significant, wins, reported] = [0, 0, 0];
  for (let i = 0; i < tests; i += 1) {
    const [a, b] = [rate(base), rate(base * (1 + lift))];
    const z = (b - a) / Math.sqrt((2 * variance((a + b) / 2)) / n);
    if (Math.abs(z) > z975) significant += 1;
    if (z > z975) {
      wins += 1;
      reported += (b - a) / base;
    }
  }
  return {significant: significant / tests, reported: reported / wins};
}

test.each([
  ['no effect', 0, 1],
  ['full size', 0.03, 1],
  ['a tenth', 0.03, 10],
] as const)('an independent simulation agrees: %s', (name, lift, divisor) => {
  const n = Math.floor(Math.round(perArm(base, 0.03)) / divisor);
  const match = new RegExp(`${name} significant (\\d+)% winners report (\\d\\.\\d)%`).exec(example);
  const [share = NaN, reported = NaN] = match?.slice(1).map(Number) ?? [];
  const own = simulate(lift, n, 40_000, 8);
  expect(Math.abs(100 * own.significant - share)).toBeLessThan(1.2);
  expect(Math.abs(100 * own.reported - reported)).toBeLessThan(0.15);
});

test('what a small test does', () => {
  const small = simulate(0.03, 33_610, 40_000, 9);
  expect(Math.round(1 / small.significant)).toBe(7);
  expect(answer).toContain('one time in seven');
  expect(small.reported / 0.03).toBeGreaterThan(2.6);
  expect(small.reported / 0.03).toBeLessThan(3);
  const falseWins = (power: number) =>
    Math.round((100 * 0.025 * 0.9) / (0.025 * 0.9 + power * 0.1));
  expect(answer).toContain(
    `${falseWins(0.8)}% of significant wins at 80% power are false, and ${falseWins(0.3)}% at 30%`,
  );
});

test('numbers of the mistakes and the questions', () => {
  expect(mistakes).toContain('1,000 users per arm');
  expect(Math.abs(perArm(base, 0.6) - 1000)).toBeLessThan(100);
  expect(mistakes).toContain('a lift of about 60%');
  expect(Math.abs(perArm(base, 0.11) / 25_000 - 1)).toBeLessThan(0.05);
  expect(questions).toContain('With 25,000 per arm at 5% conversion, lifts of about 11%');
  const revenue = (factor * 20 ** 2) / (0.02 * 2) ** 2;
  expect(questions).toContain(`${(revenue / 1e6).toFixed(1)} million users per arm`);
});
