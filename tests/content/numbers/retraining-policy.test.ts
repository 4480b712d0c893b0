import {pageText, thousands} from '../pageText';

const page = 'drift-and-retraining/retraining-policy';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');

const [price, decay] = [600, 12];
const perDay = (interval: number) => price / interval + (decay * interval) / 2;
const best = Math.sqrt((2 * price) / decay);

test('labelled alarms to see precision fall', () => {
  const [from, to, zAlpha, zBeta] = [0.9, 0.85, 1.6449, 0.8416];
  const n =
    ((zAlpha * Math.sqrt(from * (1 - from)) + zBeta * Math.sqrt(to * (1 - to))) / (from - to)) ** 2;
  expect(answer).toContain(`about ${Math.round(n)} labelled alarms`);
  expect(answer).toContain(`At 20 alarms a day, all reviewed, that is ${Math.ceil(n / 20)} days`);
});

/** Rows of a printed table: the numbers of each line that begins with `label`. */
function numbersAfter(label: string, count: number): number[] {
  const at = example.indexOf(label);
  expect(at).toBeGreaterThanOrEqual(0);
  return example
    .slice(at + label.length)
    .trim()
    .split(/\s+/)
    .slice(0, count)
    .map(Number);
}

test('backtest against theory', () => {
  const [weights, step, rows] = [20, 0.01, 100];
  const ages = [0, 7, 14, 28, 56];
  const rise = weights * step ** 2;
  const loss = (window: number, age: number) =>
    1 + rise * (age + 1 + window / 3) + weights / (rows * window - weights - 1);
  const measured = new Map(
    [7, 14, 28, 56, 112].map((window) => [window, numbersAfter(` ${window} days `, ages.length)]),
  );
  for (const [window, row] of measured) {
    row.forEach((value, i) => {
      expect(Math.abs(value - loss(window, ages[i] ?? NaN))).toBeLessThan(0.01);
    });
  }
  const fresh = (window: number) => measured.get(window)?.[0] ?? NaN;
  expect(Math.min(...[7, 14, 28, 56, 112].map(fresh))).toBe(fresh(14)); // “the best window here”
  measured.get(7)?.forEach((value, i) => {
    expect(value).toBeGreaterThan(measured.get(14)?.[i] ?? NaN); // “at every age”
  });
  expect(Math.abs(fresh(112) - (measured.get(14)?.[3] ?? NaN))).toBeLessThan(0.005);
  expect(example).toContain(
    `about ${rise.toFixed(3)}·(age + 1 + W/3) + ${weights}/(${rows}·W), least at W = √300 ≈ ${Math.round(Math.sqrt(300))}`,
  );
  // The least of rise·W/3 + weights/(rows·W).
  expect((3 * weights) / (rows * rise)).toBeCloseTo(300, 9);
  expect(example).toContain(`rises by ${rise.toFixed(3)} a day`);
  expect((rise / 0.01) * 60).toBeCloseTo(decay, 9);
});

test('what a week of rows can say about a model one week fresher', () => {
  const [weights, step, rows, window, week] = [20, 0.01, 100, 14, 7];
  const gain = weights * step ** 2 * week;
  // Two windows of 14 days, a week apart, differ in the truths that they average and in their noise.
  let drift = 0;
  for (let day = 1; day < window + week; day += 1) {
    drift += (step * (Math.min(day, week, window + week - day) / window)) ** 2;
  }
  const noise = (2 * week * rows) / (window * rows) ** 2;
  const apart = weights * (drift + noise);
  // With g the gap of two predictions, the losses of a row differ by 2·error·g + g²; g² is small.
  const variance = 4 * (1 + weights / (window * rows) + (weights * step ** 2 * window) / 3) * apart;
  const error = Math.sqrt(variance / (week * rows));
  expect(answer).toContain(
    `a model one week fresher gains ${gain.toFixed(3)}, and a week of ${week * rows} rows measures that to ±${error.toFixed(3)} (one standard error, paired)`,
  );
  // The normal distribution function by Simpson's rule.
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const phi = (z: number) => 0.5 + (z / 6) * (density(0) + 4 * density(z / 2) + density(z));
  const refused = phi(1.645 - gain / error);
  expect(Math.round(10 * refused)).toBe(6);
  expect(answer).toContain('would refuse about six in ten such challengers');
});

