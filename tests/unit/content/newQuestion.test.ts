import {
  findPage,
  planApproach,
  planNewQuestion,
  toId,
  type Known,
  type KnownPage,
  type NewQuestionInput,
} from '../../../src/content/newQuestion';
import {analysePage, readPage} from '../../../src/content/readPage';
import {checkHandbook} from '../../../src/content/rules';
import {
  approachTemplate,
  guideTexts,
  guideTextsIn,
  starterAliases,
} from '../../../src/content/template';
import {formatProblem} from '../../../src/lib/problem';
import {sampleContext, sampleFile, sampleText} from './samplePage';

const today = '2026-11-24';

const page = (theme: string, id: string, values: Partial<KnownPage> = {}): KnownPage => ({
  ...{file: `docs/${theme}/${id}.mdx`, theme, id, title: `Title of ${id}`},
  ...{aliases: [], tags: []},
  ...values,
});

const known: Known = {
  themes: [
    {id: 'releases', title: 'Safe releases'},
    {id: 'drift-and-retraining', title: 'Drift and retraining'},
  ],
  planned: [
    {id: 'releases', title: 'Safe releases'},
    {id: 'drift-and-retraining', title: 'Drift and retraining'},
    {id: 'governance', title: 'Governance'},
  ],
  pages: [
    page('releases', 'canary-deployment', {
      title: 'What is a canary deployment?',
      aliases: ['gradual rollout', 'release to a few users first'],
      tags: ['releases', 'rollback'],
    }),
    page('drift-and-retraining', 'handle-model-drift', {
      title: 'How do you handle model drift in production?',
      aliases: ['model decay', ...starterAliases('handle-model-drift')],
      tags: ['drift', 'retraining'],
    }),
  ],
  backlog: [
    {
      ...{theme: 'releases', id: 'shadow', level: 'senior', priority: 1},
      question: 'When is shadow traffic worth its price?',
    },
    {
      ...{theme: 'governance', id: 'model-cards', level: 'mid', priority: 2},
      question: 'What belongs into a model card, and who reads it?',
    },
  ],
  tags: ['cost', 'releases', 'rollback', 'drift', 'retraining'],
};

const input: NewQuestionInput = {
  question: 'Why do p99 latencies matter more than means?',
  theme: 'releases',
  level: 'mid',
};

const planOf = (changes: NewQuestionInput = {}) => {
  const {plan, refusals} = planNewQuestion({...input, ...changes}, known, today);
  if (!plan) throw new Error(refusals.map(({message}) => message).join(' '));
  return plan;
};
const refusalsOf = (changes: NewQuestionInput) =>
  planNewQuestion({...input, ...changes}, known, today).refusals.map(
    ({option, message, remedy}) => `${option}: ${message} ${remedy}`,
  );
const frontMatterOf = (changes: NewQuestionInput) => {
  const {file, text} = planOf(changes);
  return readPage(file, text).page!.frontMatter;
};

describe('a plan', () => {
  test('is a draft with every section, dated today', () => {
    const {file, id, text, similar} = planOf();
    expect({file, id, similar}).toEqual({
      file: 'docs/releases/p99-latencies-matter-more-means.mdx',
      id: 'p99-latencies-matter-more-means',
      similar: [],
    });
    const {page: written} = readPage(file, text);
    expect(written!.frontMatter).toEqual({
      title: 'Why do p99 latencies matter more than means?',
      sidebar_label: 'P99 latencies matter more than means',
      description: expect.stringMatching(/^One sentence of 60 to 160 characters/) as unknown,
      level: 'mid',
      tags: ['releases'],
      aliases: starterAliases(id),
      reviewed: today,
      status: 'draft',
    });
    expect(written!.sections.map(({title}) => title)).toEqual([
      ...['Short answer', 'Full answer', 'Worked example', 'Key points'],
      ...['Common mistakes', 'Follow-up questions'],
    ]);
  });

  test('passes the rules for drafts, and beside another draft too', () => {
    const plans = [planOf(), planOf({question: 'How much does a canary cost?', id: 'canary-cost'})];
    const analyses = plans.map(({file, text}) => analysePage(file, text));
    expect(analyses.flatMap(({problems}) => problems.map(formatProblem))).toEqual([]);
    const context = {...sampleContext, tags: new Set(known.tags), unread: new Set(['other'])};
    const facts = analyses.map((analysis) => analysis.facts!);
    expect(checkHandbook(facts, context).map(formatProblem)).toEqual([]);
  });

  test('does not pass as a page that is published', () => {
    const {file, text} = planOf();
    const {problems} = analysePage(file, text.replace('status: draft\n', ''));
    expect(problems.map(({rule}) => rule)).toContain('word-range');
  });

  test('takes theme and level however they are written', () => {
    expect(planOf({theme: ' Safe  Releases', level: 'MID'}).file).toMatch('docs/releases/');
  });

  test('has the tag that its theme uses first, and those that the question names', () => {
    const question = 'What does a rollback cost when a canary fails?';
    expect(frontMatterOf({question}).tags).toEqual(['releases', 'cost', 'rollback']);
  });
});

