import {mulberry32} from '../../random';
import {pageText} from '../pageText';

const page = 'data-and-features/point-in-time';
const example = pageText(page, 'Worked example');

interface Payment {
  readonly t: number;
  readonly fraud: boolean;
  readonly known: number;
  readonly amount: number;
  /** Disputed payments on the card that a join lets this payment see. */
  counts: Record<string, number>;
}

type Join = (row: Payment, dispute: Payment) => boolean;
const joins: Record<string, Join> = {
  'snapshot of today': () => true,
  'paid at or before t': (row, dispute) => dispute.t <= row.t && dispute.t > row.t - 30,
  'paid before t': (row, dispute) => dispute.t < row.t && dispute.t > row.t - 30,
  'reported by t': (row, dispute) => dispute.known <= row.t && dispute.known > row.t - 30,
};

/** The page's world, drawn with another generator. */
function simulate(cards: number, seed: number): Payment[] {
  const next = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const exponential = (mean: number) => -mean * Math.log(1 - next());
  const poisson = (mean: number) => {
    let [count, product] = [0, next()];
    while (product > Math.exp(-mean)) {
      count += 1;
      product *= next();
    }
    return count;
  };
  const payment = (t: number, fraud: boolean): Payment => ({
    t,
    fraud,
    known: t + 5 + exponential(20),
    amount: 3 + (fraud ? 0.6 : 0) + normal(),
    counts: {},
  });
  return Array.from({length: cards}, () => {
    const rows = Array.from({length: poisson(20)}, () => payment(180 * next(), false));
    if (next() < 0.05) {
      const start = 180 * next();
      const burst = 1 + poisson(3);
      for (let i = 0; i < burst; i += 1) rows.push(payment(start + 5 * next(), true));
    }
    const disputes = rows.filter(({fraud}) => fraud);
    rows.forEach((row) => {
      row.counts = Object.fromEntries(
        Object.entries(joins).map(([name, sees]) => [
          name,
          disputes.filter((dispute) => sees(row, dispute)).length,
        ]),
      );
    });
    return rows;
  }).flat();
}

type Weights = readonly [number, number, number];

