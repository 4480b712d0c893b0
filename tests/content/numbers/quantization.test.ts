import {mulberry32} from '../../random';
import {pageText, thousands} from '../pageText';

const page = 'scaling/quantization';
const full = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');

const bandwidth = 3.35e12;
const int4 = 4 + (16 + 4) / 128;
/** Bits of a weight, and operations a second of the format that multiplies it. */
const formats = {
  bf16: {bits: 16, flops: 989e12},
  fp8: {bits: 8, flops: 1979e12},
  int4: {bits: int4, flops: 989e12},
};
type Format = keyof typeof formats;
const bytes = (format: Format, parameters: number) => (parameters * formats[format].bits) / 8;
const floor = (format: Format, parameters: number) => bytes(format, parameters) / bandwidth;
const step = (format: Format, batch: number) =>
  Math.max(floor(format, 8.03e9), (2 * 8.03e9 * batch) / formats[format].flops);
const ms = (seconds: number, digits = 2) => `${(1000 * seconds).toFixed(digits)} ms`;
const gb = (size: number) => `${(size / 1e9).toFixed(1)} GB`;

test('bits of a grouped 4-bit weight', () => {
  expect(full).toContain(`take ${int4.toFixed(2)} bits a weight`);
});

test.each([
  ['bf16', 'bf16'],
  ['FP8, INT8', 'fp8'],
  ['INT4, groups of 128', 'int4'],
] as const)('size and floor of %s', (label, format) => {
  expect(example).toContain(
    [
      label,
      gb(bytes(format, 8.03e9)),
      ms(floor(format, 8.03e9)),
      gb(bytes(format, 70.6e9)),
      ms(floor(format, 70.6e9), 1),
    ].join(' | '),
  );
});

test('where arithmetic becomes the limit', () => {
  const crossing = (format: Format) =>
    Math.round((formats[format].bits / 8) * (formats[format].flops / (2 * bandwidth)));
  expect(crossing('fp8')).toBe(crossing('bf16'));
  expect(example).toContain(`B = ${crossing('bf16')} for bf16 and for FP8`);
  expect(example).toContain(`B = ${crossing('int4')} for 4-bit weights`);
  expect(mistakes).toContain(`a batch of about ${crossing('int4')}`);
  // Above the first batch at which arithmetic in bf16 takes longer than reading weights in FP8.
  const ahead = Math.round((floor('fp8', 8.03e9) * formats.int4.flops) / (2 * 8.03e9));
  expect(step('int4', ahead - 1)).toBeLessThan(step('fp8', ahead - 1));
  expect(step('int4', ahead + 1)).toBeGreaterThan(step('fp8', ahead + 1));
  expect(mistakes).toContain(`FP8 is ahead from about ${ahead}`);
});

test('the cache on top of the linear layers', () => {
  const cache = 128 * 2048 * 2 * 32 * 8 * 128 * 2; // sequences, tokens; K and V, layers, heads, size, bytes
  expect(example).toContain(
    `128 sequences of ${thousands(2048)} tokens are ${gb(cache)}, another ${ms(cache / bandwidth, 1)}`,
  );
  expect(example).toContain(`at ${cache / 128 / 2048 / 1024} KiB a token`);
  const whole = (format: Format) => step(format, 128) + cache / bandwidth;
  expect(example).toContain(
    `takes ${ms(whole('bf16'), 1)}, ${(1000 * whole('fp8')).toFixed(1)} or ${(1000 * whole('int4')).toFixed(1)}`,
  );
});

test.each([1, 128, 512])('step of %i sequences', (batch) => {
  expect(example).toContain(
    [`B = ${batch}`, ms(step('bf16', batch)), ms(step('fp8', batch)), ms(step('int4', batch))].join(
      ' | ',
    ),
  );
});

/** Exact two-sided binomial test of lost against won, as McNemar's test on the pairs. */
function mcnemar(lost: number, won: number) {
  const n = lost + won;
  let choose = 1;
  let tail = 0;
  for (let k = 0; k <= Math.min(lost, won); k += 1) {
    tail += choose;
    choose = (choose * (n - k)) / (k + 1);
  }
  return Math.min(1, 2 * tail * 0.5 ** n);
}

const rows = [
  [8, 'tensor'],
  [5, 'tensor'],
  [4, 'tensor'],
  [4, 'column'],
  [3, 'tensor'],
  [3, 'column'],
] as const;

/** Row of the printed table. */
function row(bits: number, scales: string) {
  const match = new RegExp(
    `${bits} ${scales} ([\\d.]+)% (\\d+) (\\d+) (\\d+) ([\\d.]+) ([\\d.]+) -([\\d.]+) pts`,
  ).exec(example);
  const [accuracy, flips, lost, won, p, kl, worst] = (match?.slice(1) ?? []).map(Number);
  return {
    accuracy: accuracy ?? NaN,
    flips: flips ?? NaN,
    lost: lost ?? NaN,
    won: won ?? NaN,
    p: p ?? NaN,
    kl: kl ?? NaN,
    worst: worst ?? NaN,
  };
}

test.each(rows)('%i bits, a scale per %s: counts, accuracy and test agree', (bits, scales) => {
  const {accuracy, flips, lost, won, p, kl} = row(bits, scales);
  const original = 856;
  expect(example).toContain(`original: ${((100 * original) / 899).toFixed(2)}% of 899`);
  expect(((100 * (original - lost + won)) / 899).toFixed(2)).toBe(accuracy.toFixed(2));
  expect(flips).toBeGreaterThanOrEqual(lost + won);
  expect(mcnemar(lost, won)).toBeCloseTo(p, 3);
  expect(kl).toBeGreaterThanOrEqual(0);
});

