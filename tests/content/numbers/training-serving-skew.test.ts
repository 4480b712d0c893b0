import {pageText, thousands} from '../pageText';

const page = 'data-and-features/training-serving-skew';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const density = (x: number) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Equally spaced points of a standard normal, with weights that sum to one. */
function grid(points: number): readonly {x: number; weight: number}[] {
  const step = 10 / (points - 1);
  const raw = Array.from({length: points}, (_, i) => -5 + i * step).map((x) => ({
    x,
    weight: density(x),
  }));
  const total = raw.reduce((sum, {weight}) => sum + weight, 0);
  return raw.map(({x, weight}) => ({x, weight: weight / total}));
}

/** The served value `served(x)` and what it still says about the true x: normal(mean, variance). */
interface Part {
  readonly share: number;
  readonly served: (x: number) => number;
  readonly mean: (x: number) => number;
  readonly variance: number;
}

const fine = grid(161);
const coarse = grid(25);

/** AUC, log loss and mean score of the true model when it reads the served x₁. */
function measure(parts: readonly Part[]) {
  const cells: {score: number; positive: number; negative: number}[] = [];
  let [loss, mean, base] = [0, 0, 0];
  for (const {share, served, mean: conditional, variance} of parts) {
    for (const {x, weight} of fine) {
      for (const {x: rest, weight: restWeight} of fine) {
        const others = -3 + Math.sqrt(0.8 ** 2 + 0.4 ** 2) * rest;
        const mass = share * weight * restWeight;
        if (mass < 1e-10) continue;
        const score = 1.2 * served(x) + others;
        const p =
          variance === 0
            ? sigmoid(1.2 * conditional(x) + others)
            : coarse.reduce(
                (sum, u) =>
                  sum +
                  u.weight * sigmoid(1.2 * (conditional(x) + Math.sqrt(variance) * u.x) + others),
                0,
              );
        const q = sigmoid(score);
        loss -= mass * (p * Math.log(q) + (1 - p) * Math.log(1 - q));
        mean += mass * q;
        base += mass * p;
        cells.push({score, positive: mass * p, negative: mass * (1 - p)});
      }
    }
  }
  cells.sort((a, b) => a.score - b.score);
  let [below, auc, negatives, positives] = [0, 0, 0, 0];
  for (const {positive, negative} of cells) {
    auc += positive * (below + negative / 2);
    below += negative;
    negatives += negative;
    positives += positive;
  }
  return {auc: auc / (negatives * positives), loss, mean, base};
}

const same: Part = {share: 1, served: (x) => x, mean: (x) => x, variance: 0};
const foreign: Part = {share: 1, served: (x) => x, mean: () => 0, variance: 1};
const cases: readonly {name: string; off: string; parts: readonly Part[]}[] = [
  {name: 'nothing', off: '0%', parts: [same]},
  {
    name: '20% wrong row',
    off: '20%',
    parts: [
      {...same, share: 0.8},
      {...foreign, share: 0.2},
    ],
  },
  {name: 'all wrong row', off: '100%', parts: [foreign]},
  {name: 'stale copy', off: '100%', parts: [{...same, mean: (x) => x / 2, variance: 0.75}]},
  {
    name: '5% default',
    off: '5%',
    parts: [
      {...same, share: 0.95},
      {share: 0.05, served: () => 0, mean: (x) => x, variance: 0},
    ],
  },
  {name: 'bias +0.25 sd', off: '100%', parts: [{...same, served: (x) => x + 0.25}]},
];

/** The numbers printed in one row of the table. */
function printed(name: string, off: string) {
  const pattern = `${name} (\\d\\.\\d{3}) (\\d\\.\\d{3}) (\\d\\.\\d{3}) (\\d\\.\\d{3}) ${off}`;
  const match = new RegExp(pattern.replace('+', '\\+')).exec(example);
  if (!match) throw new Error(`no row “${name}”`);
  const [psi = NaN, auc = NaN, loss = NaN, mean = NaN] = match.slice(1).map(Number);
  return {psi, auc, loss, mean};
}

test.each(cases)('integration agrees with the simulated row “$name”', ({name, off, parts}) => {
  const exact = measure(parts);
  const row = printed(name, off);
  // Standard errors at 200,000 rows, a tenth of them positive: about 0.0015 and 0.001.
  expect(Math.abs(row.auc - exact.auc)).toBeLessThan(0.005);
  expect(Math.abs(row.loss - exact.loss)).toBeLessThan(0.005);
  expect(Math.abs(row.mean - exact.mean)).toBeLessThan(0.002);
});

/** Distribution function of the standard normal, by summing its density. */
const below = (x: number) => {
  const steps = 500;
  const width = (x + 8) / steps;
  return Array.from({length: steps}, (_, i) => density(-8 + (i + 0.5) * width) * width).reduce(
    (sum, value) => sum + value,
    0,
  );
};

