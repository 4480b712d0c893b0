import {pageText, thousands} from '../pageText';

const example = pageText('llm-operations/guardrails', 'Worked example');

const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)}%`;

test('detectors at a base rate of 0.1%', () => {
  const requests = 1_000_000;
  const abusive = 0.001 * requests;
  for (const [catches, flags, shown] of [
    [0.95, 0.01, '95% | 1%'],
    [0.95, 0.001, '95% | 0.1%'],
    [0.9, 0.0005, '90% | 0.05%'],
  ] as const) {
    const caught = catches * abusive;
    const innocent = flags * (requests - abusive);
    expect(example).toContain(
      `${shown} | ${caught.toFixed(0)} | ${(abusive - caught).toFixed(0)} | ` +
        `${thousands(Math.round(innocent))} | ${percent(caught / (caught + innocent))}`,
    );
  }
  const wrong = 9990 / (9990 + 950);
  expect(12 * wrong).toBeCloseTo(11, 0);
  expect(example).toContain('about eleven of twelve flags are wrong');
});

test('false alarms and misses pile up', () => {
  expect(example).toContain(`each stop ${percent(1 - 0.99 ** 5)} of innocent requests`);
  expect(example).toContain(
    `within 14 tries with probability ${percent(1 - 0.95 ** 14, 0)} and within 60 with ${percent(1 - 0.95 ** 60, 0)}`,
  );
});

test('cascade, latency and chunks', () => {
  expect(example).toContain(`cost ${(0.5 + 0.03 * 24).toFixed(2)} units a request`);
  expect(example).toContain(`make ${40 + 120 + 500 + 120} ms`);
  expect(example).toContain(`beside the prefill it is ${Math.max(40 + 120, 500) + 120} ms`);
  expect(example).toContain(
    `200 tokens is complete ${(200 / 60).toFixed(1)} s after decoding starts, one of 20 after ${(20 / 60).toFixed(2)} s`,
  );
  expect(example).toContain(`needs ${600 / 20} checks instead of ${600 / 200}`);
});

test('what each way of streaming shows', () => {
  const tokens = ['Your ', 'key ', 'is ', 'sk-4f9', 'a1c', '77e02b', ', ', 'keep ', 'it ', 'safe.'];
  const text = tokens.join('');
  const key = text.indexOf('sk-');
  const length = 'sk-'.length + 12;
  expect(example).toContain(`# ${length} characters`);
  const end = key + length;
  // Chunks of six tokens: the first one holds the whole key, and is shown before the check.
  expect(tokens.slice(0, 6).join('')).toHaveLength(end);
  expect(example).toContain(`show first, chunks of 6 | ${text.slice(0, end)} checked`);
  // Chunks of five: the key straddles the boundary, so neither chunk matches.
  const boundary = tokens.slice(0, 5).join('').length;
  expect(boundary).toBeGreaterThan(key);
  expect(boundary).toBeLessThan(end);
  expect(example).toContain(`checked, chunks of 5 | ${text}`);
  // Held back: when the token before the key's last arrives, all but `length - 1` has been sent.
  const sent = text.slice(0, boundary - (length - 1));
  expect(sent.length).toBeLessThanOrEqual(key);
  expect(example).toContain(`checked, ${length - 1} held back | ${sent} The second variant`);
});

test('what the refund policy answers', () => {
  const orders: Record<string, {owner: string; paid: number}> = {
    'o-17': {owner: 'ada', paid: 4000},
    'o-18': {owner: 'bob', paid: 90_000},
  };
  const done: Record<string, number> = {};
  const answer = (user: string, order: string, pence: number): number => {
    if (pence <= 0) return 422;
    if (orders[order]?.owner !== user) return 403;
    const total = (done[order] ?? 0) + pence;
    if (total > (orders[order]?.paid ?? 0)) return 409;
    if (total > 5000) return 202;
    done[order] = total;
    return 200;
  };
  for (const [user, order, pence] of [
    ['ada', 'o-17', 1500],
    ['ada', 'o-18', 1500],
    ['ada', 'o-17', -900],
    ['ada', 'o-17', 3000],
    ['bob', 'o-18', 90_000],
  ] as const) {
    expect(example).toContain(
      `${answer(user, order, pence)} ${user} {"order": "${order}", "pence": ${pence}}`,
    );
  }
  expect(example).toContain('up to 50 pounds each');
});
