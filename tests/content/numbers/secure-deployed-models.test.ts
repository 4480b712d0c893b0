import {pageText, thousands} from '../pageText';

const full = pageText('security/secure-deployed-models', 'Full answer');
const example = pageText('security/secure-deployed-models', 'Worked example');

/** Requests a minute of the rate limit against extraction. */
const queriesPerMinute = 100;
/** Price of one request: 8,000 input tokens at 1 and 1,000 output tokens at 4 per million. */
const pricePerRequest = (8000 * 1 + 1000 * 4) / 1e6;
const secondsPerDay = 24 * 60 * 60;
const dailyCap = 50;

test('a logistic regression is solved with d + 1 queries', () => {
  const unknowns = 50 + 1;
  expect(example).toContain(
    `50 features and exact probabilities has ${unknowns} unknowns. The logit of each answer is one linear equation, so ${unknowns} independent queries`,
  );
  const seconds = Math.round((unknowns / queriesPerMinute) * 60);
  expect(example).toContain(`At 100 requests a minute that takes ${seconds} seconds`);
  expect(example).toContain(
    `650 queries of the real attack take ${(650 / queriesPerMinute).toFixed(1)} minutes`,
  );
});

test('ids that changed their meaning between two editions of the OWASP list', () => {
  // Names in the order of their ids, from the folders 2025 and 2026/final of its repository.
  const names2025 = [
    'Prompt Injection',
    'Sensitive Information Disclosure',
    'Supply Chain',
    'Data and Model Poisoning',
    'Improper Output Handling',
    'Excessive Agency',
    'System Prompt Leakage',
    'Vector and Embedding Weaknesses',
    'Misinformation',
    'Unbounded Consumption',
  ];
  const names2026 = [
    'Prompt Injection',
    'Sensitive Information Disclosure',
    'Excessive Agency',
    'Supply Chain',
    'Data and Model Poisoning',
    'Unbounded Consumption',
    'Misinformation',
    'Hidden Context Exposure',
    'Vector and Embedding Weaknesses',
    'Improper Output Handling',
  ];
  const changed = names2026.filter((name, index) => name !== names2025[index]).length;
  expect(changed).toBe(8);
  expect(full).toContain("eight of OWASP's ten ids");

  const id = (names: string[], name: string, year: number) =>
    `LLM${String(names.indexOf(name) + 1).padStart(2, '0')}${year ? `:${year}` : ''}`;
  expect(full).toContain(
    `moved from ${id(names2025, 'Excessive Agency', 0)} to ${id(names2026, 'Excessive Agency', 0)}`,
  );
  const rows: [string, string][] = [
    ['Training-data leakage', 'Sensitive Information Disclosure'],
    ['Poisoning', 'Data and Model Poisoning'],
    ['Malicious artefact', 'Supply Chain'],
    ['Prompt injection', 'Prompt Injection'],
    ['Cost harvesting', 'Unbounded Consumption'],
  ];
  for (const [attack, name] of rows) {
    expect(full).toMatch(new RegExp(`${attack} \\|[^|]*\\|[^|]*\\| ${id(names2026, name, 2026)}`));
  }
});

test('loss through a leaked key under three controls', () => {
  expect(example).toContain(`${pricePerRequest} a request`);
  const unlimited = 20 * pricePerRequest * secondsPerDay;
  expect(example).toContain(`None | ${thousands(Math.round(unlimited))}`);
  const limited = pricePerRequest * secondsPerDay;
  expect(example).toContain(
    `Rate limit of 60 a minute | ${limited.toLocaleString('en-GB', {minimumFractionDigits: 2, maximumFractionDigits: 2})}`,
  );
  expect(example).toContain(`Hard cap of 50 a day per key | ${dailyCap}`);
});

test('when the cap trips', () => {
  const requests = Math.floor(dailyCap / pricePerRequest);
  expect(example).toContain(
    `after ${thousands(requests)} requests, in ${Math.round(requests / 20)} seconds`,
  );
});

test('what a cap lets through that is enforced a minute late', () => {
  expect(example).toContain(
    `lags by a minute lets another ${(20 * 60 * pricePerRequest).toFixed(2)} through`,
  );
});

test('a filter against a hundred attempts', () => {
  const through = (missed: number) => 1 - (1 - missed) ** 100;
  expect(example).toContain(`1 − 0.98¹⁰⁰ = ${Math.round(through(0.02) * 100)}%`);
  expect(example).toContain(`99.9% and it is still ${(through(0.001) * 100).toFixed(1)}%`);
});

test('the worst day with a limited tool', () => {
  expect(example).toContain(`The worst day costs ${20 * 10}`);
});