/** Logistic regression on amount and count, by Newton's method with a small ridge and short steps. */
function fit(rows: readonly Payment[], count: (row: Payment) => number): Weights {
  let w: [number, number, number] = [-4, 0, 0];
  for (let step = 0; step < 30; step += 1) {
    const gradient = [0, -w[1], -w[2]];
    const h = [1e-6, 0, 0, 1, 0, 1]; // upper triangle, ridge of one as scikit-learn's default
    for (const row of rows) {
      const x = [1, row.amount, count(row)] as const;
      const p = 1 / (1 + Math.exp(-(w[0] + w[1] * x[1] + w[2] * x[2])));
      const error = (row.fraud ? 1 : 0) - p;
      const v = p * (1 - p);
      for (let i = 0; i < 3; i += 1) gradient[i] = (gradient[i] ?? 0) + error * (x[i] ?? 0);
      h[0] = (h[0] ?? 0) + v;
      h[1] = (h[1] ?? 0) + v * x[1];
      h[2] = (h[2] ?? 0) + v * x[2];
      h[3] = (h[3] ?? 0) + v * x[1] * x[1];
      h[4] = (h[4] ?? 0) + v * x[1] * x[2];
      h[5] = (h[5] ?? 0) + v * x[2] * x[2];
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = h;
    const [g0 = 0, g1 = 0, g2 = 0] = gradient;
    // Cramer's rule for the symmetric matrix [[a, b, c], [b, d, e], [c, e, f]].
    const [m0, m1, m2] = [d * f - e * e, c * e - b * f, b * e - c * d];
    const [m3, m4, m5] = [a * f - c * c, b * c - a * e, a * d - b * b];
    const det = a * m0 + b * m1 + c * m2;
    const delta = [
      (m0 * g0 + m1 * g1 + m2 * g2) / det,
      (m1 * g0 + m3 * g1 + m4 * g2) / det,
      (m2 * g0 + m4 * g1 + m5 * g2) / det,
    ];
    if (Math.max(...delta.map(Math.abs)) < 1e-3) break;
    const scale = Math.min(1, 0.5 / Math.max(...delta.map(Math.abs)));
    w = [
      w[0] + scale * (delta[0] ?? 0),
      w[1] + scale * (delta[1] ?? 0),
      w[2] + scale * (delta[2] ?? 0),
    ];
  }
  return w;
}

/** AUC with ties counted half, and the share of fraud among the top 0.5%. */
function evaluate(rows: readonly Payment[], w: Weights, count: (row: Payment) => number) {
  const scored = rows
    .map((row) => ({score: w[1] * row.amount + w[2] * count(row), fraud: row.fraud}))
    .sort((a, b) => a.score - b.score);
  let [negatives, sum] = [0, 0];
  for (const {fraud} of scored) {
    if (fraud) sum += negatives;
    else negatives += 1;
  }
  const top = scored.slice(-Math.floor(scored.length / 200));
  return {
    auc: sum / (negatives * (scored.length - negatives)),
    hits: top.filter(({fraud}) => fraud).length / top.length,
  };
}

const payments = simulate(10_000, 4);
const train = payments.filter(({t}) => t < 120);
const later = payments.filter(({t}) => t >= 120 && t < 180);
const live = (row: Payment) => row.counts['reported by t'] ?? NaN;

/** The numbers that the page prints for one training join. */
function printed(name: string) {
  const match = new RegExp(
    `${name} (0\\.\\d\\d) (0\\.\\d\\d) (\\d\\.\\d)%(?: ([+-]\\d\\.\\d))?`,
  ).exec(example);
  if (!match) throw new Error(`no row “${name}”`);
  const [offline = NaN, online = NaN, hits = NaN, weight = NaN] = match.slice(1).map(Number);
  return {offline, online, hits, weight};
}

test.each(Object.keys(joins))('an independent simulation agrees: %s', (name) => {
  const count = (row: Payment) => row.counts[name] ?? NaN;
  const w = fit(train, count);
  const row = printed(name);
  // About 650 fraudulent payments in the test period: AUC scatters by about 0.01.
  expect(Math.abs(evaluate(later, w, count).auc - row.offline)).toBeLessThan(0.03);
  const served = evaluate(later, w, live);
  expect(Math.abs(served.auc - row.online)).toBeLessThan(0.03);
  expect(Math.abs(100 * served.hits - row.hits)).toBeLessThan(2.5);
  expect(Math.sign(w[2])).toBe(Math.sign(row.weight));
});

test('amount only, exactly', () => {
  // Two normals 0.6 apart: AUC = Φ(0.6 / √2).
  const step = 0.001;
  let area = 0.5;
  for (let x = 0; x < 0.6 / Math.SQRT2; x += step) {
    area += (step * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
  }
  const row = printed('amount only');
  expect(Math.abs(area - row.offline)).toBeLessThan(0.01);
  expect(row.online).toBe(row.offline);
});

test('what the text concludes from the rows', () => {
  const text = pageText(page);
  const honest = printed('reported by t');
  const leaky = printed('paid at or before t');
  expect(text).toContain(
    `Offline AUC jumps from ${honest.offline.toFixed(2)} to ${leaky.offline.toFixed(2)}`,
  );
  expect(text).toContain(`${honest.offline.toFixed(2)} is the honest number`);
  expect(text).toContain(`${printed('paid before t').offline.toFixed(2)} is still made of news`);
  expect(text).toContain(
    `should hold ${Math.round(printed('amount only').hits)}% fraud holds next to none`,
  );
  for (const name of ['snapshot of today', 'paid at or before t', 'paid before t']) {
    expect(printed(name).online).toBeLessThanOrEqual(printed('amount only').online);
    expect(printed(name).hits).toBeLessThan(1);
  }
  const share = payments.filter(({fraud}) => fraud).length / payments.length;
  expect(text).toContain('about 1% of payments fraudulent');
  expect(Math.abs(share - 0.01)).toBeLessThan(0.002);
});

test('the three-row table', () => {
  const rows = [
    {event: '2026-03-01', known: '2026-03-01', value: 10},
    {event: '2026-03-05', known: '2026-03-05', value: 20},
    {event: '2026-03-05', known: '2026-03-20', value: 99},
  ];
  const latest = (seen: typeof rows) =>
    [...seen].sort((a, b) => (a.event + a.known).localeCompare(b.event + b.known)).at(-1)?.value ??
    'missing';
  for (const t of ['2026-03-01', '2026-03-06', '2026-03-25', '2026-05-01']) {
    const oldest = new Date(Date.parse(t) - 30 * 86_400_000).toISOString().slice(0, 10);
    const naive = latest(rows.filter(({event}) => event <= t));
    const correct = latest(
      rows.filter(({event, known}) => event < t && known < t && event >= oldest),
    );
    expect(example).toContain(`${t} ${naive} ${correct}`);
  }
});