test('readings of the table', () => {
  expect(row(5, 'tensor').accuracy).toBeGreaterThan(95.22);
  expect(example).toContain(`while ${row(5, 'tensor').flips} inputs get a different answer`);
  const four = row(4, 'tensor');
  expect(example).toContain(
    `the average loses ${((100 * (four.lost - four.won)) / 899).toFixed(1)} points and one digit loses ${four.worst}`,
  );
  const gain = row(3, 'column').accuracy - row(3, 'tensor').accuracy;
  expect(example).toContain(`are worth ${gain.toFixed(0)} points at 3 bits`);
});

test('cases needed to see the loss at 4 bits per column', () => {
  const {lost, won} = row(4, 'column');
  const discordant = (lost + won) / 899;
  const loss = (lost - won) / 899;
  const cases = ((1.96 + 0.8416) ** 2 * discordant) / loss ** 2;
  expect(example).toContain(`With ${lost + won} discordant pairs in 899`);
  expect(example).toContain(
    `about ${thousands(Math.round(cases / 1000) * 1000)} cases to see a net loss as small as the observed ${(100 * loss).toFixed(2)} points`,
  );
});

/** Seeded normal numbers (mulberry32 and Box–Muller). */
function normals(seed: number) {
  const uniform = mulberry32(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

test('outliers and smoothing, drawn again with other numbers', () => {
  const [tokens, channels, outputs, large] = [256, 1024, 48, 8];
  const normal = normals(3);
  const x = Array.from({length: tokens}, () =>
    Float64Array.from({length: channels}, (_, c) => normal() * (c < large ? 60 : 1)),
  );
  const w = Array.from({length: channels}, () =>
    Float64Array.from({length: outputs}, () => normal()),
  );
  const largest = (values: Iterable<number>) => {
    let top = 0;
    for (const value of values) top = Math.max(top, Math.abs(value));
    return top;
  };
  const round = (value: number, scale: number) => Math.round(value / scale) * scale;
  const byToken = (rows: Float64Array[]) =>
    rows.map((row) => {
      const scale = largest(row) / 127;
      return row.map((value) => round(value, scale));
    });
  const byOutput = (rows: Float64Array[]) => {
    const scales = Array.from(
      {length: outputs},
      (_, j) => largest(rows.map((row) => row[j] ?? 0)) / 127,
    );
    return rows.map((row) => row.map((value, j) => round(value, scales[j] ?? 1)));
  };
  const product = (a: Float64Array[], b: Float64Array[]) =>
    a.map((row) => {
      const sum = new Float64Array(outputs);
      row.forEach((value, c) => b[c]?.forEach((weight, j) => (sum[j]! += value * weight)));
      return sum;
    });
  const error = (approx: Float64Array[], exact: Float64Array[], from = 0) => {
    let [off, norm] = [0, 0];
    exact.forEach((row, i) =>
      row.forEach((value, c) => {
        if (c < from) return;
        off += ((approx[i]?.[c] ?? 0) - value) ** 2;
        norm += value ** 2;
      }),
    );
    return 100 * Math.sqrt(off / norm);
  };
  const printed = (label: string) =>
    (new RegExp(`${label} ([\\d.]+)%(?: ordinary ones ([\\d.]+)%)?`).exec(example) ?? [])
      .slice(1)
      .map(Number);

  // Per tensor the scale is the largest of the page's 16,384 large values: 3.6 to 4.8 sigma.
  const [all, ordinary] = printed('per tensor all channels');
  const tensor = (sigma: number, from: number) =>
    error(
      x.map((row) => row.map((value) => round(value, (60 * sigma) / 127))),
      x,
      from,
    );
  expect(all).toBeGreaterThan(tensor(3.6, 0));
  expect(all).toBeLessThan(tensor(4.8, 0));
  expect(ordinary).toBeGreaterThan(tensor(3.6, large));
  expect(ordinary).toBeLessThan(tensor(4.8, large));
  const token = byToken(x);
  const [allToken, ordinaryToken] = printed('per token all channels');
  expect(Math.abs(error(token, x) / (allToken ?? NaN) - 1)).toBeLessThan(0.08);
  expect(Math.abs(error(token, x, large) / (ordinaryToken ?? NaN) - 1)).toBeLessThan(0.08);

  const exact = product(x, w);
  const factors = Array.from({length: channels}, (_, c) =>
    Math.sqrt(largest(x.map((row) => row[c] ?? 0)) / largest(w[c] ?? [])),
  );
  const smoothX = x.map((row) => row.map((value, c) => value / (factors[c] ?? 1)));
  const smoothW = w.map((row, c) => row.map((value) => value * (factors[c] ?? 1)));
  const plain = error(product(token, byOutput(w)), exact);
  const smoothed = error(product(byToken(smoothX), byOutput(smoothW)), exact);
  expect(Math.abs(plain / (printed('W8A8, as it is')[0] ?? NaN) - 1)).toBeLessThan(0.1);
  expect(Math.abs(smoothed / (printed('W8A8, smoothed')[0] ?? NaN) - 1)).toBeLessThan(0.15);
  expect(example).toContain('from 4.8% to 1.0%');
  expect(8 / 1024).toBe(1 / 128);
});
