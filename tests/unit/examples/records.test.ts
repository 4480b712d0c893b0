import {parseCheckedCode} from '../../../src/content/checkedCode';
import type {BlockResult} from '../../examples/runPage';
import {isCurrent, toFile, toRecord} from '../../examples/records';
import {pageFrom} from '../content/samplePage';

const page = pageFrom(
  '```python title="a.py"\n1\n```\n\n```text output="a.py"\n1\n```\n\n```sql norun="is BigQuery’s"\n1\n```',
);
const states = ['ok', 'ok', 'skipped'] as const;
const results = page.code.map((block, index): BlockResult => ({
  block,
  state: states[index]!,
  problems: [],
  tools: ['python3', 'numpy'],
  executed: index === 0,
  seconds: 1,
}));
const labels = new Map([
  ['python3', 'Python 3.11'],
  ['numpy', 'NumPy 1.24'],
]);
const record = toRecord(page, results, labels, '2026-11-25');

test('code counts, outputs do not', () => {
  expect(record).toEqual({
    date: '2026-11-25',
    code: record.code,
    tools: ['NumPy 1.24', 'Python 3.11'],
    checked: 1,
    executed: 1,
  });
});

test('the file is read as it was written', () => {
  const records = new Map([
    ['b', record],
    ['a', record],
  ]);
  const text = toFile(records);
  expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('"b"'));
  expect(parseCheckedCode(text)).toEqual({checked: records, problems: []});
  expect(parseCheckedCode(toFile(new Map())).problems).toEqual([]);
});

test.each<[what: string, changed: object, current: boolean]>([
  ['nothing', {}, true],
  ['an older run', {date: '2026-11-01'}, true],
  ['other versions', {tools: ['Python 3.12']}, true],
  ['other code', {code: 'x'}, false],
  ['another count', {checked: 2}, false],
  ['another share that was run', {executed: 0}, false],
  ['a run in the future', {date: '2027-01-01'}, false],
])('%s', (_what, changed, current) => {
  expect(isCurrent({...record, ...changed}, record)).toBe(current);
});

test('a page without a record is not current', () => {
  expect(isCurrent(undefined, record)).toBe(false);
});
