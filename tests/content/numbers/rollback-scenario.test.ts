import {pageText, thousands} from '../pageText';

const page = 'incidents/rollback-scenario';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

const traffic = 400;
const canary = 0.05 * traffic;
const [control, treated] = [0.96, 0.945];
const minute = 60;
const gate = 15 * minute;
const [canaryRequests, controlRequests] = [canary * gate, (traffic - canary) * gate];
const standardError = Math.sqrt(
  control * (1 - control) * (1 / canaryRequests + 1 / controlRequests),
);

test('dates of the GPT-4o timeline fall on the weekdays named', () => {
  const weekday = (day: number) =>
    new Date(Date.UTC(2025, 3, day)).toLocaleDateString('en-GB', {
      weekday: 'long',
      timeZone: 'UTC',
    });
  expect(answer).toContain(`Rollout from ${weekday(24)} 24 to ${weekday(25)} 25 April 2025`);
  expect(answer).toContain(`by ${weekday(27)} it was clear`);
  expect(answer).toContain(`late on ${weekday(27)} night`);
  expect(answer).toContain(`Started on ${weekday(28)}. It took about 24 hours`);
  const [firstDay, rollbackDay, rollbackHours] = [24, 28, 24];
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
  const exposed = words[Math.round(rollbackDay + rollbackHours / 24 - firstDay)] ?? '';
  expect(answer).toContain(`users met it for about ${exposed} days`);
});

test('requests behind the gate', () => {
  expect(example).toContain(`${traffic} a second`);
  expect(example).toContain(`a canary of 5%, so ${canary} requests a second`);
  expect(example).toContain(
    `the canary had ${thousands(canaryRequests)} requests and approved 94.5%`,
  );
  expect(example).toContain(`the control had ${thousands(controlRequests)} and approved 96.0%`);
});

test('size of the effect in standard errors', () => {
  expect(example).toContain(
    `standard error of the difference is ${(100 * standardError).toFixed(2)} points`,
  );
  expect(example).toContain(
    `this was ${Math.round((control - treated) / standardError)} standard errors`,
  );
  expect(example).toContain(
    `Over the next ${thousands(canaryRequests)} requests on the same hosts approval was within ${(200 * standardError).toFixed(1)} points of control, two standard errors`,
  );
});

test('exposure until the canary was empty, and at full traffic', () => {
  const exposure = 20 * minute;
  expect(example).toContain('At 10:00');
  expect(example).toContain('by 10:20');
  const seen = canary * exposure;
  const declined = Math.round(seen * (control - treated));
  expect(example).toContain(
    `In 20 minutes ${thousands(seen)} payments had met version 42. About ${declined} more were declined than the control rate implies`,
  );
  const all = traffic * exposure;
  expect(example).toContain(
    `would have met ${thousands(all)} payments and declined about ${thousands(Math.round(all * (control - treated)))} wrongly`,
  );
});

test('an early stop at four standard errors', () => {
  const ratio = controlRequests / canaryRequests;
  const needed = (4 / (control - treated)) ** 2 * control * (1 - control) * (1 + 1 / ratio);
  expect(example).toContain(
    `need about ${thousands(Math.round(needed / 100) * 100)} canary requests`,
  );
  const minutes = needed / canary / minute;
  expect(example).toContain('less than two and a half minutes');
  expect(minutes).toBeLessThan(2.5);
  expect(minutes).toBeGreaterThan(2);
  // With the same five minutes from alarm to empty canary, more than half of the harm is spared.
  expect(example).toContain('spared most of the 360');
  expect((minutes + 5) / 20).toBeLessThan(0.5);
});

test('requests touched by exposure and time', () => {
  const rate = 1_000;
  expect(example).toContain('At 1,000 requests a second');
  for (const [share, minutes] of [
    [0.01, 60],
    [1, 10],
    [1, 60],
  ] as const) {
    expect(example).toContain(
      `${100 * share}% | ${minutes} minutes | ${thousands(rate * share * minutes * minute)}`,
    );
  }
});
