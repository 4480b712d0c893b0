import {formatProblem, formatProblems, type Problem} from '../../../src/lib/problem';

const problem = (file: string, line: number, column: number): Problem => ({
  file,
  line,
  column,
  message: 'It is wrong.',
  remedy: 'Correct it.',
  rule: 'some-rule',
});

test('a problem is a line that editors link', () => {
  expect(formatProblem(problem('docs/a.mdx', 14, 1))).toBe(
    'docs/a.mdx:14:1  It is wrong. Correct it. (some-rule)',
  );
});

test('problems are sorted by file, line and column as numbers, and counted', () => {
  const problems = [
    problem('docs/b.mdx', 1, 1),
    problem('docs/a.mdx', 10, 1),
    problem('docs/a.mdx', 9, 12),
    problem('docs/a.mdx', 9, 2),
  ];
  const given = [...problems];
  expect(formatProblems(problems)).toBe(
    [
      'docs/a.mdx:9:2  It is wrong. Correct it. (some-rule)',
      'docs/a.mdx:9:12  It is wrong. Correct it. (some-rule)',
      'docs/a.mdx:10:1  It is wrong. Correct it. (some-rule)',
      'docs/b.mdx:1:1  It is wrong. Correct it. (some-rule)',
      '4 problems in docs/',
    ].join('\n'),
  );
  expect(problems).toEqual(given);
});

test.each([
  [0, '0 problems in docs/'],
  [1, '1 problem in docs/'],
  [2, '2 problems in docs/'],
])('%i of them', (count, text) => {
  const problems = Array.from({length: count}, (_, line) => problem('docs/a.mdx', line + 1, 1));
  expect(formatProblems(problems).split('\n').at(-1)).toBe(text);
});

test.each([
  ['a line of its own', 'A\ndocs/b.mdx:1:1  All is well.', 'A?docs/b.mdx:1:1  All is well.'],
  ['signs to the terminal', 'A \u001b[31mB', 'A ?[31mB'],
  ['the other direction', 'A \u202eB', 'A ?B'],
  ['a word without end', `A ${'b'.repeat(5000)} C`, `A ${'b'.repeat(200)}… C`],
])('a message with %s stays one line of modest length', (_what, message, shown) => {
  expect(formatProblem({...problem('docs/a.mdx', 1, 1), message})).toBe(
    `docs/a.mdx:1:1  ${shown} Correct it. (some-rule)`,
  );
});
