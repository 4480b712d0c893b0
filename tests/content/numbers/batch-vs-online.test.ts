import {pageText, thousands} from '../pageText';

const page = 'serving-patterns/batch-vs-online';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

/** Share of requests whose score has missed an event: age even between two bounds, in hours. */
function missed(perDay: number, from: number, to: number): number {
  // Mean of exp(-rate × age), by Simpson's rule rather than by the closed form.
  const steps = 1000;
  const width = (to - from) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp((-perDay / 24) * (from + i * width));
  }
  return 1 - (sum * width) / 3 / (to - from);
}

test('bursts and pairs', () => {
  expect(answer).toContain(
    `180 million rows in 90 minutes is ${thousands(Math.round(180e6 / (90 * 60)))} writes a second`,
  );
  const hours = (rows: number) => thousands(Math.round(rows / 2000 / 3600));
  expect(answer).toContain('20 million users times 10,000 items at 2,000 rows a second and core');
  expect(answer).toContain(`is ${hours(20e6 * 10_000)} core-hours a night`);
  expect(answer).toContain(`500 candidates each cost ${hours(20e6 * 500)}.`);
});

test('break-even share of active customers', () => {
  const [batch, online, requests] = [0.5, 20, 3];
  const share = (100 * batch) / (online * requests);
  expect(example).toContain(
    `costs ${batch} ms in batch and ${online} ms online, and an active customer causes r = ${requests}`,
  );
  expect(example).toContain(`which is f above ${share.toFixed(2)}%`);
  expect(0.1).toBeLessThan(share);
  expect(example).toContain(
    `at 5% active, online needs ${Math.round((0.05 * requests * online) / batch)} times the compute`,
  );
});

test('staleness of a nightly and of an hourly table', () => {
  for (const events of [0.2, 0.5, 2]) {
    const night = (100 * missed(events, 3, 27)).toFixed(0);
    const hour = (100 * missed(events, 0.25, 1.25)).toFixed(1);
    expect(example).toContain(`${events} | ${night}% | ${hour}%`);
  }
  expect(example).toContain(`3 to 27 hours old, ${(3 + 27) / 2} on average`);
  const removed = 100 * (1 - missed(0.5, 0.25, 1.25) / missed(0.5, 3, 27));
  expect(example).toContain(
    `24 times the batch compute removes ${removed.toFixed(0)}% of the stale`,
  );
  const nightly = (5e6 * 0.0005) / 3600;
  expect(example).toContain(
    `${(24 * nightly).toFixed(1)} core-hours a day instead of ${nightly.toFixed(1)}`,
  );
  expect(example).toContain(`remaining ${(100 * missed(0.5, 0.25, 1.25)).toFixed(1)}%`);
  // An event half an hour before each request is missed by every score that is older than that.
  const older = (from: number, to: number) => Math.min(1, Math.max(0, (to - 0.5) / (to - from)));
  expect(older(3, 27)).toBe(1);
  expect(older(0.25, 1.25)).toBe(3 / 4);
  expect(example).toContain('came half an hour after its cause, the nightly score');
  expect(example).toContain('an hourly one in about three calls of four');
});

test('the job refuses what the text says it refuses', () => {
  expect(example).toContain('published 2000 rows');
  expect(example).toContain('refused: 700 rows after 2000');
  expect(700).toBeLessThan(0.9 * 2000);
  const [, now, before] =
    /refused: mean score ([\d.]+) after ([\d.]+)/.exec(example.slice(example.indexOf('Monday'))) ??
    [];
  expect(Number(now) - Number(before)).toBeGreaterThan(0.05);
  // A fee of 10 to 25 becomes 1,000 to 2,500: the logit moves by far more than its range before.
  expect(Number(now)).toBeGreaterThan(0.99);
});
