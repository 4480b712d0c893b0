import {pageText, thousands} from '../pageText';

const page = 'llm-operations/llm-evaluation-offline';
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)}%`;
const z975 = 1.959964;
const z80 = 0.841621;

function wilson(rate: number, n: number): [number, number] {
  const centre = (rate + z975 ** 2 / (2 * n)) / (1 + z975 ** 2 / n);
  const half =
    (z975 * Math.sqrt((rate * (1 - rate)) / n + z975 ** 2 / (4 * n * n))) / (1 + z975 ** 2 / n);
  return [centre - half, centre + half];
}

/** Two-sided p-value of |sum| under random signs, by counting sign patterns. */
function signFlip(diffs: readonly number[]): number {
  let counts = new Map([[0, 1]]);
  for (const size of diffs.filter((diff) => diff !== 0).map(Math.abs)) {
    const next = new Map<number, number>();
    for (const [total, weight] of counts) {
      for (const sign of [-1, 1]) {
        const to = total + sign * size;
        next.set(to, (next.get(to) ?? 0) + weight / 2);
      }
    }
    counts = next;
  }
  const seen = Math.abs(sum(diffs));
  return sum([...counts].filter(([total]) => Math.abs(total) >= seen).map(([, weight]) => weight));
}

/** Cases needed to see `delta` between paired verdicts of which a share `discordant` differ. */
const paired = (discordant: number, delta: number) =>
  (z975 * Math.sqrt(discordant) + z80 * Math.sqrt(discordant - delta ** 2)) ** 2 / delta ** 2;

test('what a suite of a given size can see', () => {
  const [low50, high50] = wilson(0.85, 50);
  const [low400, high400] = wilson(0.85, 400);
  const [low1000, high1000] = wilson(0.85, 1000);
  expect(example).toContain(
    `${(100 * low50).toFixed(0)}–${percent(high50)} with 50 cases, ` +
      `${(100 * low400).toFixed(0)}–${percent(high400)} with 400 and ` +
      `${(100 * low1000).toFixed(0)}–${percent(high1000)} with 1,000`,
  );
  expect(high50 - low50).toBeGreaterThan(0.19);
  expect(high50 - low50).toBeLessThan(0.2);
  expect(mistakes).toContain('The interval spans almost 20 points');

  const pooled = 0.865 * 0.135;
  const unpaired =
    (z975 * Math.sqrt(2 * pooled) + z80 * Math.sqrt(0.85 * 0.15 + 0.88 * 0.12)) ** 2 / 0.03 ** 2;
  expect(example).toContain(`need ${thousands(Math.ceil(unpaired))} cases each`);
  expect(example).toContain(
    `${thousands(Math.ceil(paired(0.15, 0.03)))} if 15% do, ${Math.ceil(paired(0.08, 0.03))} if 8% do`,
  );
  expect((12 + 26) / 400).toBeCloseTo(0.095, 12);
  expect(paired(0.095, 0.0435)).toBeLessThan(400);
  expect(paired(0.095, 0.0425)).toBeGreaterThan(400);
  expect(example).toContain('With 9.5% and 400 cases you can detect about 4.3 points');
});

test('the gate, by case and by document', () => {
  const documents = [
    ...Array<number>(4).fill(-5),
    -4,
    ...Array<number>(2).fill(-1),
    ...Array<number>(12).fill(1),
    ...Array<number>(61).fill(0),
  ];
  expect(documents).toHaveLength(80);
  const cases = [...Array<number>(12).fill(1), ...Array<number>(26).fill(-1)];
  const mean = sum(cases) / 400;
  const byCase = Math.sqrt((38 - 400 * mean ** 2) / 399 / 400);
  const centre = sum(documents) / 80;
  const byDocument =
    Math.sqrt((sum(documents.map((total) => (total - centre) ** 2)) * 80) / 79) / 400;
  expect(example).toContain(`repaired 12, broken 26, change ${percent(mean, 1)}`);
  expect(example).toContain(
    `by case: standard error ${percent(byCase, 2)}, p = ${signFlip(cases).toFixed(3)}`,
  );
  expect(example).toContain(
    `by document: standard error ${percent(byDocument, 2)}, p = ${signFlip(documents).toFixed(3)}`,
  );
  expect(example).toContain(`the honest error is ${(byDocument / byCase).toFixed(2)} times`);
  const bad = documents.filter((total) => total <= -4);
  expect(example).toContain(`documents with four or five breaks: ${bad.length}`);
  expect(example).toContain(`${-sum(bad)} of the 26 breaks sit in five documents`);
});

test('no difference is not no loss', () => {
  const [repaired, broken, n] = [18, 22, 400];
  const cases = [...Array<number>(repaired).fill(1), ...Array<number>(broken).fill(-1)];
  const mean = (repaired - broken) / n;
  const half = (z975 * Math.sqrt(repaired + broken - n * mean ** 2)) / n;
  expect(example).toContain(
    `p would be ${signFlip(cases).toFixed(2)} and the interval ` +
      `−${(100 * (half - mean)).toFixed(1)} to +${(100 * (mean + half)).toFixed(1)} points`,
  );
});

test('the judge, corrected', () => {
  const [sensitivity, falsePass, q] = [0.9, 0.3, 0.78];
  const report = (rate: number) => rate * sensitivity + (1 - rate) * falsePass;
  expect(example).toContain(
    `${[0.7, 0.8].map((rate) => (100 * report(rate)).toFixed(0)).join(', ')} and ${percent(report(0.9))}`,
  );
  const naive = z975 * Math.sqrt((q * (1 - q)) / 1000);
  expect(example).toContain(
    `reports it ${percent(q, 1)} ${percent(q - naive, 1)} to ${percent(q + naive, 1)}`,
  );
  const rate = (q - falsePass) / (sensitivity - falsePass);
  const halves = [200, 1000].map((labels) => {
    const variance =
      (q * (1 - q)) / 1000 +
      (rate ** 2 * sensitivity * (1 - sensitivity)) / (0.8 * labels) +
      ((1 - rate) ** 2 * falsePass * (1 - falsePass)) / (0.2 * labels);
    const half = (z975 * Math.sqrt(variance)) / (sensitivity - falsePass);
    expect(example).toContain(
      `${labels} labels ${percent(rate, 1)} ${percent(rate - half, 1)} to ${percent(rate + half, 1)}`,
    );
    return half;
  });
  expect((halves[0] ?? NaN) / naive).toBeGreaterThan(3);
  expect(example).toContain('more than three times as wide as the naive one');
});

test('reliability and the rule of three', () => {
  expect(example).toContain(`in a row ${percent(0.9 ** 8)} of the time`);
  expect(example).toContain(`0.61⁸ is ${percent(0.61 ** 8)}`);
  const bound = (n: number) => percent(1 - 0.05 ** (1 / n), 1);
  expect(example).toContain(
    `No violation in 300 probes bounds the rate below ${bound(300)} at 95% confidence, in 1,000 below ${bound(1000)}`,
  );
});
