import {pageText, thousands} from '../pageText';

const example = pageText('packaging/kubernetes-basics-ml', 'Worked example');

const load = 14_000 / 200 + 20;

test('the time to start', () => {
  expect(example).toContain(`14 GB at 200 MB/s take 70 s, warm-up 20 s: ${load} s in all`);
});

/** Start times of the attempts when each lasts `limit` seconds and fails. */
function starts(limit: number): number[] {
  const waits = [0, 10, 20, 40, 80, 160, 300, 300, 300];
  return waits.reduce<number[]>(
    (times, wait) => [...times, (times.at(-1) ?? 0) + limit + wait],
    [0],
  );
}

test('restarts in 15 minutes follow from the documented back-off', () => {
  const kills = (limit: number) => starts(limit).filter((start) => start + limit < 900).length;
  expect(kills(30)).toBe(8);
  expect(example).toContain(`${load} s none ${kills(30)} never`);
  expect(example).toContain(`200 s none ${kills(30)} never`);
  expect(example).toContain(`200 s 18 x 10 s ${kills(180)} never`);
});

test('with enough probes the container is up at the first one after its load', () => {
  for (const [boot, probes] of [
    [25, 18],
    [25, 30],
    [90, 18],
    [90, 30],
    [200, 30],
  ] as const) {
    const up = Math.ceil(boot / 10) * 10;
    expect(up).toBeLessThanOrEqual(probes * 10);
    expect(example).toContain(`${boot} s ${probes} x 10 s 0 ${up} s`);
  }
  expect(example).toContain('25 s none 0 30 s');
  expect(example).toContain(`each attempt gets ${3 * 10} of the ${load} seconds it needs`);
});

test('false restarts a day: probes until so many failures in a row', () => {
  const probes = (24 * 3600) / 10;
  expect(example).toContain(`With ${thousands(probes)} probes a day`);
  /** By recursion: to get one failure more, you need one probe more and may start again. */
  const expected = (p: number, failures: number): number =>
    failures === 0 ? 0 : (expected(p, failures - 1) + 1) / p;
  const rate = (p: number, failures: number) => probes / expected(p, failures);
  expect(example).toContain(`2% | ${rate(0.02, 3).toFixed(2)} restarts a day and pod | 0.0000005`);
  expect(rate(0.02, 6)).toBeCloseTo(0.0000005, 7);
  expect(example).toContain(`5% | ${rate(0.05, 3).toFixed(1)} | ${rate(0.05, 6).toFixed(4)}`);
  expect(example).toContain(`10% | ${rate(0.1, 3).toFixed(1)} | ${rate(0.1, 6).toFixed(3)}`);
  for (const p of [0.02, 0.05, 0.1]) expect(rate(p, 3) / rate(p, 6)).toBeGreaterThan(1000);
  expect(example).toContain(`${(6 - 3) * 10} s more before a true hang is noticed`);
});

test('surge and unavailable at the default 25%', () => {
  for (const replicas of [1, 3, 4, 5]) {
    const surge = Math.ceil(replicas * 0.25);
    const missing = Math.floor(replicas * 0.25);
    expect(example).toContain(
      `${replicas} | ${surge} | ${missing} | ${missing === 0 ? '1, or it hangs' : '0: one may go first'}`,
    );
  }
  const probe = /startupProbe:.*?periodSeconds: (\d+) failureThreshold: (\d+)/.exec(example);
  expect(Number(probe?.[1]) * Number(probe?.[2])).toBe(300);
  expect(example).toContain('startupProbe: # up to 300 s');
});
