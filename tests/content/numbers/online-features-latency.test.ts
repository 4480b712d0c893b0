import {mulberry32} from '../../random';
import {pageText, thousands} from '../pageText';

const page = 'data-and-features/online-features-latency';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

const next = mulberry32(6);
const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
/** A log-normal time with this median and 99th percentile. */
const time = (median: number, p99: number) =>
  median * Math.exp((Math.log(p99 / median) / 2.326) * normal());

const hops = {network: [1, 4], code: [2, 6], model: [4, 10], read: [1, 8]} as const;
const deadline = 10;
const requests = 80_000;
const peak = 2_000;

const six = () => Array.from({length: 6}, () => time(...hops.read));
const designs: Record<string, () => number> = {
  'one pipelined read': () => time(...hops.read),
  'six in parallel': () => Math.max(...six()),
  'six in sequence': () => six().reduce((sum, value) => sum + value, 0),
  'one read, slow store': () => time(5 * hops.read[0], 5 * hops.read[1]),
};

/** The seven numbers that the page prints for a design. */
function printed(name: string): number[] {
  const number = '(\\d+\\.\\d)';
  const match = new RegExp(
    `${name} ${number} ${number} ${number} ${number}% ${number} ${number} ${number}`,
  ).exec(example);
  if (!match) throw new Error(`no row “${name}”`);
  return match.slice(1).map(Number);
}

test('the budget on the page is that of the simulation', () => {
  const row = (label: string, [median, p99]: readonly [number, number]) =>
    expect(answer).toContain(`${label} | ${median} ms | ${p99} ms`);
  row('Network, in and out', hops.network);
  row('Parsing, request features', hops.code);
  row('Feature read', hops.read);
  row('Model', hops.model);
  expect(answer).toContain(`Cut at ${deadline} ms`);
  expect(example).toContain('[(1, 4), (2, 6), (4, 10)]');
});

test.each(Object.keys(designs))('an independent simulation agrees: %s', (name) => {
  const total: number[] = [];
  const cut: number[] = [];
  let late = 0;
  for (let i = 0; i < requests; i += 1) {
    const rest = time(...hops.network) + time(...hops.code) + time(...hops.model);
    const read = designs[name]?.() ?? NaN;
    total.push(rest + read);
    cut.push(rest + Math.min(read, deadline));
    if (read > deadline) late += 1;
  }
  const quantile = (values: number[], p: number) => values[Math.floor(p * values.length)] ?? NaN;
  total.sort((a, b) => a - b);
  cut.sort((a, b) => a - b);
  const own = [total, cut].flatMap((values) => [0.5, 0.99, 0.999].map((p) => quantile(values, p)));
  const row = printed(name);
  const theirs = [...row.slice(0, 3), ...row.slice(4)];
  own.forEach((value, i) => {
    // p99.9 rests on 80 of the requests here, and scatters by several per cent.
    expect(Math.abs(value / (theirs[i] ?? NaN) - 1)).toBeLessThan(i % 3 === 2 ? 0.12 : 0.04);
  });
  expect(Math.abs((100 * late) / requests - (row[3] ?? NaN))).toBeLessThan(1);
});

test('what the text draws from the simulation', () => {
  const [one = [], , sequence = [], slow = []] = Object.keys(designs).map(printed);
  expect(example).toContain(
    `one read leaves ${Math.round((peak * (one[3] ?? NaN)) / 100)} payments a second without features; six in sequence leave ${Math.round((peak * (sequence[3] ?? NaN)) / 100)}`,
  );
  const sum = hops.network[1] + hops.code[1] + hops.model[1] + 6 * hops.read[1];
  expect(example).toContain(
    `six reads and the rest sum to ${sum} ms, the simulation says ${Math.round(sequence[1] ?? NaN)}`,
  );
  expect(example).toContain(
    `keeps p99.9 near ${Math.round(slow[6] ?? NaN)} ms instead of ${Math.round(slow[2] ?? NaN)}, at the price of ${Math.round(slow[3] ?? NaN)}% of decisions`,
  );
  expect(answer).toContain(`a median of ${Math.round(one[0] ?? NaN)} ms says nothing about 50`);
  Object.keys(designs)
    .slice(0, 3)
    .forEach((name) => expect(printed(name)[1]).toBeLessThan(50));
});

