import {pageText, thousands} from '../pageText';

const page = 'releases/canary-deployment';
const full = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');
const followUps = pageText(page, 'Follow-up questions');

/** Standard normal quantiles of the page's one-sided test. */
const z = {alpha5: 1.6449, power80: 0.8416, power95: 1.6449};
/** Requests a second of the service, and of its 1% canary. */
const traffic = 500;
const canaryTraffic = traffic * 0.01;

/** Requests for a one-sided test of a rate p1 against a known p0 (NIST 7.2.4.2). */
function requests(p0: number, p1: number, power = z.power80): number {
  const sum = z.alpha5 * Math.sqrt(p0 * (1 - p0)) + power * Math.sqrt(p1 * (1 - p1));
  return (sum / (p1 - p0)) ** 2;
}

/** P(X ≤ k) of a binomial variable. */
function binomialCdf(k: number, n: number, p: number): number {
  let logTerm = n * Math.log1p(-p);
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((n - i) / (i + 1)) + Math.log(p / (1 - p));
  }
  return sum;
}

/** Fewest requests at which an exact test of level 5% has 80% power. */
function exactRequests(p0: number, p1: number): number {
  for (let n = 1; ; n++) {
    let critical = 0;
    while (1 - (critical === 0 ? 0 : binomialCdf(critical - 1, n, p0)) > 0.05) critical++;
    if (1 - binomialCdf(critical - 1, n, p1) >= 0.8) return n;
  }
}

test('20% failures at 5% of traffic are 1% overall', () => {
  expect(full).toContain(
    `fails 20% of its requests, at 5% of traffic, costs ${Math.round(0.2 * 0.05 * 100)}% of all`,
  );
});

test('ten metrics at 5% stop 40% of good releases', () => {
  expect(full).toContain(`would stop ${Math.round((1 - 0.95 ** 10) * 100)}% of good releases`);
});

test('one pod in ten is 10%', () => {
  expect(full).toContain(`one pod in ten for ${100 / 10}%`);
});

test('1% of the traffic is 5 requests a second', () => {
  expect(example).toContain(`a 1% canary (${canaryTraffic} requests a second)`);
});

test.each([
  ['0.5% → 2.0%', 0.005, 0.02],
  ['0.5% → 1.0%', 0.005, 0.01],
  ['0.5% → 0.75%', 0.005, 0.0075],
  ['0.1% → 0.2%', 0.001, 0.002],
])('requests and minutes for %s', (label, p0, p1) => {
  const n = Math.ceil(requests(p0, p1));
  const minutes = (n / canaryTraffic / 60).toFixed(1);
  expect(example).toContain(`${label} | ${thousands(n)} | ${minutes} min`);
});

test('the exact test needs more in the first row', () => {
  expect(example).toContain(`80% power at ${exactRequests(0.005, 0.02)} requests in the first row`);
});

test('95% power multiplies the second row', () => {
  const factor = requests(0.005, 0.01, z.power95) / requests(0.005, 0.01);
  expect(example).toContain(`needs ${factor.toFixed(2)} times as many requests in the second row`);
});

/** Requests in each of two equal groups when both rates are uncertain. */
function requestsPerGroup(p0: number, p1: number): number {
  const mean = (p0 + p1) / 2;
  const sum =
    z.alpha5 * Math.sqrt(2 * mean * (1 - mean)) +
    z.power80 * Math.sqrt(p0 * (1 - p0) + p1 * (1 - p1));
  return Math.ceil((sum / (p1 - p0)) ** 2);
}

test('a control as small as the canary raises the second row', () => {
  const n = requestsPerGroup(0.005, 0.01);
  expect(example).toContain(`second row becomes ${thousands(n)} requests in each group`);
});

test('ten requests of a user that fail together count as one', () => {
  const n = Math.ceil(requests(0.005, 0.01)) * 10;
  const minutes = Math.round(n / canaryTraffic / 60);
  expect(example).toContain(
    `ten requests fail or succeed together, the second row needs ${thousands(n)} requests, ${minutes} minutes`,
  );
});

test('a country with 2% of the traffic', () => {
  const slice = canaryTraffic * 0.02;
  expect(1 / slice).toBeCloseTo(10);
  expect(full).toContain('2% of the traffic sends the canary one request every ten seconds');
  const hours = (Math.ceil(requests(0.005, 0.01)) / slice / 3600).toFixed(1);
  expect(full).toContain(`the second row then takes ${hours} hours`);
});

test('rule of three after 3,000 clean requests', () => {
  expect(example).toContain(
    `${thousands(3000)} clean requests (${3000 / canaryTraffic / 60} minutes)`,
  );
  expect(1 - 0.05 ** (1 / 3000)).toBeCloseTo(3 / 3000, 5);
  expect(example).toContain(`3/3,000 = ${((3 / 3000) * 100).toFixed(1)}% with 95% confidence`);
});

test('requests to meet a 1-in-1,000 bug with 99% probability', () => {
  const n = Math.ceil(Math.log(0.01) / Math.log(0.999));
  expect(example).toContain(`99% probability takes ${thousands(n)} requests`);
});

test('one strike and three strikes in twelve windows', () => {
  const one = 1 - 0.95 ** 12;
  const three = 1 - binomialCdf(2, 12, 0.05);
  expect(example).toContain(`one strike aborts ${Math.round(one * 100)}% of good releases`);
  expect(example).toContain(
    `three strikes, in any of the windows, abort ${(three * 100).toFixed(1)}%`,
  );
});

test('three strikes at 80% take 3.75 windows', () => {
  const windows = 3 / 0.8;
  expect(example).toContain(
    `after ${windows} windows on average, about ${Math.round(windows * 5)} minutes`,
  );
  expect(example).toContain(`A fourth strike makes that ${(4 / 0.8) * 5} minutes`);
});

test('extra failures at full traffic and in the canary', () => {
  const extra = 0.01 - 0.005;
  const all = traffic * 30 * 60;
  expect(example).toContain(
    `rolled back after 30 minutes, that is ${thousands(all)} requests and ${thousands(all * extra)} extra failures`,
  );
  const minutes = (3 / 0.8) * 5;
  const exposed = canaryTraffic * minutes * 60;
  expect(example).toContain(
    `after ${minutes} minutes, served ${thousands(exposed)} requests and added ${Math.round(exposed * extra)}`,
  );
});

test('numbers repeated outside the example', () => {
  const doubled = thousands(Math.ceil(requests(0.001, 0.002)));
  expect(mistakes).toContain(`from 0.1% to 0.2% errors takes ${doubled} canary requests`);
  expect(followUps).toContain(`the last row of the table: ${doubled} requests`);
  const days = Math.round(requestsPerGroup(0.005, 0.01) / (200 * 0.5));
  expect(followUps).toContain(
    `Even a 50/50 split, where both rates are uncertain, needs ${days} days for the second row`,
  );
});

test('a split by user varies more, a split by call shows both versions to many', () => {
  const [users, calls, share] = [2000, 5, 0.05];
  const spread = (draws: number) => Math.sqrt(draws * share * (1 - share));
  expect(example).toContain(
    `a standard deviation of ${Math.round(calls * spread(users))} against ${Math.round(spread(users * calls))}`,
  );
  const both = 1 - (1 - share) ** calls - share ** calls;
  expect(example).toContain(`1 − 0.95⁵ = ${(100 * both).toFixed(1)}% of the users`);
});
