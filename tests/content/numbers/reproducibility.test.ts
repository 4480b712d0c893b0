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

const rows = new Map(
  [
    ...example.matchAll(
      /((?:averaged )?(?:forest|logistic|SGD), [a-z0-9 ]+?) +([0-9.]+)% ([0-9.]+)% ([0-9.]+) ([0-9.]+) ([0-9.]+) (same to 9 digits|equivalent|in band, above ceiling|outside the band)/g,
    ),
  ].map(([, name = '', flips, band, auc, gap, aucBand, grade]) => [
    name,
    {flips: Number(flips), band: Number(band), auc: Number(auc), gap: Number(gap), aucBand, grade},
  ]),
);
const ceiling = 100 * Number(/CEILING = ([0-9.]+)/.exec(example)?.[1]);

test('grades follow from flips, AUC, the band and the ceiling', () => {
  expect(rows.size).toBe(7);
  for (const {flips, band, gap, aucBand, grade} of rows.values()) {
    const inside = flips <= band && gap <= Number(aucBand);
    const accepted = flips <= ceiling ? 'equivalent' : 'in band, above ceiling';
    const seen = inside ? accepted : 'outside the band';
    expect(grade).toBe(flips === 0 ? 'same to 9 digits' : seen);
  }
});

test('the noisy training passes its own band, not the ceiling; averaging mends it', () => {
  const noisy = rows.get('SGD, shuffled');
  const averaged = rows.get('averaged SGD, shuffled');
  const share = `${noisy?.flips}% of the decisions differ`;
  expect(example).toContain(share);
  expect(pageText(page, 'Common mistakes')).toContain(share);
  expect(noisy?.gap).toBeLessThan(0.0005); // equal to three digits
  expect(pageText(page)).toContain(
    `the AUC agrees to three digits; ${Math.round(noisy?.flips ?? NaN)}% of the decisions do not`,
  );
  expect(averaged?.auc).toBeGreaterThan(noisy?.auc ?? NaN);
  expect(example).toContain(`leaves ${averaged?.flips}% of flips, with a better AUC`);
});

test('what the band means in decisions, and in the record', () => {
  const forest = rows.get('forest, shuffled');
  expect(example).toContain(
    `At 100,000 decisions a day the forest with shuffled rows changes some ${thousands(1_000 * (forest?.flips ?? NaN))}`,
  );
  expect(example).toContain(
    `"flips": ${((forest?.band ?? NaN) / 100).toFixed(3)}, "auc": ${Number(forest?.aucBand)}, "seeds": 10, "ceiling": ${ceiling / 100}`,
  );
});
