import {ContentError, loadHandbook, readHandbook} from '../../../src/content/loadHandbook';
import {formatProblems} from '../../../src/lib/problem';
import {analyseHere} from './analyseHere';
import {sampleText} from './samplePage';
import {siteFolder, themeText} from './siteFolder';

// The citation library and the workers take seconds to warm up on a slow machine.
jest.setTimeout(30_000);

const day = '2026-11-24';
const read = (files: Record<string, string>, today = day) =>
  readHandbook(siteFolder(files), today, analyseHere);

const source = (id: string) =>
  `@misc{${id}, title = {${id}}, year = {2020}, keywords = {primary}}\n`;

/** A site without problems: the sample page, and what it cites and links. */
const goodSite: Record<string, string> = {
  'docs/references.bib': ['deng2013', 'gama2014', 'johari2015', 'netflix2017', 'tang2010']
    .map(source)
    .join(''),
  'docs/tags.yml': ['releases', 'rollback']
    .map((tag) => `${tag}:\n  label: ${tag}\n  description: All about ${tag}.\n`)
    .join(''),
  'docs/backlog.yml': [
    'themes:',
    '  - {id: incidents, title: Incidents, questions: []}',
    '  - id: releases',
    '    title: Releases',
    '    questions:',
    '      - {id: shadow, question: What is a shadow deployment?, level: mid, priority: 1}',
    '',
  ].join('\n'),
  'docs/releases/_category_.yml': themeText('Releases', 2),
  'docs/releases/canary-deployment.mdx': sampleText(),
  'docs/releases/blue-green.mdx': sampleText(undefined, {
    title: 'What is a blue-green release?',
    aliases: '[red-black, two stacks]',
    level: 'junior',
  }),
  'docs/incidents/_category_.yml': themeText('Incidents', 1),
  'docs/incidents/rollback.mdx': sampleText(undefined, {
    title: 'How do you roll back a model?',
    aliases: '[undo, revert]',
  }).replace('### Step by step', '### Plan'),
};

const report = async (files: Record<string, string>) => {
  const {problems} = await read({...goodSite, ...files});
  return formatProblems(problems).split('\n');
};

/** The site without some of its files. */
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(goodSite).filter(([name]) => !names.includes(name)));

