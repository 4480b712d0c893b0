import {themeFile} from '../../../src/content/schema';
import {validate} from '../../../src/content/validate';
import {parseYaml} from '../../../src/content/yaml';
import {formatProblem} from '../../../src/lib/problem';
import {readingProblems, sampleText, type Overrides} from './samplePage';

const keys = 'title, sidebar_label, description, level, tags, aliases, related, reviewed, status';
const correct = 'Correct the value. (front-matter)';

describe('front matter of a page', () => {
  test.each<[what: string, Overrides]>([
    ['the sample page', {}],
    ['the shortest title', {title: 'x'.repeat(15)}],
    ['the longest title', {title: 'x'.repeat(140)}],
    ['two aliases', {aliases: '[canary, rollout]'}],
    ['six aliases', {aliases: '[a1, a2, a3, a4, a5, a6]'}],
    ['a leap day', {reviewed: '2024-02-29'}],
    ['each level', {level: 'staff'}],
    ['the status of a draft', {status: 'draft'}],
  ])('may have %s', (_what, overrides) => {
    expect(readingProblems(sampleText('Text.', overrides))).toEqual([]);
  });

  test.each<[what: string, Overrides, ...problems: string[]]>([
    [
      'an unknown key like a known one',
      {levl: 'mid'},
      `9:1  Unknown key \`levl\`. Did you mean level? Allowed keys: ${keys}. (front-matter)`,
    ],
    [
      'an unknown key like no other',
      {slug: '/'},
      `9:1  Unknown key \`slug\`. Allowed keys: ${keys}. (front-matter)`,
    ],
    [
      'a key that objects inherit',
      {__proto__x: '1', constructor: '1'},
      `9:1  Unknown key \`__proto__x\`. Allowed keys: ${keys}. (front-matter)`,
      `10:1  Unknown key \`constructor\`. Allowed keys: ${keys}. (front-matter)`,
    ],
    [
      'the prototype',
      {['__proto__']: '{admin: true}'},
      `9:1  Unknown key \`__proto__\`. Allowed keys: ${keys}. (front-matter)`,
    ],
    [
      'another status',
      {status: 'hidden'},
      '9:1  `status` is not one of its values. Use draft. (front-matter)',
    ],
    ['no title', {title: undefined}, '2:1  `title` is missing. Add it. (front-matter)'],
    [
      'smart quotation marks around the title',
      {title: '“What is a canary release?”'},
      `2:1  \`title\` must stand in straight quotation marks or in none. ${correct}`,
    ],
    [
      'a tag twice',
      {tags: '[drift, drift]'},
      `6:1  \`tags\` must have each entry once. ${correct}`,
    ],
    ['no level', {level: undefined}, '2:1  `level` is missing. Add it. (front-matter)'],
    ['a number as a title', {title: '42'}, `2:1  \`title\` must be of type string. ${correct}`],
    [
      'a short title',
      {title: 'Canary?'},
      `2:1  \`title\` must have at least 15 characters. ${correct}`,
    ],
    [
      'a long title',
      {title: 'x'.repeat(141)},
      `2:1  \`title\` must have at most 140 characters. ${correct}`,
    ],
    [
      'HTML in the title',
      {title: 'What is a <b>canary</b>?'},
      `2:1  \`title\` must be one line without < > { }. ${correct}`,
    ],
    [
      'an expression in the description',
      {description: `${'x'.repeat(60)} {1 + 1}`},
      `4:1  \`description\` must be one line without < > { }. ${correct}`,
    ],
    [
      'lines in the title',
      {title: '"What is a\\ncanary deployment?"'},
      `2:1  \`title\` must be one line without < > { }. ${correct}`,
    ],
    [
      'a level like a known one',
      {level: 'senoir'},
      '5:1  `level` is not one of its values. Did you mean senior? ' +
        'Use junior, mid, senior, staff. (front-matter)',
    ],
    [
      'a number as a level',
      {level: '3'},
      '5:1  `level` is not one of its values. Use junior, mid, senior, staff. (front-matter)',
    ],
    [
      'a number among the aliases',
      {aliases: '[canary, 42]'},
      `7:1  \`aliases.1\` must be of type string. ${correct}`,
    ],
    [
      'one alias',
      {aliases: '[canary]'},
      `7:1  \`aliases\` must have at least 2 entries. ${correct}`,
    ],
    [
      'seven aliases',
      {aliases: '[a1, a2, a3, a4, a5, a6, a7]'},
      `7:1  \`aliases\` must have at most 6 entries. ${correct}`,
    ],
    [
      'a day that does not exist',
      {reviewed: '2026-02-30'},
      `8:1  \`reviewed\` must be a day that exists. ${correct}`,
    ],
    [
      'several at once',
      {title: undefined, level: 'expert', owner: 'me'},
      '2:1  `title` is missing. Add it. (front-matter)',
      '4:1  `level` is not one of its values. Use junior, mid, senior, staff. (front-matter)',
      '8:1  Unknown key `owner`. ' + `Allowed keys: ${keys}. (front-matter)`,
    ],
  ])('may not have %s', (_what, overrides, ...problems) => {
    expect(readingProblems(sampleText('Text.', overrides))).toEqual(problems);
  });

  test.each(['2026-1-1', '23.11.2026', 'yesterday', '2026-11-23T00:00:00Z'])(
    'may not have the date %s',
    (reviewed) => {
      expect(readingProblems(sampleText('Text.', {reviewed}))).toContain(
        `8:1  \`reviewed\` must be a date such as 2026-11-23. ${correct}`,
      );
    },
  );

  test('is judged together with the Markdown', () => {
    expect(readingProblems(sampleText('At <100ms.', {level: undefined}))).toEqual([
      '2:1  `level` is missing. Add it. (front-matter)',
      expect.stringContaining('10:5  MDX takes `<100ms.` for the beginning of a tag'),
    ]);
  });
});

