import {pageText, thousands} from '../pageText';

const page = 'serving-patterns/streaming-inference';
const example = pageText(page, 'Worked example');

/** Standard normal distribution function (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function normalCdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const poly =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return x > 0 ? 1 - tail : tail;
}

/** Chance that a lognormal delay exceeds `bound` plus what is left of a 300 s window. */
function dropped(median: number, sigma: number, bound: number): number {
  const steps = 3000;
  let sum = 0;
  for (let i = 0; i < steps; i += 1) {
    const delay = bound + (300 * (i + 0.5)) / steps;
    sum += 1 - normalCdf(Math.log(delay / median) / sigma);
  }
  return sum / steps;
}

test('the simulated losses agree with the integral', () => {
  const [n, share] = [500_000, 0.05];
  for (const bound of [5, 30, 120, 600, 3600]) {
    const offline = dropped(600, 1, bound);
    const all = share * offline + (1 - share) * dropped(2, 0.8, bound);
    const [, printedAll, printedOffline] =
      new RegExp(` ${bound} s +([\\d.]+)% +(\\d+)%`).exec(example) ?? [];
    // Four standard errors, and half of the last digit that is printed.
    expect(Math.abs(Number(printedAll) / 100 - all)).toBeLessThan(
      4 * Math.sqrt((all * (1 - all)) / n) + 0.0005,
    );
    expect(Math.abs(Number(printedOffline) / 100 - offline)).toBeLessThan(
      4 * Math.sqrt((offline * (1 - offline)) / (share * n)) + 0.005,
    );
  }
  expect(example).toContain('A bound of 30 s loses 4.4%');
  expect(example).toContain('It loses 87% of the events from tunnels');
  expect(example).toMatch(/ 30 s +4\.4% +87%/);
});

test('rows after a replay', () => {
  const [total, crash, checkpoint] = [1000, 700, 500];
  const replayed = crash - checkpoint;
  expect(example).toContain(`reads ${thousands(total)} events, crashes after ${crash}`);
  expect(example).toContain(`no key ${total + replayed} ${total + replayed}`);
  expect(example).toContain(`key (event, model) ${total} ${total + replayed}`);
  expect(example).toContain(`key event, first wins ${total} ${total}`);
  expect(example).toContain(`the ${replayed} pairs that differ only in the model`);
});

test('replay at full rate', () => {
  const [rate, interval, share, twice] = [2000, 60, 1 / 40_000, 118];
  const mean = (rate * interval) / 2;
  expect(example).toContain(`one event in ${thousands(1 / share)} sends a mechanic`);
  expect(example).toContain(`events a second send ${rate * share * 60} a minute`);
  expect(example).toContain(
    `replays ${thousands(mean)} events on average and ${thousands(rate * interval)} at worst`,
  );
  // 1.5 on average and 3 at worst.
  expect(mean * share).toBeGreaterThan(1);
  expect(rate * interval * share).toBe(3);
  const events = twice / share;
  expect(example).toContain(
    `night's ${twice} stand for ${(events / 1e6).toFixed(1)} million events, or ${Math.round(events / rate / 60)} minutes`,
  );
});

test('capacity and catching up', () => {
  const [rate, call, outage] = [2000, 0.05, 10 * 60];
  expect(example).toContain(`${rate * call} requests are in flight`);
  expect(example).toContain(`capacity of 50 would cap the job at ${thousands(50 / call)} a second`);
  const backlog = rate * outage;
  expect(example).toContain(`${(backlog / 1e6).toFixed(1)} million events wait`);
  const faster = 150 / call;
  expect(example).toContain(
    `the job processes ${thousands(faster)} a second, gains ${thousands(faster - rate)} on the arrivals, and needs ${backlog / (faster - rate) / 60} minutes`,
  );
  const unscored = (150 / 1) * outage; // every slot gives up once a second
  expect(example).toContain(`those 150 would have turned ${thousands(unscored)} events`);
});
