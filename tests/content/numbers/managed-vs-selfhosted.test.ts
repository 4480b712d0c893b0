import {pageText, thousands} from '../pageText';

const page = 'serving-patterns/managed-vs-selfhosted';
const example = pageText(page, 'Worked example');
const followUps = pageText(page, 'Follow-up questions');

/** Chance of no Poisson arrival within the idle time, multiplied up from short steps. */
function cold(perHour: number, minutes = 10): number {
  const steps = 1_000_000;
  return (1 - (perHour * minutes) / 60 / steps) ** steps;
}

test('premium against effort', () => {
  const [salary, share, premium, spend] = [12_000, 0.5, 0.25, 3000];
  const effort = salary * share;
  expect(example).toContain(`Half an engineer at ${thousands(salary)} a month is E =`);
  expect(example).toContain(`E = ${thousands(effort)}; with p = ${100 * premium}%`);
  expect(example).toContain(`break-even is ${thousands(effort / premium)} of raw compute`);
  expect(example).toContain(
    `spends ${thousands(spend)} saves at most ${premium * spend} by leaving, and pays ${thousands(effort)}`,
  );
});

test('serverless: utilisation, relative cost and cold starts', () => {
  const [busy, multiple] = [0.5, 4];
  for (const perHour of [6, 12, 30, 60, 600, 1800, 3600]) {
    const share = (perHour * busy) / 3600;
    const row = [
      perHour,
      `${(100 * share).toFixed(2)}%`,
      (100 * multiple * share).toFixed(1),
      `${(100 * cold(perHour)).toFixed(2)}%`,
    ];
    expect(example).toContain(row.join(' '));
  }
  expect(example).toContain(
    `Above ${thousands((3600 / busy) * (1 / multiple))}, a utilisation of 1/m = ${100 / multiple}%`,
  );
  // The three zones of the text.
  expect(cold(12)).toBeGreaterThan(0.1);
  expect(cold(30)).toBeLessThan(0.01);
  expect(followUps).toContain(`about ${(100 * cold(10)).toFixed(0)}% of calls are cold`);
});

test('errors by version and pooled', () => {
  const [ok7, ok8, bad8] = [270, 27, 3];
  expect(example).toContain(`version 8 fails on ${bad8} of ${ok8 + bad8} calls`);
  expect(example).toContain(`0+${ok7}x40`);
  const pooled = bad8 / (ok7 + ok8 + bad8);
  expect(example).toContain(
    `${bad8} errors in ${ok7 + ok8 + bad8} calls are ${(100 * pooled).toFixed(1)}%`,
  );
  expect(pooled).toBeLessThan(0.02);
  expect(bad8 / (ok8 + bad8)).toBeGreaterThan(0.02);
  expect(example).toContain(`fraud 8: ${(100 * bad8) / (ok8 + bad8)}% of calls fail`);
  expect(example).toContain(`with ten calls in ten minutes, a single unlucky one is ${100 / 10}%`);
});
