import {pageText, thousands} from '../pageText';

const page = 'llm-operations/llm-cost-control';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');
const followUps = pageText(page, 'Follow-up questions');

const money = (value: number) => thousands(Math.round(value));
const million = 1_000_000;

interface Shape {
  requests: number;
  variable: number;
  output: number;
  /** Share of the 4,500 static tokens that is read from the cache; none is cached without it. */
  hits?: number;
}

/** Cost of a day at 3 and 15 per million, cached input at 0.1 and written input at 1.25. */
function daily({requests, variable, output, hits}: Shape): number {
  const reads = hits === undefined ? 0 : 4500 * hits;
  const writes = hits === undefined ? 0 : 4500 * (1 - hits);
  const fresh = variable + (hits === undefined ? 4500 : 0);
  return (requests * (3 * (fresh + 0.1 * reads + 1.25 * writes) + 15 * output)) / million;
}

/** 60% goes to a model at a fifth of the price; a tenth of that is answered again. */
const routed = 0.4 + 0.6 * 0.2 + 0.6 * 0.1;
/** A quarter of the work at half the price. */
const batched = 0.75 + 0.25 / 2;

test('who causes the bill', () => {
  const rows = [
    ['double submit', 8000, 0],
    ['blind retry', 22_000, 660],
    ['first attempt', 170_000, 136_000],
  ] as const;
  let [total, all] = [0, 0];
  for (const [cause, requests, solved] of rows) {
    const cost = daily({requests, variable: 1500, output: 700});
    const fresh = (requests * 6000) / million;
    expect(example).toContain(
      `'${cause}', 'large', ${requests}, ${solved}, ${fresh}, 0, 0, ${(requests * 700) / million})`,
    );
    const each = solved > 0 ? ` ${Number((cost / solved).toFixed(4))}` : '';
    expect(example).toContain(`${cause} ${requests} ${cost.toFixed(1)} ${solved}${each}`);
    total += cost;
    all += solved;
  }
  expect(example).toContain(`all 200000 ${total.toFixed(1)} ${all} ${(total / all).toFixed(4)}`);
  expect(example).toContain('for 0.95 where a first attempt needs 0.0356');
});

test('the waterfall', () => {
  const requests = 170_000;
  const hits = 0.85;
  const shortened = daily({requests, variable: 1000, output: 450, hits}) * batched;
  const steps = [
    ['start', daily({requests: 200_000, variable: 1500, output: 700})],
    ['1 no retries, no doubles', daily({requests, variable: 1500, output: 700})],
    ['2 cached prefix', daily({requests, variable: 1500, output: 700, hits})],
    ['3 a quarter in batches', daily({requests, variable: 1500, output: 700, hits}) * batched],
    ['4 fewer passages', daily({requests, variable: 1000, output: 700, hits}) * batched],
    ['5 shorter answers', shortened],
    ['6 easy ones routed', shortened * routed],
  ] as const;
  const start = steps[0][1];
  expect(start).toBeCloseTo(5700, 6);
  for (const [name, cost] of steps) {
    expect(example).toContain(`${name} ${money(cost)} ${(cost / 1140).toFixed(2)} x budget`);
  }
  const off = (cost: number) => `${(100 * (1 - cost / start)).toFixed(0)}%`;
  const unchanged = steps[3][1];
  expect(example).toContain(`as it was and remove ${off(unchanged)} of the bill`);
  expect(example).toContain(`need no other model and remove ${off(shortened)}`);
  expect(followUps).toContain(`that is ${off(unchanged)} off without a changed answer`);
  expect(1 - shortened / start).toBeCloseTo(2 / 3, 1);
  expect(mistakes).toContain('two thirds went without it');

  const thinner = daily({requests, variable: 1000, output: 450, hits: 0.75}) * batched * routed;
  expect(example).toContain(`6, if hits drop to 75% ${money(thinner)}`);
  expect(example).toContain(`step 6 ends at ${money(thinner)}`);

  const saved = shortened * (1 - routed);
  const point = 0.01 * requests;
  expect(example).toContain(`It saves ${money(saved)} a day`);
  expect(example).toContain(
    `${thousands(point)} unsolved tasks, and at 0.60 each that is ${money(0.6 * point)}`,
  );
  expect(example).toContain(`less than ${(saved / (0.6 * point)).toFixed(2)} points of success`);

  // Paired verdicts needed for a fall of that size: two-sided 5%, power 80%.
  const fall = saved / (0.6 * requests);
  const cases = ((1.959964 * Math.sqrt(0.08) + 0.841621 * Math.sqrt(0.08 - fall ** 2)) / fall) ** 2;
  expect(cases).toBeGreaterThan(9000);
  expect(cases).toBeLessThan(9500);
  expect(example).toContain('more than 9,000 paired cases to see even if only 8%');
});

test('rules to carry', () => {
  for (const [write, uses] of [
    [1.25, 2],
    [2, 3],
  ] as const) {
    const cached = (n: number) => write + 0.1 * (n - 1);
    expect(cached(uses)).toBeLessThan(uses);
    expect(cached(uses - 1)).toBeGreaterThan(uses - 1);
    expect(example).toContain(`${cached(uses).toFixed(2)} against ${uses.toFixed(2)}`);
  }
  // h · 0.1 + (1 − h) · 1.25 = 1
  const breakEven = 0.25 / (1.25 - 0.1);
  expect(example).toContain(`0.25/1.15 = ${(100 * breakEven).toFixed(0)}%`);
  expect(mistakes).toContain(`below a hit rate of ${(100 * breakEven).toFixed(0)}%`);

  expect(example).toContain(
    `costs ${(1 / 4).toFixed(2)} per original token, a cache hit ${(0.1).toFixed(2)}`,
  );

  let [sent, equivalent] = [0, 0];
  for (let turn = 1; turn <= 20; turn += 1) {
    sent += 1000 * turn;
    equivalent += 1.25 * 1000 + 0.1 * 1000 * (turn - 1);
  }
  expect(example).toContain(`send ${thousands(sent)} input tokens for 20,000 of content`);
  expect(example).toContain(
    `as much as ${thousands(Math.round(equivalent))} fresh ones: ${(sent / equivalent).toFixed(1)} times less`,
  );
  expect(example).toContain(
    `at a = 0.1 (${(0.2 + 1 - 0.1).toFixed(1)}) and saves at a = 0.6 (${(0.2 + 1 - 0.6).toFixed(1)})`,
  );
});

test('a replica of one’s own', () => {
  const perMillion = (use: number) => (4 / (2500 * 3600 * use)) * million;
  expect(answer).toContain(
    `costs ${perMillion(0.6).toFixed(2)} per million at 60% use and ${perMillion(0.1).toFixed(2)} at 10%`,
  );
  expect(answer).toContain(`${Math.round((2500 * 0.6 * 86_400) / million)} million tokens a day`);
  expect(perMillion(0.1) / perMillion(0.6)).toBeCloseTo(6, 9);
  expect(mistakes).toContain('six times as much as at 60%');
});