describe('the id', () => {
  test.each([
    ['What is the difference between A/B tests and CI/CD?', 'difference-between-ab-tests-cicd'],
    ['Explain: “model’s drift” (again)', 'models-drift-again'],
    ['Où est le modèle Łódź größer?', 'ou-est-le-modele-lodz-grosser'],
    ['Why should you do it?', 'why-should-you-do-it'],
    ['🚀 Why is p99.9 > p50?', 'p99-9-p50'],
    ['ما هو انحراف النموذج؟', ''],
    ['لماذا drift؟', 'drift'],
    [`What is ${'x'.repeat(60)}?`, 'x'.repeat(48)],
    [
      'Name every single thing that could go wrong during canary deployments at night',
      'name-every-single-thing-go-wrong-during-canary',
    ],
  ])('of %j is %j', (question, id) => {
    expect(toId(question)).toBe(id);
  });

  test.each([
    ['Canary_1', /^id: “canary_1” cannot be an id: it becomes a file name.* Give another with/],
    ['../../etc/passwd', /cannot be an id/],
    ['-a', /cannot be an id/],
    ['a--b', /cannot be an id/],
    ['x'.repeat(49), /has 49 characters/],
    ['CON', /has a meaning of its own/],
    ['index', /has a meaning of its own/],
    ['releases', /would get the address of its theme/],
    ['Canary-Deployment', /belongs to docs\/releases\/canary-deployment\.mdx/],
    ['handle-model-drift', /belongs to docs\/drift-and-retraining\//],
  ])('%j is refused', (id, message) => {
    expect(refusalsOf({id})).toEqual([expect.stringMatching(message)]);
  });

  test('must be given where the question yields none', () => {
    const question = 'ما هو انحراف النموذج؟';
    expect(refusalsOf({question})).toEqual([
      'id: No id can be made of the question, as it has no letter a-z. ' +
        'Give one with `--id`: a-z and 0-9 in words joined by hyphens.',
    ]);
    expect(frontMatterOf({question, id: 'drift-in-arabic'}).title).toBe(question);
  });

  test('that the backlog keeps for another question is refused', () => {
    expect(refusalsOf({question: 'What is a shadow, after all?', id: undefined})).toEqual([]);
    expect(refusalsOf({question: 'What is the shadow?'})).toEqual([
      'id: The id shadow is kept in docs/backlog.yml for “When is shadow traffic worth its ' +
        'price?”. Claim that question with `--id shadow`, or give another id.',
    ]);
  });
});

describe('a question of the backlog', () => {
  const plan = (given: NewQuestionInput) => planNewQuestion(given, known, today).plan;

  test('is claimed by its id alone', () => {
    const {file, text, claimed, similar} = plan({id: 'Shadow'})!;
    const {title, level} = readPage(file, text).page!.frontMatter;
    expect({file, title, level, claimed: claimed?.id, similar}).toEqual({
      file: 'docs/releases/shadow.mdx',
      title: 'When is shadow traffic worth its price?',
      level: 'senior',
      claimed: 'shadow',
      similar: [],
    });
  });

  test('is claimed by its very words', () => {
    expect(plan({question: 'when is shadow traffic worth its price?'})?.id).toBe('shadow');
  });

  test('may be worded and placed anew', () => {
    const given = {id: 'shadow', theme: 'drift-and-retraining', level: 'mid'};
    expect(plan(given)?.file).toBe('docs/drift-and-retraining/shadow.mdx');
  });

  test('waits until its theme has a folder', () => {
    expect(planNewQuestion({id: 'model-cards'}, known, today).refusals).toEqual([
      {
        option: 'theme',
        message:
          'The theme governance is planned but has no folder yet: ' +
          'docs/governance/_category_.yml is missing.',
        remedy: expect.stringContaining('Copy the `_category_.yml` of another theme') as unknown,
      },
    ]);
  });
});

test('everything that is missing is named at once, with its values', () => {
  const {refusals} = planNewQuestion({question: '  '}, known, today);
  expect(refusals).toEqual([
    {
      ...{option: 'question', missing: true, message: 'The question is missing.'},
      remedy: 'Give it as `--question "How do you …?"`.',
    },
    {
      ...{option: 'theme', missing: true, message: 'The theme is missing.'},
      remedy: 'Use one of: releases, drift-and-retraining.',
    },
    {
      ...{option: 'level', missing: true, message: 'The level is missing.'},
      remedy: 'Use one of: junior, mid, senior, staff.',
    },
  ]);
});

test.each<[NewQuestionInput, RegExp]>([
  [
    {theme: 'drift-and-retrainig'},
    /^theme: There is no theme .* Did you mean drift-and-retraining/,
  ],
  [{theme: 'x\u001b[2J'}, /There is no theme “x�\[2J”\. Use one of: releases/],
  [
    {level: 'senoir'},
    /^level: There is no level “senoir”\. Did you mean senior\? Use one of: junior/,
  ],
  [{question: 'Why drift?'}, /^question: The question must have at least 15 characters; it has 10/],
  [{question: 'Why '.repeat(75)}, /must have at most 140 characters; it has 299/],
  [{question: 'Why is <b>p99</b> better?'}, /must be one line without < > \{ \}/],
  [{question: 'Why is {process.env.HOME} here?'}, /must be one line without < > \{ \}/],
  [
    {question: 'Why is \u202e99p better than a mean?'},
    /The question holds a character that turns the/,
  ],
  [{question: 'Why is p\u0000 better than a mean?'}, /The question holds a control character/],
  [{question: 'Why is p\u200b better than a mean?'}, /The question holds an invisible character/],
  [{question: `Why ${'!'.repeat(130)}`}, /The page would not pass its checks\. More than 120/],
  [{question: 'WHAT is a  canary deployment?'}, /canary-deployment\.mdx asks this very question/],
])('%j is refused', (changes, message) => {
  expect(refusalsOf(changes)).toEqual([expect.stringMatching(message)]);
});

test.each([
  ['What does "it works: on my machine" hide?', undefined],
  [`What's 'it' in "that's it"?`, undefined],
  ['- Why # does : this & that * fail?', undefined],
  ['*Why* is `p99` a [link](x) and not @mean?', undefined],
  ['key: value, and what else? %TAG !!js', undefined],
  ['"Quoted" from the start, \\n and on', undefined],
  ['2026-11-24 is which sort of value?', undefined],
  ['👩‍💻 How do you say ✔️ to a model?', undefined],
  ['🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀', 'rockets'],
  ['  Why\tis\n p99 better   than a mean? ', 'Why is p99 better than a mean?'],
  ['כיצד מטפלים בסחף של מודל?', 'model-drift-hebrew'],
  [`Why ${'y'.repeat(135)}?`, undefined],
])('the odd title %j survives', (question, other) => {
  const given = {question, id: other?.includes(' ') === false ? other : 'odd-title'};
  const {title, sidebar_label} = frontMatterOf(given);
  expect(title).toBe(other?.includes(' ') ? other : question);
  expect(sidebar_label.length).toBeLessThanOrEqual(40);
  expect(sidebar_label).not.toMatch(/[\ud800-\udbff]$/);
});

test.each([
  ['How do you handle a canary deployment?', 'sidebar', 'Handle a canary deployment'],
  [
    'What is the price that you would pay for it all the way?',
    '',
    'Price that you would pay for it all',
  ],
])('the sidebar calls %j what it asks about', (question, _, label) => {
  expect(frontMatterOf({question, id: 'some-id'}).sidebar_label).toBe(label);
});

describe('similar questions', () => {
  const similarTo = (question: string) =>
    planOf({question, id: 'some-id'}).similar.map(({name, file, backlogId}) =>
      [name, file, backlogId].filter(Boolean).join(' | '),
    );

  test.each([
    [
      'How would you handle drift of a model in production?',
      [
        'How do you handle model drift in production? | docs/drift-and-retraining/handle-model-drift.mdx',
      ],
    ],
    [
      'What is a canary deploiment?',
      ['What is a canary deployment? | docs/releases/canary-deployment.mdx'],
    ],
    ['Explain the gradual rollout!', ['gradual rollout | docs/releases/canary-deployment.mdx']],
    [
      'Is shadow traffic worth the price?',
      ['When is shadow traffic worth its price? | docs/backlog.yml | shadow'],
    ],
    ['Why do p99 latencies matter more than means?', []],
    ['מה ההבדל בין אלה לאלה?', []],
  ])('of %j', (question, names) => {
    expect(similarTo(question)).toEqual(names);
  });

  test('are not found by aliases that a draft began with', () => {
    const aliases = starterAliases('chargeback-delay');
    const pages = [page('releases', 'chargeback-delay', {title: 'Late labels', aliases})];
    const question = 'What is a symptom of chargeback delay?';
    const {plan} = planNewQuestion({...input, question}, {...known, pages}, today);
    expect(plan!.similar).toEqual([]);
  });

  test('are at most three, the nearest first', () => {
    const titles = ['cost of drift in tests', 'cost of drift', 'drift cost', 'costs of drift now'];
    const pages = titles.map((title, i) => page('releases', `page-${i}`, {title}));
    const question = 'What is the cost of drift?';
    const {plan} = planNewQuestion({...input, question}, {...known, pages, backlog: []}, today);
    expect(plan!.similar.map(({name}) => name)).toEqual([
      ...['cost of drift', 'drift cost', 'cost of drift in tests'],
    ]);
  });
});

describe('guide texts', () => {
  test('are found however the lines are broken, one by one', () => {
    const {text} = planOf();
    const whole = `${text}\n${approachTemplate('x')}`;
    expect(guideTextsIn(whole.replaceAll(' ', '\n'))).toEqual(guideTexts);
    for (const guide of guideTexts) expect(guideTextsIn(`… ${guide} …`)).toEqual([guide]);
  });

  test('are not found in a page that is written', () => {
    expect(guideTextsIn(sampleText())).toEqual([]);
  });

  test.each(guideTexts)('“%s” is no Markdown', (guide) => {
    expect(guide).toMatch(/^[\w .,'-]{40,}$/);
  });
});

test.each<[string, object]>([
  ['canary-deployment', known.pages[0]!],
  ['releases/canary-deployment', known.pages[0]!],
  ['docs/releases/Canary-Deployment.mdx', known.pages[0]!],
  [
    'canary-deploiment',
    {
      message: 'There is no page “canary-deploiment”. Did you mean canary-deployment?',
      remedy: 'Give the name of a file in docs/, without `.mdx`.',
    },
  ],
  [
    'shadow',
    {
      message: 'The question shadow has no page yet.',
      remedy: 'Start it with `npm run new -- --id shadow`.',
    },
  ],
])('the page %j', (given, found) => {
  expect(findPage(given, known)).toMatchObject(found);
});

describe('an approach', () => {
  const insert = (body: string, name = 'bandit') => {
    const {plan, refusals} = planApproach(sampleFile, sampleText(body), name);
    return plan ? plan.text.slice(sampleText('').length) : refusals[0]!.message;
  };
  const section = approachTemplate('bandit');
  const [short, full] = ['## Short answer\n\nYes.\n', '## Full answer\n\nNo.\n\n### Part\n\nOn.\n'];
  const [first, points] = ['## Approach: first\n\nOne.\n', '## Key points\n\n- [ ] a\n'];
  const fenced = '## Full answer\n\n```text\n## Key points\n```\n';

  test.each([
    ['before Key points', [short, full, points], [short, full, section, points]],
    ['after the approaches', [short, full, first, points], [short, full, first, section, points]],
    ['at the end', [short, full], [short, full, section]],
    ['after a fence that looks like a section', [short, fenced], [short, fenced, section]],
    ['before what follows where there is no answer', [points], [section, points]],
    ['after the answer where the order is wrong', [points, full], [points, full, section]],
    ['on a page without sections', ['Prompt.\n'], ['Prompt.\n', section]],
  ])('stands %s', (_, before, after) => {
    expect(insert(before.join('\n'))).toBe(after.join('\n'));
  });

  test('leaves the rest of the page as it is, and passes its rules', () => {
    const text = sampleText();
    const {plan} = planApproach(sampleFile, text, 'Approach: two  towers');
    expect(plan!.text.replace(`${approachTemplate('two towers')}\n`, '')).toBe(text);
    expect(plan!.text.split('\n')[plan!.line - 1]).toBe('## Approach: two towers');
    const {problems} = analysePage(sampleFile, plan!.text);
    expect(problems.filter(({rule}) => rule !== 'no-placeholder')).toEqual([]);
  });

  test('keeps line ends of another system', () => {
    const {plan} = planApproach(sampleFile, sampleText().replaceAll('\n', '\r\n'), 'bandit');
    expect(plan!.text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(plan!.text).toContain('\r\n\r\n## Approach: bandit\r\n\r\n');
  });

  test.each([
    ['shadow FIRST', /^The page has this approach already: docs\/releases\/canary.*mdx:\d+\./],
    ['  ', /^The name of the approach is missing/],
    ['a'.repeat(61), /^The name has 61 characters/],
    ['a <b>', /“a <b>” holds characters that mean something in a heading/],
    ['{x}', /mean something/],
    ['cites [@gama2014]', /mean something/],
    ['\u202eshadow', /mean something/],
  ])('%j is refused', (name, message) => {
    const {refusals} = planApproach(sampleFile, sampleText(), name);
    expect(refusals.map((refusal) => refusal.message)).toEqual([expect.stringMatching(message)]);
  });

  test('is not put into a page that cannot be read', () => {
    expect(insert('## Short answer\n\n{1 +\n')).toMatch(
      /canary-deployment\.mdx:\d+:\d+ cannot be read/,
    );
  });
});
