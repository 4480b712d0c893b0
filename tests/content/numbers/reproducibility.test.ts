import {pageText, thousands} from '../pageText';

const page = 'registry-and-reproducibility/reproducibility';
const example = pageText(page, 'Worked example');

test('addition is not associative', () => {
  expect(example).toContain(`${0.1 + 0.2 + 0.3} ${0.1 + (0.2 + 0.3)}`);
});

test('sums in another order differ, around the exact one, in the sixth digit', () => {
  const [stored, reversed, parts, exact] = ['as stored', 'reversed', 'in four parts', 'exact'].map(
    (label) => Number(new RegExp(`${label} ([0-9.]+)`).exec(example)?.[1]),
  ) as [number, number, number, number];
  expect(new Set([stored, reversed, parts]).size).toBe(3);
  // A float32 near 1,000 has a spacing of 2^-13; a million roundings walk about its square root.
  for (const sum of [stored, reversed, parts]) {
    expect(Math.abs(sum - exact)).toBeGreaterThan(0);
    expect(Math.abs(sum - exact)).toBeLessThan(2 ** -13 * Math.sqrt(1_000_000));
    expect(Math.abs(sum - exact) / exact).toBeLessThan(1e-4);
    expect(Math.abs(sum - exact) / exact).toBeGreaterThan(1e-6);
  }
});

test('grades follow from flips, AUC and the band', () => {
  const band = /band from six seeds: ([0-9.]+)% of decisions, AUC within ([0-9.]+)/.exec(example);
  const [flipBand, aucBand] = [Number(band?.[1]), Number(band?.[2])];
  const rows = [
    ...example.matchAll(
      /(4 threads|rows shuffled|another seed|regression, shuffled) +([0-9.]+)% ([0-9.]+) ([0-9.]+) (same to 9 digits|equivalent|another model)/g,
    ),
  ];
  expect(rows).toHaveLength(5);
  for (const [, , flips, before, after, grade] of rows) {
    const inside =
      Number(flips) <= flipBand && Math.abs(Number(before) - Number(after)) <= aucBand + 0.001;
    const expected =
      Number(flips) === 0 ? 'same to 9 digits' : inside ? 'equivalent' : 'another model';
    expect(grade).toBe(expected);
  }
  const sgd = rows.at(-1);
  expect(sgd?.[3]).toBe(sgd?.[4]);
  expect(example).toContain(`${sgd?.[2]}% of the decisions differ`);
  expect(Number(sgd?.[2]) / flipBand).toBeGreaterThan(3);
  expect(pageText(page, 'Common mistakes')).toContain(`${sgd?.[2]}% of the decisions differ`);
  const shuffled = Number(rows[1]?.[2]);
  expect(example).toContain(
    `At 100,000 decisions a day the equivalent rebuild changes some ${thousands((100_000 * shuffled) / 100)}`,
  );
  expect(example).toContain(`"flips": ${flipBand / 100}, "auc": ${aucBand}, "seeds": 6`);
});
