import {mulberry32} from '../../random';
import {pageText} from '../pageText';

const page = 'data-and-features/feedback-loops';
const example = pageText(page, 'Worked example');

const weeks = 24;
const ends = 12;
const rate = (week: number) => (week < ends ? 0.4 : 0.005);

/** The loop with expected instead of drawn counts. */
function expectedRun(rows: 'left out' | 'counted' | 'sampled') {
  const log: {rows: number; frauds: number}[] = [];
  let [decisions, lost, annoyed] = ['', 0, 0];
  for (let week = 0; week < weeks; week += 1) {
    const recent = log.slice(-2);
    const seen = recent.reduce((sum, row) => sum + row.rows, 0);
    const frauds = recent.reduce((sum, row) => sum + row.frauds, 0);
    const block = (frauds + 0.5) / (seen + 100) > 0.05;
    const passed = block ? (rows === 'sampled' ? 20 : 0) : 2000;
    if (rows === 'counted') {
      log.push({rows: 2000, frauds: passed * rate(week) + 2000 - passed});
    } else {
      const weight = block && rows === 'sampled' ? 100 : 1;
      log.push({rows: passed * weight, frauds: passed * rate(week) * weight});
    }
    decisions += block ? '#' : '.';
    lost += passed * rate(week);
    annoyed += (2000 - passed) * (1 - rate(week));
  }
  return {decisions, lost, annoyed};
}

test.each([
  ['left out', 'left out', 'left out'],
  ['counted as fraud', 'counted', 'counted as fraud'],
  ['sampled, 1%', 'sampled', 'sampled, 1%'],
] as const)('blocked rows: %s', (_, rows, label) => {
  const {decisions, lost, annoyed} = expectedRun(rows);
  const line = new RegExp(`${label} ([.#]{24}) ([0-9,]+) ([0-9,]+)`).exec(example);
  const [shownLost, shownAnnoyed] = [line?.[2], line?.[3]].map((text) =>
    Number(text?.replace(',', '')),
  );
  expect(line?.[1]).toBe(decisions);
  expect(Math.abs((shownLost ?? NaN) - lost)).toBeLessThan(150);
  expect(Math.abs((shownAnnoyed ?? NaN) - annoyed)).toBeLessThan(250);
});

test('what the loop costs', () => {
  expect(expectedRun('left out').decisions.slice(0, 12)).toBe('.##'.repeat(4));
  expect(example).toContain('attackers get one free week in three');
  expect(example).toContain('turns away 37,017 honest payments');
  const perWeek = 2000 * 0.01;
  expect(example).toContain(
    `About ${perWeek} exempted payments a week cost about ${perWeek * 0.4} frauds a week, ${perWeek * 0.4 * 11} in eleven weeks`,
  );
  expect(expectedRun('sampled').decisions.lastIndexOf('#') - ends + 1).toBe(2);
  expect(pageText(page, 'Follow-up questions')).toContain(
    `${perWeek * 0.4} frauds a week in the example, against some ${2000 * 0.4}`,
  );
});

function explore(epsilon: number) {
  const random = mulberry32(42);
  const binomial = (n: number, p: number) => {
    if (n <= 50) return Array.from({length: n}, random).filter((draw) => draw < p).length;
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal));
  };
  const runs = 200;
  let [best, earned] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const items = Array.from({length: 10}, (_, i) => {
      const p = i === 0 ? 0.06 : 0.05;
      return {p, views: 20, clicks: binomial(20, p)};
    });
    const top = () => items.reduce((a, b) => (b.clicks / b.views > a.clicks / a.views ? b : a));
    for (let day = 0; day < 200; day += 1) {
      const leader = top();
      const each = Math.floor(100 * epsilon);
      for (const item of items) {
        const shown = item === leader ? 1000 - 9 * each : each;
        const got = binomial(shown, item.p);
        item.views += shown;
        item.clicks += got;
        earned += got;
      }
    }
    if (top() === items[0]) best += 1;
  }
  return {best: best / runs, rate: earned / (runs * 200 * 1000)};
}

test.each([
  [0, 60, 5.57],
  [0.01, 88, 5.74],
  [0.05, 96, 5.82],
  [0.1, 99, 5.81],
  [0.3, 100, 5.68],
])('exploration of %d', (epsilon, best, shown) => {
  expect(example).toContain(`${100 * epsilon}% ${best}% ${shown.toFixed(2)}%`);
  const again = explore(epsilon);
  expect(Math.abs(again.best - best / 100)).toBeLessThan(0.12);
  expect(Math.abs(100 * again.rate - shown)).toBeLessThan(0.12);
});

test('retraining daily, by the length of the window', () => {
  // In expectation: 2,000 payments a week, 40% fraud; a block leaves no rows.
  const freeDays = (window: number): number => {
    const rows: number[] = [];
    for (let day = 0; day < 60 * 15; day++) {
      const seen = rows.slice(-window).reduce((sum, count) => sum + count, 0);
      rows.push((0.4 * seen + 0.5) / (seen + 100) > 0.05 ? 0 : 2_000 / 7);
    }
    return rows.filter((count) => count > 0).length / rows.length;
  };
  expect(freeDays(2)).toBeCloseTo(1 / 3);
  expect(freeDays(14)).toBeCloseTo(1 / 15);
  expect(pageText(page, 'Common mistakes')).toContain(
    'on one day in three; on the last two weeks, one day in fifteen',
  );
});

test('exploration in words', () => {
  expect(example).toContain(`in ${100 - 60}% of the runs the best item is not on top`);
  expect(example).toContain('raises the click rate from 5.57% to 5.74%');
  // With the best item always on top of the greedy part, exploring costs 0.9 points per share.
  expect(0.06 * 0.7 + 0.3 * 0.051).toBeLessThan(0.0581);
});

test('many attempts find a small random share', () => {
  const found = Math.round(100 * (1 - 0.99 ** 100));
  expect(pageText(page, 'Full answer')).toContain(
    `a hundred attempts find a 1% door with a chance of ${found}%`,
  );
});

test('position bias', () => {
  const shown = [1, 0.6, 0.4, 0.3, 0.2].map((chance) => `${Math.round(10 * chance)}%`);
  expect(example).toContain(`show click rates of ${shown.slice(0, 4).join(', ')} and ${shown[4]}`);
});

test('price of a hold-out', () => {
  expect(example).toContain(
    `blocks 75% of bad traffic blocks ${(75 * 0.99).toFixed(2)}% with a 1% hold-out`,
  );
  const leak = 100 - 95 * 0.99;
  expect(example).toContain(
    `blocks 95% blocks ${(95 * 0.99).toFixed(2)}%: what leaks grows from 5.00% to ${leak.toFixed(2)}%, by ${Math.round(100 * (leak / 5 - 1))}%`,
  );
  expect(10_000 / (200_000 * 0.01)).toBe(5);
  expect(example).toContain('10,000 clean rows in five days');
});