describe('readHandbook', () => {
  test('reads themes in their order and pages from easy to hard', async () => {
    const {themes, bibliography, problems} = await read(goodSite);
    expect(problems).toEqual([]);
    expect(themes.map(({id, label, pages}) => [id, label, pages.map((page) => page.id)])).toEqual([
      ['incidents', 'Incidents', ['rollback']],
      ['releases', 'Releases', ['blue-green', 'canary-deployment']],
    ]);
    expect(bibliography.sources.size).toBe(5);
  });

  test('leaves out a theme without pages', async () => {
    const files = {...goodSite, 'docs/planned/_category_.yml': themeText('Planned', 3)};
    const {themes, problems} = await read(files);
    expect(problems).toEqual([]);
    expect(themes.map(({id}) => id)).toEqual(['incidents', 'releases']);
  });

  test('reports all problems of all files at once', async () => {
    expect(
      await report({
        'docs/references.bib': `${goodSite['docs/references.bib']}@misc{extra, year = {2020}}\n`,
        'docs/incidents/rollback.mdx': sampleText(undefined, {
          title: 'How do you roll back a model?',
          aliases: '[undo, revert]',
          tags: '[rolback]',
        }).replace('### Step by step', '### Plan'),
        'docs/releases/_category_.yml': themeText('Releases', 2).replace('label', 'lable'),
        'docs/themeless/page.mdx': 'x',
      }),
    ).toEqual(
      expect.arrayContaining([
        'docs/incidents/rollback.mdx:6:1  There is no tag `rolback`. Did you mean rollback? ' +
          'Use a key of docs/tags.yml. (known-tag)',
        'docs/references.bib:6:1  Source `extra` has no title. Add `title = {…}`. (bibliography)',
        'docs/releases/_category_.yml:1:1  `label` is missing. Add it. (theme-file)',
        'docs/releases/_category_.yml:1:1  Unknown key `lable`. Did you mean label? ' +
          'Allowed keys: label, position, description, customProps. (theme-file)',
        'docs/themeless/_category_.yml:1:1  The theme themeless has no _category_.yml. ' +
          'Add one with label, position, description and customProps.why. (theme-file)',
      ]),
    );
  });

  test('reports a source that no page cites', async () => {
    const bibliography = `${goodSite['docs/references.bib']}${source('extra')}`;
    expect(await report({'docs/references.bib': bibliography})).toEqual([
      'docs/references.bib:6:1  No page cites `extra`. Cite it or remove it. (cited-source)',
      '1 problem in docs/',
    ]);
  });

  test('refuses a source that was read on a day to come', async () => {
    const [first, ...rest] = goodSite['docs/references.bib']!.split('\n');
    const dated = first!.replace(/\}$/, ', urldate = {2099-01-01}}');
    const [problem] = await report({'docs/references.bib': [dated, ...rest].join('\n')});
    expect(problem).toMatch(
      /^docs\/references\.bib:1:1 {2}`urldate` of `.+` is in the future: 2099-01-01\. Write the day on which the source was opened\. \(bibliography\)$/,
    );
  });

  test('gives each theme a place of its own', async () => {
    const files = {
      'docs/incidents/_category_.yml': themeText('Incidents', 2),
      'docs/releases/_category_.yml': themeText('Releases', 2),
    };
    expect(await report(files)).toEqual([
      'docs/releases/_category_.yml:1:1  `position` 2 is the place of the theme incidents. ' +
        'Give each theme a place of its own. (theme-file)',
      '1 problem in docs/',
    ]);
  });

  test('keeps drafts apart, and does not ask of them what is still to be written', async () => {
    const text = sampleText('TODO\n', {title: 'What is a shadow deployment?', status: 'draft'});
    const files = {
      ...goodSite,
      'docs/backlog.yml': goodSite['docs/backlog.yml']!.replace('id: shadow', 'id: other'),
      'docs/releases/shadow.mdx': text.replace(/^aliases:.*$/m, 'aliases: [mirroring, dark]'),
    };
    const {themes, drafts, problems} = await read(files);
    expect(problems).toEqual([]);
    expect(drafts.map(({id}) => id)).toEqual(['shadow']);
    expect(themes.flatMap(({pages}) => pages.map(({id}) => id))).not.toContain('shadow');
  });

  test('a theme of drafts is no theme of the site yet', async () => {
    const text = sampleText(undefined, {title: 'What is a plan of work?', status: 'draft'});
    const files = {
      ...goodSite,
      'docs/backlog.yml': `${goodSite['docs/backlog.yml']}  - {id: plans, title: Plans, questions: []}\n`,
      'docs/plans/_category_.yml': themeText('Plans', 9),
      'docs/plans/work.mdx': text.replace(/^aliases:.*$/m, 'aliases: [plan, work]'),
    };
    const {themes, problems} = await read(files);
    expect(problems).toEqual([]);
    expect(themes.map(({id}) => id)).toEqual(['incidents', 'releases']);
  });

  test('lists the questions that have no page yet', async () => {
    const {backlog} = await read(goodSite);
    expect(backlog).toEqual([
      {
        theme: 'releases',
        id: 'shadow',
        question: 'What is a shadow deployment?',
        level: 'mid',
        priority: 1,
      },
    ]);
  });

  test.each(['docs/references.bib', 'docs/tags.yml', 'docs/backlog.yml'])(
    '%s that is not there is a problem of no other file',
    async (file) => {
      const {problems} = await read(without(file));
      expect(problems[0]).toMatchObject({
        rule: 'missing-file',
        message: `There is no ${file}.`,
        remedy: 'Restore it: every page needs it.',
      });
      expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
    },
  );

  test('a file that is there but cannot be read is not missing', async () => {
    const {problems} = await read({...goodSite, 'docs/tags.yml': ''});
    expect(problems.filter(({rule}) => rule === 'missing-file')).toEqual([]);
    expect(problems.map(({file, rule}) => `${file} ${rule}`)).toContain('docs/tags.yml file');
  });

  test('reports characters of files that are no pages', async () => {
    const tags = goodSite['docs/tags.yml']!.replace('All about', 'All\u202e about');
    expect(await report({'docs/tags.yml': tags})).toContainEqual(
      expect.stringMatching(/^docs\/tags\.yml:3:.+ \(characters\)$/),
    );
  });

  test('a page whose review is overdue is published, with a warning', async () => {
    const page = 'docs/releases/canary-deployment.mdx';
    const files = {...goodSite, [page]: sampleText(undefined, {reviewed: '2020-01-01'})};
    const {problems} = await read(files);
    expect(problems.map(({rule, severity}) => [rule, severity])).toEqual([
      ['review-date', 'warning'],
    ]);
    await expect(loadHandbook(siteFolder(files), day, analyseHere)).resolves.toBeDefined();
  });

  test('a page that cannot be read hides nothing and adds nothing', async () => {
    expect(
      await report({
        'docs/incidents/rollback.mdx': '# No front matter\n',
        'docs/releases/blue-green.mdx': sampleText('At <100ms.', {level: 'expert'}),
        'docs/releases/canary-deployment.mdx': sampleText(undefined, {reviewed: '2026-12-01'}),
      }),
    ).toEqual([
      'docs/incidents/rollback.mdx:1:1  The page has no front matter. Begin the file with a line ' +
        'of exactly `---` and close it with another. (front-matter)',
      'docs/releases/blue-green.mdx:5:1  `level` is not one of its values. ' +
        'Use junior, mid, senior, staff. (front-matter)',
      expect.stringMatching(/^docs\/releases\/blue-green\.mdx:11:5 .+ \(mdx-syntax\)$/),
      'docs/releases/canary-deployment.mdx:8:1  The review date 2026-12-01 is in the future. ' +
        'Write the day on which the page was really checked. (review-date)',
      '4 problems in docs/',
    ]);
  });

  test('wrong front matter does not keep the rules from the page', async () => {
    const page = 'docs/releases/canary-deployment.mdx';
    const text = sampleText(undefined, {level: undefined}).replace(
      '## Approach: shadow first',
      '## Cost',
    );
    expect(await report({[page]: text})).toEqual([
      `${page}:2:1  \`level\` is missing. Add it. (front-matter)`,
      expect.stringMatching(
        /^docs\/releases\/canary-deployment\.mdx:29:1 {2}No section is called “Cost”\./,
      ),
      '2 problems in docs/',
    ]);
  });

  test('anchors of linked pages are those of their headings and their references', async () => {
    const page = 'docs/releases/canary-deployment.mdx';
    const link = '../incidents/rollback.mdx';
    const text = sampleText().replace(
      '#plan)',
      `#plan) [a](${link}#references) [b](${link}#step-by-step) [c](#step-by-step)`,
    );
    expect(await report({[page]: text})).toEqual([
      expect.stringContaining('docs/incidents/rollback.mdx has no heading #step-by-step.'),
      '1 problem in docs/',
    ]);
  });

  test('reports tags without their texts', async () => {
    const tags =
      `${goodSite['docs/tags.yml']}drift:\n  label: Drift\n` +
      '../evil:\n  label: Evil\n  description: A path to elsewhere.\n  permalink: /\n' +
      '__proto__:\n  label: Evil\n  description: Of all objects.\n';
    const remedy = 'Give each key a `label` and a `description`, and nothing else. (tags-file)';
    const name = 'must be lower-case and hyphenated';
    expect((await report({'docs/tags.yml': tags})).filter((row) => /tags\.yml/.test(row))).toEqual([
      expect.stringMatching(
        /^docs\/tags\.yml:7:1 {2}The tag `drift` is wrong: description .+ \(tags-file\)$/,
      ),
      `docs/tags.yml:9:1  The tag \`../evil\` is wrong: Unrecognized key: "permalink". ${remedy}`,
      `docs/tags.yml:9:1  The tag \`../evil\` is wrong: ${name}. ${remedy}`,
      `docs/tags.yml:13:1  The tag \`__proto__\` is wrong: ${name}. ${remedy}`,
    ]);
  });
});

