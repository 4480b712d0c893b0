import {pageText, thousands} from '../pageText';

const page = 'serving-patterns/deployment-patterns';
const example = pageText(page, 'Worked example');

const customers = 12_000_000;
const visitors = customers * 0.04;
const requests = visitors * 3;
const coreHour = 0.05;

test('the inputs are those on the page', () => {
  expect(example).toContain(
    `${customers / 1e6} million customers, 4% visit on a given day, three times each`,
  );
  expect(example).toContain('takes 25 ms online; a batch core scores 1,500 rows a second');
  expect(example).toContain(`A core-hour costs ${coreHour}`);
  expect(example).toContain('A peak of 6 times that');
  expect(example).toContain('cut off at midnight and the table goes live at 04:00');
  expect(example).toContain('between 4 and 28 hours old');
  expect(example).toContain('0.5 relevant events a day');
  expect(example).toContain('A batch run at 2,000 rows a second');
});

const batchSeconds = customers / 1_500;
const batchHours = batchSeconds / 3_600;
const batchCost = batchHours * coreHour;

test('the nightly batch takes 8,000 core-seconds, 2.2 core-hours, 0.11 a day', () => {
  expect(example).toContain(
    `${thousands(customers)} / 1,500 = ${thousands(batchSeconds)} core-seconds, or ${batchHours.toFixed(1)} core-hours. Cost ${batchCost.toFixed(2)} a day`,
  );
});

const average = requests / 86_400;
const peak = average * 6;
const busy = peak * 0.025;
const needed = busy / 0.4;
/** The same number of whole cores in each of two zones. */
const cores = 2 * Math.ceil(needed / 2);
const onlineHours = cores * 24;
const onlineCost = onlineHours * coreHour;

test('online needs 8 cores all day: 192 core-hours, 9.60', () => {
  expect(example).toContain(
    `${thousands(visitors)} visitors make ${thousands(requests)} requests, ${average.toFixed(1)} a second`,
  );
  expect(example).toContain(
    `${Math.round(peak)} a second, and ${Math.round(peak)} × 25 ms keeps ${busy.toFixed(1)} cores busy`,
  );
  expect(example).toContain(
    `At 40% target utilisation that is ${needed.toFixed(2)}; run ${cores} in two zones`,
  );
  expect(example).toContain(`${onlineHours} core-hours, ${onlineCost.toFixed(2)} a day`);
});

test('online uses 86 times the compute', () => {
  const ratio = Math.round(onlineHours / batchHours);
  expect(example).toContain(`${ratio} times the compute`);
  expect(example).toContain(`The ratio of ${ratio}`);
});

/** Mean of 1 − e^(−rate × age) for an age spread evenly between two numbers of hours. */
function shareUnaware(rate: number, fromHours: number, toHours: number): number {
  const steps = 100_000;
  let sum = 0;
  for (let step = 0; step < steps; step += 1) {
    const age = fromHours + ((step + 0.5) / steps) * (toHours - fromHours);
    sum += 1 - Math.exp((-rate * age) / 24);
  }
  return sum / steps;
}

const affected = requests * shareUnaware(0.5, 4, 28);

test('27.6% of requests, about 397,000, meet a score that misses an event', () => {
  const closedForm = 1 - (Math.exp((-0.5 * 4) / 24) - Math.exp((-0.5 * 28) / 24)) / 0.5;
  expect(shareUnaware(0.5, 4, 28)).toBeCloseTo(closedForm, 8);
  const share = (shareUnaware(0.5, 4, 28) * 100).toFixed(1);
  const rounded = thousands(Math.round(affected / 1_000) * 1_000);
  expect(example).toContain(`${share}%, about ${rounded} requests a day`);
});

test('break-even value of freshness: 0.000024; at 0.002 online earns 795 a day', () => {
  const difference = onlineCost - batchCost;
  expect(example).toContain(`The two designs differ by ${difference.toFixed(2)} a day`);
  expect(example).toContain(`is worth ${(difference / affected).toFixed(6)} per affected request`);
  expect(example).toContain(
    `If it is worth 0.002, freshness brings in ${Math.round(affected * 0.002)} a day`,
  );
});

test('with GPUs: 144 against 5.00 a day, break-even 0.00035', () => {
  const online = 2 * 24 * 3;
  const hours = customers / 2_000 / 3_600;
  const batch = hours * 3;
  expect(example).toContain(`Two GPU replicas at 3.00 an hour cost ${online} a day`);
  expect(example).toContain(`needs ${hours.toFixed(2)} GPU-hours, ${batch.toFixed(2)}`);
  expect(example).toContain(
    `rises to ${((online - batch) / affected).toFixed(5)} per affected request`,
  );
});

test('visitors produce 240,000 events a day', () => {
  expect(example).toContain(
    `rescoring on the ${thousands(visitors * 0.5)} daily events of visitors`,
  );
});

test('four workers with a 1 GB model take 4 GB', () => {
  const workers = 4;
  expect(pageText(page, 'Full answer')).toContain(
    `a 1 GB model with four workers takes ${workers * 1} GB`,
  );
});
