import {pageText} from '../pageText';

const page = 'drift-and-retraining/drift-taxonomy';
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');

/** Cells of the joint distribution, as P(X = x, Y = y). */
interface Joint {
  readonly x1y1: number;
  readonly x1y0: number;
  readonly x0y1: number;
  readonly x0y0: number;
}

const fromInputs = (px: number, p1: number, p0: number): Joint => ({
  x1y1: px * p1,
  x1y0: px * (1 - p1),
  x0y1: (1 - px) * p0,
  x0y0: (1 - px) * (1 - p0),
});
const fever = (j: Joint) => j.x1y1 + j.x1y0;
const flu = (j: Joint) => j.x1y1 + j.x0y1;
const fluGivenFever = (j: Joint) => j.x1y1 / fever(j);
const fluGivenNone = (j: Joint) => j.x0y1 / (1 - fever(j));
const feverGivenFlu = (j: Joint) => j.x1y1 / flu(j);
const feverGivenHealthy = (j: Joint) => j.x1y0 / (1 - flu(j));

/** Label shift: every cell of a class grows with the class. */
const reweighted = (j: Joint, rate: number): Joint => {
  const [sick, healthy] = [rate / flu(j), (1 - rate) / (1 - flu(j))];
  return {
    x1y1: sick * j.x1y1,
    x1y0: healthy * j.x1y0,
    x0y1: sick * j.x0y1,
    x0y0: healthy * j.x0y0,
  };
};

const loss = (j: Joint, score1: number, score0: number) =>
  j.x1y1 * (1 - score1) ** 2 +
  j.x1y0 * score1 ** 2 +
  j.x0y1 * (1 - score0) ** 2 +
  j.x0y0 * score0 ** 2;

const training = fromInputs(0.3, 0.4, 0.05);
const covariate = fromInputs(0.6, 0.4, 0.05);
const label = reweighted(training, flu(covariate));
// Same fever rate, same flu rate, another relation.
const concept: Joint = {
  x1y1: 0.3 * 0.2,
  x1y0: 0.3 * 0.8,
  x0y1: flu(training) - 0.3 * 0.2,
  x0y0: 0.7 - (flu(training) - 0.3 * 0.2),
};
const meanScore = (j: Joint) => fever(j) * 0.4 + (1 - fever(j)) * 0.05;
const blackBox = (share: number) =>
  (share - feverGivenHealthy(training)) / (feverGivenFlu(training) - feverGivenHealthy(training));

test.each(Object.entries({training, covariate, label, concept}))('row %s', (name, j) => {
  const best = loss(j, fluGivenFever(j), fluGivenNone(j));
  const row = [
    fever(j),
    flu(j),
    fluGivenFever(j),
    fluGivenNone(j),
    feverGivenFlu(j),
    meanScore(j),
    blackBox(fever(j)),
    loss(j, 0.4, 0.05),
    best,
  ];
  expect(example).toContain(`${name} ${row.map((value) => value.toFixed(3)).join(' ')}`);
  expect(j.x1y1 + j.x1y0 + j.x0y1 + j.x0y0).toBeCloseTo(1, 12);
});

test('what stays in each world', () => {
  expect(fluGivenFever(covariate)).toBeCloseTo(fluGivenFever(training), 12);
  expect(feverGivenFlu(label)).toBeCloseTo(feverGivenFlu(training), 12);
  expect(feverGivenHealthy(label)).toBeCloseTo(feverGivenHealthy(training), 12);
  expect(fever(concept)).toBeCloseTo(fever(training), 12);
  expect(flu(concept)).toBeCloseTo(flu(training), 12);
  expect(mistakes).toContain(
    `goes from ${fluGivenFever(training).toFixed(2)} to ${fluGivenFever(label).toFixed(2)}`,
  );
});

test('reading of the rows', () => {
  const best = (j: Joint) => loss(j, fluGivenFever(j), fluGivenNone(j));
  expect(example).toContain(`mean score is right (${(100 * meanScore(covariate)).toFixed(1)}%)`);
  expect(example).toContain(
    `confidently wrong (${(100 * blackBox(fever(covariate))).toFixed(1)}%)`,
  );
  expect(example).toContain(
    `rises from ${loss(training, 0.4, 0.05).toFixed(3)} to ${loss(covariate, 0.4, 0.05).toFixed(3)}`,
  );
  expect(loss(covariate, 0.4, 0.05)).toBeCloseTo(best(covariate), 12);
  expect(loss(covariate, 0.4, 0.05) / loss(training, 0.4, 0.05)).toBeGreaterThan(1.5); // “more than half”
  expect(example).toContain(`lags at ${(100 * meanScore(label)).toFixed(1)}%`);
  expect(example).toContain(`best possible Brier score, ${best(label).toFixed(3)},`);
  expect(example).toContain(
    `loses ${(loss(concept, 0.4, 0.05) - best(concept)).toFixed(3)} against`,
  );
});

test('the prior-corrected scores are those of the new world', () => {
  const ratio = flu(label) / (1 - flu(label)) / (flu(training) / (1 - flu(training)));
  const corrected = [0.4, 0.05].map((score) => {
    const odds = (score / (1 - score)) * ratio;
    return odds / (1 + odds);
  });
  expect(corrected[0]).toBeCloseTo(fluGivenFever(label), 12);
  expect(corrected[1]).toBeCloseTo(fluGivenNone(label), 12);
  expect(example).toContain(
    `corrected for the prior: ${corrected.map((score) => score.toFixed(3)).join(' and ')}`,
  );
});

test('two stories for 60% fever, and twenty labels that tell them apart', () => {
  const other = reweighted(training, blackBox(0.6));
  expect(fever(other)).toBeCloseTo(0.6, 12);
  expect(example).toContain(
    `Covariate shift says that ${(100 * flu(covariate)).toFixed(0)}% have flu; label shift says ${(100 * flu(other)).toFixed(0)}%`,
  );
  expect(example).toContain(
    `${(100 * fluGivenFever(covariate)).toFixed(1)}% of the feverish have flu, under label shift ${(100 * fluGivenFever(other)).toFixed(1)}%`,
  );
  const [n, cut] = [20, 14];
  const atLeast = (p: number) => {
    let [term, total] = [(1 - p) ** n, 0];
    for (let k = 0; k <= n; k += 1) {
      if (k >= cut) total += term;
      term *= ((n - k) / (k + 1)) * (p / (1 - p));
    }
    return total;
  };
  const errors = [atLeast(fluGivenFever(covariate)), 1 - atLeast(fluGivenFever(other))];
  expect(example).toContain(`Test ${n} feverish patients and call it label shift from ${cut}`);
  expect(example).toContain(
    `${(100 * (errors[0] ?? NaN)).toFixed(2)}% in the first world and ${(100 * (errors[1] ?? NaN)).toFixed(2)}% in the second`,
  );
  expect(example).toContain(
    `neither ${Math.round(n * fluGivenFever(covariate))} nor ${Math.round(n * fluGivenFever(other))}`,
  );
});
