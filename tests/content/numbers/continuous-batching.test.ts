import {mulberry32} from '../../random';
import {pageText, thousands} from '../pageText';

const page = 'llm-operations/continuous-batching';
const full = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)}%`;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const next = mulberry32(5);
/** Above 0 and up to 1, so that it has a logarithm. */
const uniform = (): number => 1 - next();
const geometric = (): number => Math.ceil(Math.log(uniform()) / Math.log(1 - 1 / 256));
const normal = (): number =>
  Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
const lognormal = (): number => Math.ceil(Math.exp(5.23 + 0.8 * normal()));

test('the strip of four slots', () => {
  const lengths = {A: 3, B: 8, C: 4, D: 5, E: 6, F: 2, G: 7, H: 3};
  for (const [name, length] of Object.entries(lengths)) {
    // Twice: once in each half of the picture.
    expect(full.split(new RegExp(`${name}{${length}}(?!${name})`)).length - 1).toBe(2);
  }
  const all = Object.values(lengths);
  expect(Math.max(...all.slice(0, 4)) + Math.max(...all.slice(4))).toBe(15);
  const free = [0, 0, 0, 0];
  for (const length of all) free[free.indexOf(Math.min(...free))]! += length;
  expect(Math.max(...free)).toBe(12);
});

test('the longest of 32 exponential lengths', () => {
  const harmonic = sum(Array.from({length: 32}, (_, i) => 1 / (i + 1)));
  expect(full).toContain(`For 32 slots that is ${harmonic.toFixed(2)}`);
  expect(1 / harmonic).toBeCloseTo(1 / 4, 2);
});

test('bytes of a token', () => {
  expect(full).toContain(`${(2 * 32 * 8 * 128 * 2) / 1024} KiB`);
});

/** Steps of the two policies, with lengths drawn here. */
function policies(lengths: readonly number[], slots: number) {
  let fixed = 0;
  for (let i = 0; i < lengths.length; i += slots) {
    fixed += Math.max(...lengths.slice(i, i + slots));
  }
  const free = Array<number>(slots).fill(0);
  for (const length of lengths) {
    let first = 0;
    for (let k = 1; k < slots; k += 1) if ((free[k] ?? 0) < (free[first] ?? 0)) first = k;
    free[first]! += length;
  }
  return {fixed, rolling: Math.max(...free), used: sum(lengths) / slots};
}

test.each<[string, () => number, number]>([
  ['all 256', () => 256, 32],
  ['lognormal', lognormal, 32],
  ['geometric', geometric, 32],
  ['geometric', geometric, 8],
  ['geometric', geometric, 128],
])('%s lengths', (name, draw, slots) => {
  const match = new RegExp(`${name} (\\d+) (\\d+) ${slots} (\\d+)% (\\d+)% ([\\d.]+)x`).exec(
    example,
  );
  const [mean, , fixed, rolling, speedUp] = (match?.slice(1) ?? []).map(Number);
  const lengths = Array.from({length: 20_000}, draw);
  const again = policies(lengths, slots);
  expect(Math.abs(sum(lengths) / 20_000 - (mean ?? NaN))).toBeLessThan(8);
  expect(Math.abs((100 * again.used) / again.fixed - (fixed ?? NaN))).toBeLessThan(1.5);
  expect(Math.abs((100 * again.used) / again.rolling - (rolling ?? NaN))).toBeLessThan(3);
  expect(Math.abs(again.fixed / again.rolling / (speedUp ?? NaN) - 1)).toBeLessThan(0.06);
});

test('requests that fit', () => {
  const tokens = (50 * 2 ** 30) / (128 * 2 ** 10);
  expect(example).toContain(`hold ${thousands(tokens)} tokens`);
  // A geometric length has no memory: what a live one has made averages the mean.
  const live = 800 + 256;
  const held = (block: number) => live + (block - 1) / 2;
  const row = (label: string, size: number) =>
    expect(example).toContain(`${label} | ${thousands(size)} | ${Math.floor(tokens / size)}`);
  row('Reserve 4,096', 4096);
  row('Reserve 2,048, refuse longer ones', 2048);
  row('Blocks of 16', held(16));
  row('Blocks of 128', held(128));
  const waste = (block: number) => percent((block - 1) / 2 / live, 1);
  expect(example).toContain(`${waste(16)} for blocks of 16, ${waste(128)} for 128`);
  expect(example).toContain(`leaves ${percent(1 - live / 4096)} of the memory empty`);
  expect(example).toContain(`a maximum of ${thousands(4096 - 800)}`);
});

/** The scheduler again: counts instead of objects, lengths drawn here. */
function serve(lengths: readonly number[], limit: number, keepFree: number) {
  const [pool, prompt] = [100_000, 800];
  const queue = lengths.map((length) => ({length, made: 0}));
  let running: typeof queue = [];
  let [used, steps, total, evicted, twice] = [0, 0, 0, 0, 0];
  /** Sizes of the batch while anybody waits. */
  const busy: number[] = [];
  while (queue.length + running.length > 0) {
    for (;;) {
      const next = queue[0];
      if (!next || running.length >= limit) break;
      if (used + prompt + next.made > pool - (running.length > 0 ? keepFree : 0)) break;
      running.push(next);
      queue.shift();
      used += prompt + next.made;
    }
    while (used + running.length > pool) {
      const victim = running.pop()!;
      used -= prompt + victim.made;
      evicted += 1;
      twice += prompt + victim.made;
      queue.unshift(victim);
    }
    steps += 1;
    total += running.length;
    if (queue.length > 0) busy.push(running.length);
    for (const request of running) request.made += 1;
    used += running.length;
    running = running.filter(({length, made}) => {
      if (made < length) return true;
      used -= prompt + made;
      return false;
    });
  }
  return {steps, batch: total / steps, evicted, twice, carried: sum(busy) / busy.length};
}

/** Row of the printed table. */
function printed(limit: number, keepFree: number) {
  const match = new RegExp(
    `${limit} ${thousands(keepFree)} ([\\d,]+) ([\\d.]+) ([\\d,]+) ([\\d,]+)`,
  ).exec(example);
  const [steps, batch, evicted, twice] = (match?.slice(1) ?? []).map((cell) =>
    Number(cell.replaceAll(',', '')),
  );
  return {
    steps: steps ?? NaN,
    batch: batch ?? NaN,
    evicted: evicted ?? NaN,
    twice: twice ?? NaN,
  };
}

// The quantiles of the geometric distribution in random order: a sample without luck in its mean.
const answers = Array.from({length: 4000}, (_, i) => ({
  length: Math.ceil(Math.log(1 - (i + 0.5) / 4000) / Math.log(1 - 1 / 256)),
  at: uniform(),
}))
  .sort((a, b) => a.at - b.at)
  .map(({length}) => length);

test.each([
  [64, 0],
  [80, 0],
  [96, 0],
  [128, 0],
  [256, 0],
  [128, 5000],
  [128, 10_000],
])('a limit of %i sequences with %i tokens kept free', (limit, keepFree) => {
  const row = printed(limit, keepFree);
  const again = serve(answers, limit, keepFree);
  expect(Math.abs(again.steps / row.steps - 1)).toBeLessThan(0.06);
  expect(Math.abs(again.batch / row.batch - 1)).toBeLessThan(0.03);
  // Rare events: no more than a few where the page has none, the same order where it has many.
  if (row.evicted === 0) expect(again.evicted).toBeLessThan(20);
  else expect(Math.abs(again.evicted / row.evicted - 1)).toBeLessThan(0.4);
  if (row.twice > 0) expect(Math.abs(again.twice / row.twice - 1)).toBeLessThan(0.4);
});

test('readings of the table', () => {
  const [tight, loose, spared] = [printed(96, 0), printed(128, 0), printed(128, 5000)];
  expect(example).toContain(`the steps fall by ${percent(1 - loose.steps / tight.steps, 1)}`);
  expect(loose.twice / tight.twice - 1).toBeCloseTo(1 / 5, 1);
  const {carried} = serve(answers, 128, 0);
  const estimate = 100_000 / (800 + 256);
  expect(example).toContain(
    `about the ${Math.round(estimate)} sequences that the dial estimates (100,000 / 1,056)`,
  );
  expect(Math.abs(carried / estimate - 1)).toBeLessThan(0.02);
  expect(loose.batch).toBeLessThan(carried);
  expect(example).toContain(`for ${percent(spared.steps / loose.steps - 1)} more steps`);

  // Floors of one H100 for 8.03 billion weights in bf16: half of peak, full bandwidth.
  const prefill = (loose.twice * 2 * 8.03e9) / (989e12 / 2);
  const chunk = 803;
  const withAttention = 1 + (2 * chunk * chunk * 4096 * 32) / (2 * 8.03e9 * chunk);
  expect(example).toContain(`about ${Math.round(prefill * withAttention)} seconds of GPU time`);
  const decode = ({steps, batch}: typeof loose) =>
    (steps * (2 * 8.03e9 + batch * 1056 * 128 * 1024)) / 3.35e12;
  expect(example).toContain(
    `all ${thousands(loose.steps)} decode steps together about ${Math.round(decode(loose))}`,
  );
  expect(example).toContain(`about ${Math.round(decode(spared))} seconds of them`);
  expect(decode(spared)).toBeLessThan(decode(loose) + prefill);
});

test('what the benchmark of headroom says', () => {
  // Reported: output tokens a second, gaps in ms and seconds to the first token, off and with 5%.
  expect(example).toContain(`Throughput rose by ${percent(12_167 / 11_582 - 1)}`);
  expect(example).toContain(`fell from ${(40.62).toFixed(0)} to ${(17.7).toFixed(0)} ms`);
  expect(example).toContain(`rose from ${(6.56).toFixed(1)} to ${(11.2).toFixed(1)} s`);
});
