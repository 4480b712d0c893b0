import {pageText, thousands} from '../pageText';

const page = 'governance-and-cost/fairness-in-production';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)}%`;

function wilson(hits: number, n: number, z = 1.96): [number, number] {
  const p = hits / n;
  const scale = 1 + z ** 2 / n;
  const centre = (p + z ** 2 / (2 * n)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / scale;
  return [centre - half, centre + half];
}

/** Quantile of the standard normal distribution, by bisection of a numeric integral. */
function normalQuantile(p: number): number {
  const density = (x: number) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
  const below = (x: number) => {
    const steps = 2_000;
    let sum = 0;
    for (let i = 0; i < steps; i += 1) sum += density(((i + 0.5) / steps) * x) * (x / steps);
    return 0.5 + sum;
  };
  let [low, high] = [0, 6];
  while (high - low > 1e-7) {
    const middle = (low + high) / 2;
    if (below(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}

test('the criteria exclude each other', () => {
  const fpr = (prevalence: number) => (((prevalence / (1 - prevalence)) * (1 - 0.6)) / 0.6) * 0.7;
  expect(answer).toContain(
    `prevalences of 30% and 15% force false-positive rates of ${percent(fpr(0.3), 1)} and ${percent(fpr(0.15), 1)}`,
  );
});

test('small groups', () => {
  const [few, many] = [wilson(24, 30), wilson(240, 300)];
  expect(answer).toContain(
    `24 of 30 is a rate of 80% with a 95% interval of ${(100 * few[0]).toFixed(0)}–${percent(few[1])}; 240 of 300 gives ${(100 * many[0]).toFixed(0)}–${percent(many[1])}`,
  );
  const size = (a: number, b: number) => {
    const mean = (a + b) / 2;
    const root =
      normalQuantile(0.975) * Math.sqrt(2 * mean * (1 - mean)) +
      normalQuantile(0.8) * Math.sqrt(a * (1 - a) + b * (1 - b));
    return (root / (a - b)) ** 2;
  };
  expect(answer).toContain(`takes ${Math.ceil(size(0.8, 0.7))} actual positives`);
  expect(Math.round(size(0.8, 0.7) / 0.03 / 100) * 100).toBe(9_800);
  expect(answer).toContain(`about ${thousands(9_800)} people`);
  expect(answer).toContain(`0.80 from 0.75 takes ${thousands(Math.ceil(size(0.8, 0.75)))}`);
  expect(answer).toContain(`false alarm in ${percent(1 - 0.95 ** 30)} of weeks`);
});

const groups: readonly [string, number, number, string][] = [
  ['B', 5_700, 10_000, 'small, but real: watch'],
  ['C', 168, 400, 'act'],
  ['D', 9, 20, 'cannot tell: collect more'],
  ['E', 1_196, 2_000, 'inside the margin'],
];

test.each(groups)('verdict on group %s', (name, approved, n, verdict) => {
  const [p, p0] = [approved / n, 0.6];
  const z = normalQuantile(1 - 0.05 / 2 / groups.length);
  const spread = z * Math.sqrt((1 - p) / approved + (1 - p0) / 6_000);
  const [low, high] = [Math.log(p / p0) - spread, Math.log(p / p0) + spread].map(Math.exp) as [
    number,
    number,
  ];
  const expected =
    high < 0.9 || low > 1 / 0.9
      ? 'act'
      : low <= 0.9 || high >= 1 / 0.9
        ? 'cannot tell: collect more'
        : high < 1 || low > 1
          ? 'small, but real: watch'
          : 'inside the margin';
  expect(verdict).toBe(expected);
  const interval = wilson(approved, n);
  const screen = p / p0 >= 0.8 ? 'pass' : 'fail';
  expect(example).toContain(
    `${name} ${percent(p, 1)} ${percent(interval[0])} to ${percent(interval[1])} ${(p / p0).toFixed(2)} ${low.toFixed(2)} to ${high.toFixed(2)} ${screen} ${verdict}`,
  );
  if (name === 'C') expect(example).toContain(`even the upper end, ${high.toFixed(2)}, lies below`);
  if (name === 'D') {
    expect(example).toContain(`reaches from ${low.toFixed(2)} to ${high.toFixed(2)}`);
  }
  if (name === 'B') {
    expect(example).toContain(`gap of ${Math.round(100 * (p0 - p))} points is real`);
    expect(p / p0).toBeGreaterThan(0.8);
  }
});

test('totals and strata', () => {
  expect(80 / 100).toBe(160 / 200);
  expect(60 / 300).toBe(10 / 50);
  expect(example).toContain(`80 of 100 | 60 of 300 | ${percent((80 + 60) / 400)}`);
  expect(example).toContain(`160 of 200 | 10 of 50 | ${percent((160 + 10) / 250)}`);
});

test('what a proxy does', () => {
  // Midpoint rule over the share s of group A, with the density 2(1 − s) of Beta(1, 2).
  const steps = 100_000;
  const average = (value: (s: number) => number, weight: (s: number) => number) => {
    let [sum, mass] = [0, 0];
    for (let i = 0; i < steps; i += 1) {
      const s = (i + 0.5) / steps;
      const w = 2 * (1 - s) * weight(s);
      sum += w * value(s);
      mass += w;
    }
    return sum / mass;
  };
  const stories = {
    area: {a: (s: number) => 0.7 - 0.3 * s, b: (s: number) => 0.7 - 0.3 * s},
    person: {a: () => 0.5, b: () => 0.6},
  };
  const gaps = Object.values(stories).map(({a, b}) => {
    const anyone = (s: number) => s * a(s) + (1 - s) * b(s);
    return {
      true: average(b, (s) => 1 - s) - average(a, (s) => s),
      threshold:
        average(anyone, (s) => (s < 0.5 ? 1 : 0)) - average(anyone, (s) => (s < 0.5 ? 0 : 1)),
      weighted: average(anyone, (s) => 1 - s) - average(anyone, (s) => s),
    };
  });
  const points = (key: 'true' | 'threshold' | 'weighted') =>
    gaps.map((gap) => `${(100 * gap[key]).toFixed(1)} points`).join(' | ');
  expect(example).toContain(`True gap | ${points('true')}`);
  expect(example).toContain(`threshold at one half | ${points('threshold')}`);
  expect(example).toContain(`Proxy, weighted | ${points('weighted')}`);
});
