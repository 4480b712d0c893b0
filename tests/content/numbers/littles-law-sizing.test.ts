import {erlangC} from '../erlangC';
import {pageText, thousands} from '../pageText';

const page = 'scaling/littles-law-sizing';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');
const questions = pageText(page, 'Follow-up questions');

const [rate, service] = [800, 60]; // requests a second, milliseconds
const floor = (rate * service) / 1_000;

const staffed = (load: number, beta = 1.7) => Math.ceil(load + beta * Math.sqrt(load));

test('floor and headroom', () => {
  expect(answer).toContain(`800 × 0.060 = ${floor} busy replicas`);
  expect(answer).toContain(`service itself takes about ${Math.round(service * (1 - 0.8))} ms`);
  expect(answer).toContain(
    `the floor is ${((rate * service * (1 - 0.8)) / 1_000).toFixed(1)} replicas and not ${floor}`,
  );
  expect(answer).toContain(
    `mean of 60 ms, one request in a hundred takes ${Math.round(service * Math.log(100))} ms`,
  );
  for (const traffic of [0.1, 1, 10]) {
    const load = floor * traffic;
    const c = staffed(load);
    const p = erlangC(c, load);
    const p99 = Math.max(0, (Math.log(p / 0.01) * service) / (c - load));
    const busy = `${Math.round((100 * load) / c)}%`;
    expect(answer).toContain(
      `${thousands(rate * traffic)}/s | ${Number(load.toFixed(1))} | ${c} | ${busy}`,
    );
    expect(example).toContain(
      `${rate * traffic}/s: ${c} replicas, ${busy} busy, ${Math.round(100 * p)}% wait, p99 wait ${p99.toFixed(1)} ms`,
    );
    expect(Math.abs(p - 0.06)).toBeLessThan(0.007); // “about 6% of requests wait”
  }
  // A target of 70% for everybody.
  const large = staffed(10 * floor);
  expect(1 - large / Math.ceil((10 * floor) / 0.7)).toBeCloseTo(0.245, 2); // “a quarter”
  expect(Math.ceil((0.1 * floor) / 0.7)).toBeLessThan(staffed(0.1 * floor)); // “gives the small one 7 replicas”
  const small = Math.ceil((0.1 * floor) / 0.7);
  expect(answer).toContain(
    `gives the small one ${small} replicas, where ${Math.round(100 * erlangC(small, 0.1 * floor))}% of requests wait`,
  );
  // A zone that receives half of the traffic.
  expect(answer).toContain(`needs ${floor / 2} busy replicas plus headroom: ${staffed(floor / 2)}`);
});

/** Mean / p99 that the page prints for a policy in one of the three blocks. */
function printed(block: string, policy: string): [number, number] {
  const output = example.slice(example.lastIndexOf('response time, mean / p99'));
  const part = output.slice(output.indexOf(`service: ${block}`));
  const found = new RegExp(`${policy} (\\d+) / (\\d+)`).exec(part);
  return [Number(found?.[1]), Number(found?.[2])];
}
const near = (value: number, target: number, share: number) =>
  expect(Math.abs(value / target - 1)).toBeLessThan(share);

test('simulated routing against formulas', () => {
  const busy = 0.8;
  // Exponential service: M/M/1 per replica, Erlang C for one queue, Mitzenmacher's limit for two.
  near(printed('exponential', 'random')[0], service / (1 - busy), 0.05);
  near(printed('exponential', 'random')[1], (service / (1 - busy)) * Math.log(100), 0.05);
  near(
    printed('exponential', 'shared queue')[0],
    service + (erlangC(60, floor) * service) / (60 - floor),
    0.02,
  );
  near(printed('exponential', 'shared queue')[1], service * Math.log(100), 0.03);
  let two = 0;
  for (let i = 1; i < 10; i += 1) two += service * busy ** (2 ** i - 2);
  near(printed('exponential', 'two choices')[0], two, 0.04);
  expect(example).toContain(`Two choices give ${Math.round(two)} ms for a very large pool`);
  // Any other service: Pollaczek–Khinchine for the mean.
  const pollaczek = (secondMoment: number) =>
    service + ((busy / service) * secondMoment) / (2 * (1 - busy));
  near(printed('constant', 'random')[0], pollaczek(service ** 2), 0.03);
  expect(example).toContain(
    `With constant service it is ${Math.round(pollaczek(service ** 2))} ms`,
  );
  const short = service / 1.45;
  const mixed = 0.95 * short ** 2 + 0.05 * (10 * short) ** 2;
  near(printed('1 in 20 is ten times longer', 'random')[0], pollaczek(mixed), 0.08);
  expect(printed('1 in 20 is ten times longer', 'shared queue')[1]).toBe(Math.round(10 * short));
  // The rest lies between one queue and random routing.
  for (const block of ['exponential', 'constant', '1 in 20 is ten times longer']) {
    const [best, worst] = [printed(block, 'shared queue')[0], printed(block, 'random')[0]];
    for (const policy of ['round robin', 'two choices', 'least outstanding']) {
      expect(printed(block, policy)[0]).toBeGreaterThanOrEqual(best);
      expect(printed(block, policy)[0]).toBeLessThan(worst);
    }
  }
});

