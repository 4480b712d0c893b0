import {pageText, thousands} from '../pageText';

const example = pageText('packaging/serialization-formats', 'Worked example');
const rows = 50_000;

/** A printed line of parity.py: rows in another leaf, share, largest and mean change. */
function line(depth: string): [number, number, number, number] {
  const found = new RegExp(`\\b${depth} (\\d+) ([\\d.]+)% (\\d+) ([\\d.]+)`).exec(example);
  return found?.slice(1).map(Number) as [number, number, number, number];
}

test('an honest pipeline holds more calls than the payload', () => {
  const count = (name: string) =>
    [...example.matchAll(new RegExp(`'${name}': (\\d+)`, 'g'))].map(([, n]) => Number(n));
  for (const name of ['STACK_GLOBAL', 'REDUCE', 'BUILD']) {
    const [payload = NaN, honest = NaN] = count(name);
    expect(honest).toBeGreaterThan(payload);
  }
});

test('the inputs move by no more than single precision explains', () => {
  const moved = 0.00000014;
  expect(example).toContain(`moves inputs by at most ${moved.toFixed(8)}`);
  // Uniform integers, standardised, lie within ±√3; three roundings of at most half an ulp each.
  expect(moved).toBeLessThan(3 * Math.sqrt(3) * 2 ** -24);
});

test('target: uniform on 0…999 plus two small terms plus noise', () => {
  const uniform = (1000 ** 2 - 1) / 12;
  const variance = uniform * (1 + 1 + 1) + 50 ** 2; // 10³·10⁻³ and 10⁵·10⁻⁵ are both 1
  const printed = Number(/standard deviation (\d+)/.exec(example)?.[1]);
  expect(Math.abs(printed - Math.sqrt(variance))).toBeLessThan(3);
});

test('shares, mean changes and what a spot check sees', () => {
  const [moved10, share10, largest10, mean10] = line('10');
  const [movedFull, shareFull, , meanFull] = line('full');
  expect(line('6')[0]).toBe(0);
  expect(share10).toBeCloseTo((100 * moved10) / rows, 2);
  expect(shareFull).toBeCloseTo((100 * movedFull) / rows, 2);
  expect(mean10).toBeLessThan((moved10 * largest10) / rows);
  expect(meanFull).toBeLessThan((movedFull * 250) / rows);
  expect(example).toContain(`mean change is ${((100 * mean10) / 502).toFixed(2)}% of the target's`);
  expect(example).toContain(`${moved10} rows of ${thousands(rows)} are off by up to ${largest10}`);
  const fault = moved10 / rows;
  const missed = (1 - fault) ** 100;
  const needed = Math.ceil(Math.log(0.05) / Math.log(1 - fault));
  expect(example).toContain(`100 rows miss such a fault ${Math.round(100 * missed)}% of the time`);
  expect(example).toContain(`hitting it once takes ${thousands(needed)} rows`);
});

test('softmax of equal values over all 4 × 3 values, and over the last 3', () => {
  const all = 4 * 3;
  expect(example).toContain(
    `gives each of the ${all} values of a row ${(1 / all).toFixed(3)}, the second ${(1 / 3).toFixed(3)}`,
  );
});