/** Quantile of the standard normal, by bisection. */
function quantile(p: number): number {
  let [low, high] = [-6, 6];
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (below(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

test('PSI of the rows that move the marginal', () => {
  const edges = Array.from({length: 9}, (_, i) => quantile((i + 1) / 10));
  const shifted = [...edges.map((edge) => below(edge - 0.25)), 1].map(
    (value, i, all) => value - (i === 0 ? 0 : (all[i - 1] ?? NaN)),
  );
  const psi = (shares: readonly number[]) =>
    shares.reduce((sum, share) => sum + (share - 0.1) * Math.log(share / 0.1), 0);
  expect(psi(shifted)).toBeCloseTo(printed('bias +0.25 sd', '100%').psi, 2);
  const atOneValue = Array.from({length: 10}, (_, i) => 0.095 + (i === 5 ? 0.05 : 0));
  expect(psi(atOneValue)).toBeCloseTo(printed('5% default', '5%').psi, 2);
  cases.forEach(({name, off}) => expect(printed(name, off).psi).toBeLessThan(0.1));
});

test('what the text says about the rows', () => {
  const nothing = printed('nothing', '0%');
  const fifth = printed('20% wrong row', '20%');
  const bias = printed('bias +0.25 sd', '100%');
  const prompt = pageText(page);
  expect(prompt).toContain(`an AUC of ${nothing.auc.toFixed(2)} on held-out data`);
  expect(prompt).toContain(`it is ${fifth.auc.toFixed(2)}.`);
  expect(example).toContain('four points of AUC are gone');
  expect(Math.round(100 * (nothing.auc - fifth.auc))).toBe(4);
  expect(example).toContain('scores are a quarter too high');
  expect(bias.mean / nothing.mean).toBeCloseTo(1.25, 1);
  expect(example).toContain('a tenth of the cases positive');
  expect(measure([same]).base).toBeCloseTo(0.1, 1);
});

test('calendar window against rolling window', () => {
  const [perCard, days, window] = [60, 60, 7];
  const rate = (perCard - 1) / days; // other payments of the card a day
  const read = (pattern: RegExp) => Number(pattern.exec(example)?.[1]);
  const [before, after] = [read(/means (\d\.\d\d) offline/), read(/offline, (\d\.\d\d) online/)];
  expect(Math.abs(before - rate * window)).toBeLessThan(0.05);
  expect(Math.abs(after - rate * (window + 0.5))).toBeLessThan(0.05);
  expect(example).toContain(`explains ${after.toFixed(2)} against ${before.toFixed(2)}`);
  // The online window is longer by the time since midnight, u days.
  const differs = (from: number, to: number) => {
    const steps = 1_000;
    const width = (to - from) / steps;
    const sum = Array.from({length: steps}, (_, i) => {
      const u = from + (i + 0.5) * width;
      return 1 - (1 - u / days) ** (perCard - 1);
    }).reduce((a, b) => a + b, 0);
    return (100 * sum) / steps;
  };
  // Requests of one card share payments, so the sample scatters more than independent rows.
  expect(Math.abs(read(/mismatch (\d+\.\d)%/) - differs(0, 1))).toBeLessThan(3);
  for (const [label, from] of [
    ['00-06', 0],
    ['06-12', 0.25],
    ['12-18', 0.5],
    ['18-24', 0.75],
  ] as const) {
    const value = read(new RegExp(`${label} h (\\d+\\.\\d)%`));
    expect(Math.abs(value - differs(from, from + 0.25))).toBeLessThan(5);
  }
  expect(read(/PSI (\d\.\d{3}) means/)).toBeLessThan(0.1);
});

test('rows needed to see a mismatch', () => {
  const rows = (q: number) => Math.ceil(Math.log(0.05) / Math.log(1 - q));
  expect(example).toContain(
    `${rows(0.01)} for 1%, ${thousands(rows(0.001))} for 0.1%, ${thousands(rows(0.0001))} for 0.01%`,
  );
});

test('cost of logging served features', () => {
  const [requests, features, bytes] = [20_000, 200, 8];
  const perSecond = requests * features * bytes;
  const perDay = perSecond * 86_400;
  expect(answer).toContain(
    `At ${thousands(requests)} requests a second, ${features} features of ${bytes} bytes are ${perSecond / 1e6} MB a second, or ${(perDay / 1e12).toFixed(1)} TB a day`,
  );
  expect(answer).toContain(`One per cent of the keys costs ${Math.round(perDay / 100 / 1e9)} GB`);
  expect(answer).toContain(
    `leaves ${Math.round((requests * 86_400) / 100 / 1e6)} million rows a day`,
  );
  expect(answer).toContain(`${(2 ** -23 * 1e7).toFixed(1)} · 10⁻⁷`);
});

test('standard error of an AUC, after Hanley and McNeil (1982)', () => {
  const [auc, positives, all] = [0.8, 50, 5000];
  const negatives = all - positives;
  const one = auc / (2 - auc);
  const two = (2 * auc * auc) / (1 + auc);
  const variance =
    (auc * (1 - auc) + (positives - 1) * (one - auc * auc) + (negatives - 1) * (two - auc * auc)) /
    (positives * negatives);
  expect(example).toContain(
    `With ${positives} fraud cases among ${thousands(all)} payments the standard error of an AUC of ${auc} is about ${Math.sqrt(variance).toFixed(2)}`,
  );
});