test('what the text says of the simulation', () => {
  const mean = (policy: string) => printed('exponential', policy)[0];
  expect(answer).toContain(
    `${mean('random')} ms with random routing, ${mean('round robin')} with round robin, ${mean('two choices')} with the better of two random choices, ${mean('least outstanding')} with the least outstanding requests and ${mean('shared queue')} with a shared queue`,
  );
  const random = service / (1 - floor / 120);
  expect(example).toContain(`bring its mean to ${Math.round(random)} ms`);
  expect(example).toContain(
    `120 replicas, and their 99th percentile, ${Math.round(random * Math.log(100))} ms, is still worse than ${printed('exponential', 'least outstanding')[1]} ms`,
  );
  expect(mistakes).toContain(`99th percentile of ${Math.round(random * Math.log(100))} ms`);
  const long = (policy: string) => printed('1 in 20 is ten times longer', policy)[0];
  expect(Math.round(long('round robin') / long('least outstanding'))).toBe(4);
  expect(example).toContain(
    `60 / (1 − 0.8) = ${Math.round(service / 0.2)} ms and a 99th percentile of ${thousands(Math.round((service / 0.2) * Math.log(100)))} ms`,
  );
  // Fifteen replicas of four workers, chosen at random: M/M/4 each.
  const four = service + (erlangC(4, 3.2) * service) / (4 - 3.2);
  expect(answer).toContain(`respond in ${Math.round(four)} ms on average and not in 300`);
});

test('zones, rollouts and the autoscaler', () => {
  expect(answer).toContain(
    `60 × 3/2 = ${(60 * 3) / 2}, busy at ${Math.round((100 * floor) / 90)}%`,
  );
  expect(answer).toContain(
    `With two zones it would be ${60 * 2}, so a third zone saves ${120 - 90}`,
  );
  const left = (replicas: number) => replicas - Math.floor(0.25 * replicas);
  expect(answer).toContain(`With exactly 60 that may leave ${left(60)}, fewer than the floor`);
  expect(left(60)).toBeLessThan(floor);
  expect(answer).toContain(`With 90 it leaves ${left(90)}.`);
  expect(answer).toContain(`48 / 0.8 = ${Math.ceil(floor / 0.8 - 1e-9)}`);
  const settled = 0.8 / 1.8; // ρ / (1 − ρ) = 0.8
  expect(answer).toContain(
    `at ${Math.round(100 * settled)}% busy and ${Math.round(floor / settled)} replicas`,
  );
});

test('follow-up questions', () => {
  expect(questions).toContain(`(${printed('constant', 'round robin')[1]} ms)`);
  const slower = service * 1.05;
  const load = (rate * slower) / 1_000;
  expect(questions).toContain(
    `rises by 5% to ${slower} ms and the floor to ${load}; with β = 1.7 that is ${staffed(load)} replicas`,
  );
  const gpus = (rate / 8) * 0.04;
  expect(questions).toContain(`100 batches a second × 0.040 = ${gpus} busy GPUs`);
  expect(questions).toContain(`4 + 1.7 × 2, that is ${staffed(gpus)}`);
  expect(questions).toContain(
    `12 requests per second per replica, not ${(1000 / service).toFixed(1)}. Why? Either it is headroom: at 12 a replica is ${Math.round((12 * service) / 10)}% busy`,
  );
  expect(questions).toContain(
    `a request holds it for ${Math.round(1000 / 12)} ms and not ${service}`,
  );
});
