import {pageText} from '../pageText';

const example = pageText('foundations/ml-lifecycle', 'Worked example');

test('lineage: the printed steps are the shortest distances in the inserted edges', () => {
  const edges = [...example.matchAll(/\('([\w-]+)', '([\w-]+)'\)/g)].map(([, a, b]) => [a, b]);
  expect(edges).toHaveLength(10);
  const kinds = [...example.matchAll(/\('([\w-]+)', '[\w ]+', '[\w ]+'\)/g)].map(([, id]) => id);
  const distance = new Map([['pred-88410', 0]]);
  for (const id of distance.keys()) {
    for (const [child, parent] of edges) {
      if (child === id && parent && !distance.has(parent)) {
        distance.set(parent, (distance.get(id) ?? NaN) + 1);
      }
    }
  }
  for (const [id, step] of distance) {
    const known = kinds.includes(id);
    expect(example).toMatch(new RegExp(`\\b${step} ${id} ${known ? '[a-z]' : 'NOT RECORDED'}`));
  }
  expect(distance.size).toBe(10);
  expect([...distance.keys()].filter((id) => !kinds.includes(id))).toEqual(['test-2026-02']);
});

test('five records at 95% and 90%, and what 95% of sets needs', () => {
  const all = (each: number) => `${(100 * each ** 5).toFixed(0)}%`;
  expect(example).toContain(`0.95⁵ = ${all(0.95)} of cases; at 90%, in ${all(0.9)}`);
  const needed = 0.95 ** (1 / 5);
  expect(example).toContain(`each must be right ${(100 * needed).toFixed(0)}% of the time`);
});

test('what three years of weekly versions occupy', () => {
  const versions = 3 * 52;
  expect(example).toContain(`makes ${versions} versions`);
  expect(example).toContain(
    `At 200 MB each with its reports that is ${Math.round(versions * 0.2)} GB`,
  );
  expect(example).toContain(
    `50 GB training extract would be ${((versions * 50) / 1000).toFixed(1)} TB`,
  );
});

test('callers left after the notice', () => {
  const weeks = 60 / 7;
  const left = (weekly: number) => `${(100 * (1 - weekly) ** weeks).toFixed(1)}%`;
  expect(example).toContain(
    `60 days' notice (${weeks.toFixed(1)} weeks) ${left(0.2)} still call; ` +
      `reaching 1% takes ${(Math.log(0.01) / Math.log(0.8)).toFixed(1)} weeks`,
  );
  expect(example).toContain(`50% a week, ${left(0.5)} are left`);
});
