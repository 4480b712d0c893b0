import {pageText, thousands} from '../pageText';

const page = 'scaling/autoscaling';
const full = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');

const gpuSeconds = 0.06;
const cpuSeconds = 0.002;
const rate = 1 / gpuSeconds;
const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)}%`;

test('what a saturated replica uses of its CPUs', () => {
  const cores = rate * cpuSeconds;
  expect(full).toContain(
    `uses ${percent(cores)} of one core, or ${percent(cores / 4)} of the four cores`,
  );
  expect(example).toContain(`one replica serves ${rate.toFixed(1)} a second`);
  expect(example).toContain(`(${percent((40 * gpuSeconds) / 4, 0)} busy)`);
});

test('a signal that stops at 100% climbs by a third a step', () => {
  const fleet = [4];
  while ((fleet.at(-1) ?? 0) * rate < 200) {
    fleet.push(Math.ceil((fleet.at(-1) ?? 0) / 0.75));
  }
  expect(example).toContain(`The fleet goes ${fleet.join(', ')}.`);
  expect(1 / 0.75 - 1).toBeCloseTo(1 / 3);
  expect(example).toContain('at most a third more per step, rounded up');
  // The last fleet runs at 80%, within 10% of its target: the autoscaler stops there.
  const last = fleet.at(-1) ?? 0;
  expect(Math.abs((200 * gpuSeconds) / last / 0.75 - 1)).toBeLessThan(0.1);
  // Each wish is granted at a loop, every 15 s, and each fleet starts for 120 s.
  expect(example).toContain(`GPU utilisation 0.75 570 s 13.2% ${last} ${last}`);
  const steps = fleet.length - 1;
  expect(570).toBeGreaterThanOrEqual(steps * 120);
  // Each step also waits for the average of 30 s to fill, and for the loop.
  expect(570).toBeLessThanOrEqual(steps * (120 + 30 + 15));
  expect(mistakes).toContain('it needs 570 seconds where the other signals need 150');
});

test('shares that are shed', () => {
  const seconds = 1800 - 60;
  const capacity = 4 * rate;
  const places = (replicas: number) => 4 * replicas;
  // CPU: four replicas for ever; only the queue's places are not lost.
  const never = (seconds * (200 - capacity) - places(4)) / (seconds * 200);
  expect(example).toContain(`CPU 0.70 never ${percent(never)} 4 4`);
  // Arrivals: four replicas for 150 s, all the rest served.
  expect(example).toContain('arrivals 12.50 150 s 5.5% 16 16');
  const first = (150 * (200 - capacity)) / (seconds * 200);
  // The second half of the fleet is ready 15 s after the first at most.
  expect(0.055).toBeLessThanOrEqual(first);
  expect(0.055).toBeGreaterThanOrEqual((120 * (200 - capacity) - places(4)) / (seconds * 200));
  expect(example).toContain('in flight 0.75 150 s 5.5% 40 16');
  expect(Math.ceil(200 / (0.75 * rate) - 1e-9)).toBe(16);
  expect((0.75 * rate).toFixed(1)).toBe('12.5');
});

test('GPU utilisation sheds what its fleets cannot serve', () => {
  // Bounds: the fleets 4, 6, 8, 11 each for at least a start-up and at most 165 s.
  const seconds = 1800 - 60;
  const lost = (each: number) =>
    [4, 6, 8, 11].reduce((sum, n) => sum + each * (200 - n * rate), 0) / (seconds * 200);
  expect(0.132).toBeGreaterThan(lost(120) - 0.01);
  expect(0.132).toBeLessThan(lost(165));
});

test('lag and the headroom that covers it', () => {
  const cold = 60 + 15 + 180 + 60 + 90 + 15;
  const warm = 60 + 15 + 5 + 20 + 10;
  expect(cold).toBe(420);
  expect(warm).toBe(110);
  const growth = (seconds: number) => (1.1 ** (seconds / 60)).toFixed(2);
  expect(full).toContain(
    `capacity comes after seven minutes, run with ${growth(cold)} times what you need now, or shorten the lag: at ${warm} seconds it is ${growth(warm)}`,
  );
});

test('speed limit of the HPA', () => {
  let replicas = 1;
  for (let seconds = 0; seconds < 75; seconds += 15) {
    replicas = Math.max(replicas + 4, 2 * replicas);
  }
  expect(full).toContain(`From one replica the default policy allows ${replicas} in 75 seconds`);
});

test('the target of the manifest and the fleet it falls back to', () => {
  expect(example).toContain(`threshold: "${(0.75 * rate).toFixed(1)}"`);
  expect(example).toContain(
    `failureThreshold: 3 replicas: ${Math.ceil(200 / (0.75 * rate) - 1e-9)} `,
  );
  expect(example).toContain(`stabilizationWindowSeconds: ${3 * 300} # three times the default`);
});

test('the unbounded step', () => {
  const capacity = 8 * rate;
  const backlog = (300 - capacity) * 420;
  expect(example).toContain(`Eight replicas serve ${Math.floor(capacity)} a second`);
  expect(example).toContain(`the backlog is ${thousands(Math.round(backlog))} requests`);
  const replicas = Math.ceil(300 / (0.7 * rate));
  const drain = backlog / (replicas * rate - 300);
  expect(example).toContain(
    `With ${replicas} replicas, for a 70% target, it takes another ${Math.round(drain)} seconds to drain`,
  );
  // First come, first served: with eight replicas waits grow until the last request that they reach.
  const reached = (capacity * 420) / 300;
  const wait = (arrival: number) =>
    420 + Math.max(0, 300 * arrival - capacity * 420) / (replicas * rate) - arrival;
  expect(example).toContain(`the unluckiest request has waited ${Math.round(wait(reached))}.`);
  expect(wait(reached)).toBeGreaterThan(wait(420));
});