describe('known to be wrong', () => {
  test.each<[what: string, Overrides]>([
    ['date', {reviewed: '2026-1-1'}],
    ['list', {tags: 'releases'}],
  ])('a value that is no %s is one problem', (_what, overrides) => {
    expect(readingProblems(sampleText('Text.', overrides))).toHaveLength(1);
  });

  test.each<[what: string, tags: string]>([
    ['no', '[]'],
    ['five', '[a, b, c, d, e]'],
  ])('%s tags are reported in words', (_what, tags) => {
    expect(readingProblems(sampleText('Text.', {tags}))).toEqual([
      expect.stringMatching(/^6:1 {2}`tags` must have at (least 1 entry|most 4 entries)\. Correct/),
    ]);
  });

  test('an unknown nested key has its path and the place of its parent', () => {
    const yaml = `label: Releases\ncustomProps:\n  whi: ${'Because. '.repeat(30)}`;
    const {problems} = validate(themeFile, 'f', parseYaml('f', yaml, 1), 'theme-file');
    expect(problems.map(formatProblem)).toContainEqual(
      expect.stringMatching(/^f:2:1 {2}Unknown key `customProps\.whi`\./),
    );
  });
});

describe('theme file', () => {
  const check = (yaml: string) => {
    const {data, problems} = validate(themeFile, 'f', parseYaml('f', yaml, 1), 'theme-file');
    return {data, problems: problems.map(formatProblem)};
  };
  const lines = ['label: Releases', 'position: 7', 'description: How to release a model safely.'];
  const why = `customProps:\n  why: ${'Because. '.repeat(30)}`;

  test('with all its keys is read', () => {
    expect(check([...lines, why].join('\n'))).toEqual({
      data: {
        label: 'Releases',
        position: 7,
        description: 'How to release a model safely.',
        customProps: {why: 'Because. '.repeat(30).trim()},
      },
      problems: [],
    });
  });

  test('says what is missing and where values are wrong', () => {
    expect(check(['position: first', 'label: A', why].join('\n')).problems).toEqual([
      'f:2:1  `label` must have at least 3 characters. Correct the value. (theme-file)',
      'f:1:1  `position` must be of type number. Correct the value. (theme-file)',
      'f:1:1  `description` is missing. Add it. (theme-file)',
    ]);
  });

  test('says which nested key is missing', () => {
    expect(check([...lines, 'customProps: {}'].join('\n')).problems).toEqual([
      'f:4:1  `customProps.why` is missing. Add it. (theme-file)',
    ]);
  });
});
