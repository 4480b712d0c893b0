import {pageText, thousands} from '../pageText';

const example = pageText('foundations/what-is-model-deployment', 'Worked example');

const perDay = 500_000;
const costOfError = 4;
const minutesPerMonth = 30 * 24 * 60;
const one = 0.999;
const down = (availability: number) => (1 - availability) * minutesPerMonth;

test('the inputs are those on the page', () => {
  expect(example).toContain(
    `${thousands(perDay)} predictions a day, and a wrong decision costs ${costOfError} currency units`,
  );
  expect(example).toContain(`each ${(one * 100).toFixed(1)}% available and failing independently`);
  expect(example).toContain('wrong 5 percentage points more often');
  expect(example).toContain('stops refreshing for three days');
  expect(example).toContain('rise by 2 percentage points, from 5% to 7%');
  expect(example).toContain('400 decisions a day');
  expect(example).toContain('at most 24 hours old. Alert at 26 hours, and recover two hours later');
});

test('three serial dependencies at 99.9% are down 129 minutes a month, one of them 43', () => {
  const all = one ** 3;
  expect(example).toContain(`0.999³ = ${(all * 100).toFixed(2)}%`); // 99.70%
  expect(example).toContain(
    `about ${Math.round(down(all))} minutes of failure in a 30-day month against ${Math.round(down(one))} minutes`,
  ); // 129, 43
});

test('a fallback leaves two hard dependencies and 86 minutes', () => {
  expect(example).toContain(
    `two hard dependencies remain and the figure is ${Math.round(down(one ** 2))} minutes`,
  );
});

/** Cost in a month of requests that get a default rule, wrong 5 points more often. */
const requestsLost = (down(one ** 3) * perDay) / (24 * 60);
const outageCost = requestsLost * 0.05 * costOfError;

test('the outages hit 44,955 requests and cost 8,991', () => {
  expect(example).toContain(
    `${thousands(Math.round(requestsLost))} of the month's ${(perDay * 30) / 1e6} million requests`,
  );
  expect(example).toContain(`the month's outages cost ${thousands(Math.round(outageCost))}`);
});

const silentErrors = perDay * 3 * (0.07 - 0.05);
const silentCost = silentErrors * costOfError;

test('three silent days cost 120,000, about 13 times the outages', () => {
  expect(example).toContain(
    `${thousands(Math.round(silentErrors))} extra wrong decisions and a cost of ${thousands(Math.round(silentCost))}`,
  );
  expect(example).toContain(`about ${Math.round(silentCost / outageCost)} times the outages`);
});

test('an audit of 400 a day is 1.8 standard deviations off, three days pooled 3.2', () => {
  const audit = (n: number) => ({
    seen: Math.round(n * 0.07),
    expected: Math.round(n * 0.05),
    z: (n * 0.07 - n * 0.05) / Math.sqrt(n * 0.05 * 0.95),
  });
  const day = audit(400);
  expect(example).toContain(
    `on average ${day.seen} errors where ${day.expected} were expected, ${day.z.toFixed(1)} standard deviations`,
  );
  const pooled = audit(3 * 400);
  expect(example).toContain(
    `${pooled.seen} against ${pooled.expected}, ${pooled.z.toFixed(1)} standard deviations`,
  );
});

test('a freshness alert limits the cost to 6,667, 18 times less', () => {
  const hours = 26 - 24 + 2;
  const cost = perDay * (hours / 24) * (0.07 - 0.05) * costOfError;
  expect(hours).toBe(4);
  expect(example).toContain(
    `four hours of exposure, a cost of ${thousands(Math.round(cost))}, or ${Math.round(silentCost / cost)} times less`,
  );
});
