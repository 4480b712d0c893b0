import {createHash} from 'node:crypto';
import {pageText, thousands} from '../pageText';

const example = pageText('registry-and-reproducibility/model-registry', 'Worked example');

test('the champion after the rollback is the registered file', () => {
  const digest = createHash('sha256').update('weights of v1').digest('hex');
  expect(digest).toHaveLength(64);
  expect(example).toContain(`champion is version 1, ${digest.slice(0, 12)}`);
});

test('requests that still reach the bad version', () => {
  const stale = (poll: number) => (100 * poll) / 2;
  expect(example).toContain(`on average ${300 / 2 / 60} minutes`);
  expect(example).toContain(`${thousands(stale(300))} requests still get the bad model`);
  expect(example).toContain(`Polling every 5 seconds leaves ${stale(5)}`);
});

test('storage', () => {
  const days = 3 * 365.25;
  expect(example).toContain(`for three years is ${Math.round(0.5 * days)} GB`);
  const kept = 90 + Math.round(36 - 3);
  expect(example).toContain(`90 + 33 = ${kept} versions, ${Math.round(0.5 * kept)} GB`);
});
