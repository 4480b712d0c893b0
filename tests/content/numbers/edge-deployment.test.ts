import {createHash} from 'node:crypto';
import {pageText, thousands} from '../pageText';

const page = 'serving-patterns/edge-deployment';
const example = pageText(page, 'Worked example');

test('the rollout share is that of the hash, within its sampling error', () => {
  const n = 20_000;
  let hits = 0;
  for (let i = 0; i < n; i += 1) {
    const digest = createHash('sha256').update(`r9:device-${i}`).digest();
    if (Number(digest.readBigUInt64BE(0)) / 2 ** 64 < 0.2) hits += 1;
  }
  expect(Math.abs(hits / n - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / n));
  expect(example).toContain(`share on r9 ${((100 * hits) / n).toFixed(1)}%`);
});

test('adoption of an app release', () => {
  const adopted = (day: number) => 0.97 * (1 - Math.exp(-day / 12));
  for (const day of [7, 14, 30, 90]) {
    expect(example).toContain(`${day} | ${(100 * adopted(day)).toFixed(0)}%`);
  }
  expect(example).toContain('a third of ten million installs still run it after two weeks');
  expect(1 - adopted(14)).toBeCloseTo(1 / 3, 2);
  expect(example).toContain(`${thousands(Math.round(10e6 * (1 - 0.97)))} never get the fix`);
});

test('bytes and battery', () => {
  const terabytes = (25e6 * 10e6) / 1e12;
  expect(example).toContain(`is ${terabytes} TB per release, ${terabytes / 4} TB with 8-bit`);
  const joules = 5 * 3600 * 3.85;
  expect(example).toContain(`holds ${(joules / 1000).toFixed(1)} kJ`);
  expect(example).toContain(
    `take ${1000 * 0.5} J, or ${((100 * 1000 * 0.5) / joules).toFixed(1)}% of it`,
  );
  expect(example).toContain(
    `20,000 a day, it would be ${((100 * 20_000 * 0.5) / joules).toFixed(0)}%`,
  );
});

test('choices follow from the manifest', () => {
  for (const line of [
    'in the 20% r9',
    'outside it r8',
    'small phone r7',
    'app r3, bundled',
    'until 330 r6, bundled',
    'r9 switched off r8',
    'r3 switched off rule or server',
  ]) {
    expect(example).toContain(line);
  }
});
