import {factsRules, handbookRules, pageRules} from '../../../src/content/rules';
import {formatProblem} from '../../../src/lib/problem';
import {ruleCases} from './ruleCases';
import {checkPages, pageFrom, sampleContext, sampleFile} from './samplePage';

test('the sample page passes all rules', () => {
  expect(checkPages([pageFrom()], sampleContext)).toEqual([]);
});

const names = [...pageRules, ...factsRules, ...handbookRules].map(({name}) => name);

test('every rule has cases, and no case a rule that is gone', () => {
  expect(Object.keys(ruleCases).sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (rule) => {
  const cases = ruleCases[rule] ?? [];

  test('has cases that it accepts and cases that it rejects', () => {
    expect(new Set(cases.map(({problems}) => problems.length > 0))).toEqual(new Set([false, true]));
  });

  test.each(cases)('$what', ({pages, problems, context = sampleContext}) => {
    const found = checkPages(pages, context).filter((problem) => problem.rule === rule);
    expect(found.map(formatProblem)).toEqual(
      problems.map((text) => `${/^docs\//.test(text) ? '' : `${sampleFile}:`}${text} (${rule})`),
    );
  });
});

describe('known to be wrong', () => {
  const problemsOf = (body: string, rule: string) =>
    checkPages([pageFrom(body)], sampleContext)
      .filter((problem) => problem.rule === rule)
      .map(({message}) => message);

  test.each(['constructor', 'toString'])('a section called %s does not crash', (title) => {
    expect(problemsOf(`## ${title}\n\nText.`, 'word-range')).toEqual([]);
  });

  test.each(['constructor', 'toString'])('%s is no language', (language) => {
    expect(problemsOf(`\`\`\`${language}\na\n\`\`\``, 'code-block')).toEqual([
      `This code block is in \`${language}\`.`,
    ]);
  });

  test('the section Approach is not to be called Approach', () => {
    expect(
      problemsOf('## Short answer\n\n## Full answer\n\n## Approach\n\nA.', 'section-order'),
    ).toContain('No section is called “Approach”.');
  });

  test('a link leads somewhere', () => {
    expect(problemsOf('[a]()', 'links')).toHaveLength(1);
  });

  test('no heading takes the anchor of the list of references', () => {
    expect(problemsOf('## Full answer\n\n### References', 'headings')).toHaveLength(1);
  });
});