test('the interval', () => {
  expect(100 + 300 + 200).toBe(price);
  expect(example).toContain(
    `√(${thousands(2 * price)}/${decay}) = ${best} days at ${perDay(best)} a day`,
  );
  expect(example).toContain(
    `Every 7 days costs ${perDay(7).toFixed(1)}, 14 days ${perDay(14).toFixed(1)}, 30 days ${perDay(30)}.`,
  );
  expect(example).toContain(
    `monthly habit costs ${perDay(30) - perDay(best)} a day more than it need, and a weekly one ${Math.round(perDay(7) - perDay(best))}`,
  );
  expect(example).toContain(`14 days late add ${14 * decay} a day`);
  expect((14 * decay) / (perDay(30) - perDay(best))).toBeGreaterThan(2); // “more than twice”
  expect(perDay(30) / perDay(best)).toBeCloseTo(5 / 3, 9); // “two thirds more”
  expect(mistakes).toContain('two thirds more than the optimum');
});

/** Exact cost per day of a policy, by following the probabilities through one cycle. */
function exact(interval: number, delay?: number): number {
  const [shift, rate, falseAlarm] = [300, 1 / 60, 1 / 100];
  let [cost, days] = [0, 0];
  let states = new Map<number, number>([[-1, 1]]); // days since the shift, −1 without one
  for (let age = 0; age < interval; age += 1) {
    const next = new Map<number, number>();
    const live = (since: number, weight: number) => {
      days += weight;
      cost += weight * (decay * (age + 0.5) + (since >= 0 ? shift : 0));
      const later = since >= 0 ? since + 1 : -1;
      const stop =
        age + 1 >= interval || (delay !== undefined && later >= delay)
          ? 1
          : delay === undefined
            ? 0
            : falseAlarm;
      cost += weight * stop * price;
      if (stop < 1) next.set(later, (next.get(later) ?? 0) + weight * (1 - stop));
    };
    for (const [since, weight] of states) {
      if (since >= 0) live(since, weight);
      else {
        live(0, weight * rate);
        live(-1, weight * (1 - rate));
      }
    }
    states = next;
  }
  return cost / days;
}

test('simulated policies against the exact expectation', () => {
  const printed = new Map<number, number[]>();
  const header = 'interval schedule trigger after 7 days after 30 days';
  const table = example.slice(example.lastIndexOf(header) + header.length);
  for (const interval of [5, 7, 10, 14, 30, 90]) {
    const row = table
      .slice(table.indexOf(` ${interval} days `))
      .split(' ')
      .slice(3, 6)
      .map(Number);
    printed.set(interval, row);
    [undefined, 7, 30].forEach((delay, i) => {
      expect(Math.abs((row[i] ?? NaN) / exact(interval, delay) - 1)).toBeLessThan(0.012);
    });
  }
  const saved = (interval: number, column: number) =>
    (printed.get(interval)?.[0] ?? NaN) - (printed.get(interval)?.[column] ?? NaN);
  expect(Math.abs(saved(10, 1))).toBeLessThan(3); // “nothing that you would notice”
  expect(example).toContain(
    `On a monthly one it saves ${saved(30, 1)} a day, on a quarterly one ${saved(90, 1)}.`,
  );
  expect(example).toContain(`takes 30 days, a monthly schedule gains only ${saved(30, 2)}`);
  expect(Math.abs(exact(30) - exact(30, 7) - saved(30, 1))).toBeLessThan(3);
  const extra = 300 / 60;
  expect(example).toContain(
    `300/60 = ${extra}, so T* = √(${thousands(2 * price)}/${decay + extra}) = ${Math.sqrt((2 * price) / (decay + extra)).toFixed(1)} days`,
  );
});