describe('known to be wrong', () => {
  // Docusaurus publishes all of docs/**/*.{md,mdx}; Markdown in .md may even hold raw HTML.
  test.each(['docs/page.mdx', 'docs/releases/page.md', 'docs/releases/deeper/page.mdx'])(
    '%s is published, so it is reported',
    async (file) => {
      expect((await report({[file]: 'export const x = 1;\n'}))[0]).toContain(file);
    },
  );

  test('a wrong theme file does not make links to its pages wrong', async () => {
    const theme = themeText('Incidents', 1).replace('label', 'lable');
    expect(await report({'docs/incidents/_category_.yml': theme})).toEqual([
      expect.stringContaining('`label` is missing.'),
      expect.stringContaining('Unknown key `lable`.'),
      '2 problems in docs/',
    ]);
  });

  test('a wrong theme file does not keep the rules from its pages', async () => {
    const text = sampleText(undefined, {reviewed: '2026-12-01'});
    const files = {
      'docs/releases/_category_.yml': themeText('Releases', 2).replace('label', 'lable'),
      'docs/releases/canary-deployment.mdx': text,
    };
    expect(await report(files)).toContainEqual(expect.stringContaining('is in the future'));
  });

  test('tags that cannot be read do not make the tags of pages wrong', async () => {
    expect(await report({'docs/tags.yml': 'releases: [\n'})).not.toContainEqual(
      expect.stringContaining('There is no tag'),
    );
  });
});

describe('loadHandbook', () => {
  test('returns a handbook without problems, read by worker threads', async () => {
    const handbook = await loadHandbook(siteFolder(goodSite), day);
    expect(Object.keys(handbook).sort()).toEqual([
      'allThemes',
      'backlog',
      'bibliography',
      'checked',
      'drafts',
      'synonyms',
      'themes',
    ]);
  });

  test('throws the whole report, without a stack', async () => {
    const folder = siteFolder({...goodSite, 'docs/incidents/rollback.mdx': 'Text.'});
    const error: unknown = await loadHandbook(folder, day).catch((thrown: unknown) => thrown);
    if (!(error instanceof ContentError)) throw new Error('No ContentError was thrown.');
    expect(error.problems).toHaveLength(1);
    expect(error.message).toBe(formatProblems(error.problems));
    expect(error.stack).toBe(error.message);
    expect(error.name).toBe('ContentError');
  });
});