test('sawtooth window and replay, counted from the events', () => {
  const day = 86_400;
  const events = Array.from({length: 1000}, (_, i) => ({ts: 97 * 60 * i, amount: 10 + (i % 7)}));
  const now = (events.at(-1)?.ts ?? NaN) + 1;
  const total = (list: typeof events) => list.reduce((sum, {amount}) => sum + amount, 0);
  const exact = events.filter(({ts}) => ts >= now - 30 * day);
  const midnight = Math.floor(now / day) * day;
  const saw = events.filter(({ts}) => ts >= midnight - 30 * day);
  const hours = new Set(saw.filter(({ts}) => ts >= midnight).map(({ts}) => Math.floor(ts / 3600)));
  expect(example).toContain(
    `exact 30 days ${exact.length} payments, ${total(exact)}, ${exact.length} rows read`,
  );
  const length = 30 + (now - midnight) / day;
  expect(example).toContain(
    `tiles ${saw.length} payments, ${total(saw)}, ${30 + hours.size} tiles read, ${length.toFixed(1)} days`,
  );
  expect(example).toContain(`holds ${saw.length - exact.length} payments more than the exact one`);
  const replayed = 100;
  expect(example).toContain(`after a replay ${saw.length} payments, with the offset check`);
  expect(example).toContain(
    `after a replay ${saw.length + replayed} payments, without the offset check`,
  );
  expect(example).toContain(`would have added ${replayed} payments`);
});

test('a cut at 20 ms while the store is slow', () => {
  // Log-normal read with median 5 and p99 40: the share above 20 is the tail of z = 1.55.
  const z = Math.log(20 / 5) / (Math.log(40 / 5) / 2.326);
  expect(z).toBeGreaterThan(1.548);
  expect(z).toBeLessThan(1.555); // P(Z > 1.55) = 6.1%
  const total = Array.from({length: requests}, () => {
    const rest = time(...hops.network) + time(...hops.code) + time(...hops.model);
    return rest + Math.min(time(5 * hops.read[0], 5 * hops.read[1]), 20);
  }).sort((a, b) => a - b);
  const tail = total[Math.floor(0.999 * requests)] ?? NaN;
  expect(Math.abs(tail / 34 - 1)).toBeLessThan(0.06);
  expect(example).toContain('A cut at 20 ms would lose 6% and keep p99.9 near 34 ms');
});

test('size of the state', () => {
  const [tile, payment, cards] = [16, 24, 20e6];
  const hourly = 720 * tile;
  const mixed = (30 + 24) * tile;
  const raw = 40 * payment;
  expect(example).toContain(
    `720 hourly tiles are ${(hourly / 1000).toFixed(1)} kB a key; 30 daily and 24 hourly ones ${mixed} bytes; 40 raw payments of ${payment} bytes ${raw}`,
  );
  const gigabytes = [hourly, mixed, raw].map((bytes) => Math.round((bytes * cards) / 1e9));
  expect(example).toContain(
    `For 20 million cards that is ${gigabytes[0]}, ${gigabytes[1]} or ${gigabytes[2]} GB`,
  );
  expect(example).toContain(
    `A merchant with ${thousands(500_000)} payments in the window would cost ${(500_000 * payment) / 1e6} MB`,
  );
  expect(example).toContain(
    `1/30 of the window with daily tiles, ${(100 / 30).toFixed(1)}%, and ${(100 / 720).toFixed(2)}% with hourly ones`,
  );
});

test('rates in the text', () => {
  expect(answer).toContain(`5% of the traffic gets ${0.05 * peak} updates a second`);
  const approach = pageText(page, 'Approach: pre-aggregated tiles');
  expect(approach).toContain(`${thousands(10 * 12 * 3600)} events become ${12 + 1} tiles`);
  expect(pageText(page, 'Follow-up questions')).toContain(
    'the last hour lacks a sixth of its payments',
  );
  expect(10 / 60).toBeCloseTo(1 / 6);
});
