import {pageText, thousands} from '../pageText';

const page = 'cicd-and-ct/pipeline-orchestration';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

test('a retried append changes the prevalence, silently', () => {
  const [a, b] = [
    {rows: 600, share: 0.02},
    {rows: 400, share: 0.05},
  ];
  const share = (copiesOfA: number) =>
    (copiesOfA * a.rows * a.share + b.rows * b.share) / (copiesOfA * a.rows + b.rows);
  const total = a.rows + b.rows;
  expect(example).toContain(`One day has ${thousands(total)} rows`);
  expect(example).toContain(
    `appended ${2 * a.rows + b.rows} rows ${(100 * share(2)).toFixed(2)}% positive`,
  );
  expect(example).toContain(`partitioned ${total} rows ${(100 * share(1)).toFixed(2)}% positive`);
  expect(example).toContain(`${Math.round(100 * (1 - share(2) / share(1)))}% rarer than it is`);
  expect(pageText(page)).toContain(`trained on ${(2 * a.rows + b.rows) / total} times the rows`);
});

test('what one retry cures', () => {
  const steps = 12;
  const fault = 0.01;
  const deterministic = 0.7;
  const none = (1 - fault) ** steps;
  const retried = (1 - fault ** 2) ** steps;
  // A deterministic fault stays; a transient one must strike twice.
  const mixed = (1 - (fault * deterministic + fault * (1 - deterministic) * fault)) ** steps;
  expect(answer).toContain(
    `give ${(100 * none).toFixed(1)}% per run, about ${(30 * (1 - none)).toFixed(1)} failed nights`,
  );
  expect(answer).toContain(`lifts that to ${(100 * retried).toFixed(1)}%`);
  expect(answer).toContain(`one retry reaches ${(100 * mixed).toFixed(1)}%`);
});

test('the budget of a backfill', () => {
  const hours = (concurrency: number) => ((365 * 40) / 60 / concurrency).toFixed(1);
  expect(example).toContain(
    `365 daily partitions of 40 minutes take ${hours(8)} hours at a concurrency of eight and ${hours(
      2,
    )} at two`,
  );
});

test('the live model after each run', () => {
  let live = '';
  const done = new Set<string>();
  for (const day of ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-02', '2026-10-15']) {
    const isEmpty = day === '2026-11-03';
    if (!isEmpty && !done.has(day)) {
      done.add(day);
      if (day > live) live = day;
    }
    const result = isEmpty ? 'stopped at check: partition too small' : 'complete';
    expect(example).toContain(`${day} ${result} live: model-${live}`);
  }
});
