import {pageText, thousands} from '../pageText';

const page = 'registry-and-reproducibility/experiment-tracking';
const example = pageText(page, 'Worked example');

const rows = 2000;
const truth = 0.8;

/** P(X ≤ c) for X binomial(rows, truth), for every c. */
const cumulative = (() => {
  let log = rows * Math.log(1 - truth);
  let sum = 0;
  return Array.from({length: rows + 1}, (_, c) => {
    if (c > 0) log += Math.log((rows - c + 1) / c) + Math.log(truth / (1 - truth));
    sum += Math.exp(log);
    return Math.min(1, sum);
  });
})();

/** Expected largest accuracy of k equal, independent runs: the sum of P(max > c). */
const best = (k: number) => cumulative.reduce((sum, below) => sum + 1 - below ** k, 0) / rows;

test.each([1, 10, 50, 200])('expected best of %d', (k) => {
  expect(example).toContain(`${k} | ${(100 * best(k)).toFixed(1)}%`);
});

test('the sweep', () => {
  const error = Math.sqrt((truth * (1 - truth)) / rows);
  expect(example).toContain(`standard error of ${(100 * error).toFixed(2)} points`);
  expect(example).toContain('best accuracy 81.8%');
  expect(example).toContain('finished, failed runs 50, 2');
  expect(example).toContain('A gain of 1.8 points, from nothing');
  expect(0.818).toBeLessThan(best(50));
  expect(pageText(page)).toContain('“accuracy 81.8%, two points better”');
  // The fresh test has 20,000 rows and must lie within three standard errors of the truth.
  const fresh = Number(/fresh test ([0-9.]+)%/.exec(example)?.[1]);
  expect(Math.abs(fresh - 80)).toBeLessThan(300 * Math.sqrt(0.16 / 20_000));
});

/** Two-sided tail of the standard normal, by numeric integration. */
function tail(z: number): number {
  const step = 0.0005;
  let sum = 0;
  for (let x = z + step / 2; x < 9; x += step) sum += Math.exp((-x * x) / 2) * step;
  return (2 * sum) / Math.sqrt(2 * Math.PI);
}

test('seeds', () => {
  const differs = (seeds: number) => tail(0.5 / (0.3 * Math.sqrt(2 / seeds)));
  expect(example).toContain(`in ${Math.round(100 * differs(1))}% of cases`);
  expect(example).toContain(`do so in ${(100 * differs(5)).toFixed(1)}%`);
  const n = 2 * (((1.96 + 0.84) * 0.3) / 0.5) ** 2;
  expect(example).toContain(`= ${n.toFixed(1)}, so six runs a side`);
  expect(Math.ceil(n)).toBe(6);
});

test('collisions of a 32-bit digest', () => {
  const even = Math.sqrt(2 * Math.log(2) * 2 ** 32);
  expect(pageText(page, 'Full answer')).toContain(
    `some ${thousands(Math.round(even / 1000) * 1000)} unrelated tables`,
  );
});

test('what the digests see', () => {
  expect(example).toContain('first row, by 0.01 differs differs');
  expect(example).toContain('90,000 rows set to zero same differs');
  expect(example).toContain('all times, by 30 days same differs');
  expect((100_000 - 10_000) / 100_000).toBe(0.9);
});
