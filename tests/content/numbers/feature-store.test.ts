import {pageText, thousands} from '../pageText';

const page = 'data-and-features/feature-store';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

test.each([
  {job: 'Daily', interval: 24 * 60, runs: 120, runsText: '2 h'},
  {job: 'Hourly', interval: 60, runs: 15, runsText: '15 min'},
  {job: 'Every 5 min', interval: 5, runs: 1, runsText: '1 min'},
])('age of a value read after a job: $job', ({job, interval, runs, runsText}) => {
  const text = (minutes: number) =>
    minutes >= 120 ? `${minutes / 60} h` : `${Number(minutes.toFixed(1))} min`;
  // Reads at every second of one interval, of values that were complete `runs` after their cut.
  const steps = 60 * interval;
  const ages = Array.from({length: steps}, (_, i) => runs + ((i + 0.5) / steps) * interval);
  const mean = ages.reduce((sum, age) => sum + age, 0) / steps;
  expect(example).toContain(
    `${job} | ${runsText} | ${text(Math.round(mean * 100) / 100)} | ${text(runs + interval)}`,
  );
});

test('a limit of 24 hours fires on healthy days', () => {
  const [interval, runs] = [24, 2];
  expect(example).toContain(`${interval + runs} hours plus slack`);
  expect(example).toContain(
    `values are older than that for ${runs + interval - 24} hours in each ${interval}`,
  );
});

test('memory and writes', () => {
  const [entities, features, bytes] = [50e6, 200, 8];
  const values = entities * features;
  const payload = (values * bytes) / 1e9;
  expect(example).toContain(`are ${payload} GB of numbers`);
  expect(answer).toContain('from 298 to 112 GB per billion features');
  const [before, after] = [298, 112].map((size) => (size * values) / 1e9);
  expect(example).toContain(
    `the same ${values / 1e9} billion values need ${thousands(before ?? NaN)} or ${thousands(after ?? NaN)} GB, ${Math.round((before ?? NaN) / payload)} or ${Math.round((after ?? NaN) / payload)} times the payload`,
  );
  const seconds = 2 * 3600;
  expect(example).toContain(
    `takes ${thousands(Math.round(entities / seconds))} writes a second instead of ${(values / seconds / 1e6).toFixed(1)} million`,
  );
});

test('what the program prints follows from its rows', () => {
  const hours = (from: string, to: string) =>
    (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 3_600_000;
  const age = hours('2026-11-02T00:00', '2026-11-03T10:00');
  expect(age).toBeGreaterThan(26);
  expect(example).toContain(`After a failed night the value is ${age} hours old`);
  expect(example).toContain('2026-11-03 10:00 orders_30d stale 5 1 day, 10:00:00');
  expect(hours('2026-11-02T00:00', '2026-11-02T10:00')).toBe(10);
  expect(example).toContain('2026-11-02 10:00 orders_30d fresh 5 10:00:00');
  const days = Math.floor(hours('2026-10-20T00:00', '2026-11-02T10:00') / 24);
  expect(example).toContain(`2026-11-02 10:00 rating fresh 4.6 ${days} days, 10:00:00`);
  // Known on 1 November at noon: only the value written at 02:00 that day.
  expect(example).toContain('training row, 1 Nov 12:00: 4');
});
