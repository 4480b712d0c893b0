import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {judgePaths, maintainerReasons, parseRawDiff} from '../../../src/content/pathGate';

const change = (file: string, mode = '100644', status = 'M') => ({status, path: file, mode});
const changes = (...files: string[]) => files.map((file) => change(file));
const messages = (...args: Parameters<typeof judgePaths>) =>
  judgePaths(...args).map(({file, message}) => `${file}: ${message}`);

const page = 'docs/releases/canary-deployment.mdx';
const numbers = 'tests/content/numbers/canary-deployment.test.ts';

describe('content', () => {
  test.each([
    page,
    'docs/releases/_category_.yml',
    'docs/references.bib',
    'docs/tags.yml',
    'docs/backlog.yml',
    'docs/checked.json',
    'docs/synonyms.yml',
    'docs/releases/img/canary-2.png',
    'docs/img/map.webp',
    'docs/a/b/img/c.jpg',
  ])('%s is for editors', (file) => {
    expect(judgePaths(changes(file))).toEqual([]);
    expect(maintainerReasons(changes(file))).toEqual([]);
  });

  test.each([
    'docs/canary.mdx',
    'docs/releases/canary.md',
    'docs/releases/deep/canary.mdx',
    'docs/Releases/canary.mdx',
    'docs/releases/Canary.mdx',
    'docs/releases/_canary.mdx',
    'docs/releases/canary.test.mdx',
    'docs/releases/canary deployment.mdx',
    'docs/releases/img/canary.svg',
    'docs/releases/img/canary.png.html',
    'docs/releases/canary.png',
    'docs/index.html',
    'docs/.env',
    'docs/releases/_category_.json',
    'docs/other.bib',
    'Docs/releases/canary.mdx',
    'docs',
    'tests/content/numbers/Canary.test.ts',
    'tests/content/numbers/helper.ts',
    'tests/content/numbers/deep/canary.test.ts',
  ])('%s is no content file', (file) => {
    expect(messages(changes(file))).toEqual([`${file}: No content file has this place and name.`]);
  });

  test('may bring the test of its numbers, for a maintainer to accept', () => {
    const both = changes(page, numbers);
    expect(judgePaths(both)).toEqual([]);
    expect(maintainerReasons(both)).toEqual([
      'It changes a test of numbers, which is code that runs.',
    ]);
  });

  test('is removed by maintainers', () => {
    const removed = [change(page, '000000', 'D')];
    expect(judgePaths(removed)).toEqual([]);
    expect(maintainerReasons(removed)).toEqual([
      'It removes a page, whose address others may have kept.',
    ]);
  });
});

describe('code', () => {
  test.each([
    '.github/workflows/pull-request.yml',
    'docusaurus.config.ts',
    'package.json',
    'README.md',
    'static/img/favicon.svg',
    'src/components/Answer/index.tsx',
    'src/pages/about.mdx',
    'tests/content/docs.test.ts',
  ])('%s is for maintainers', (file) => {
    expect(judgePaths(changes(file))).toEqual([]);
    expect(maintainerReasons(changes(file))).toEqual(['It changes files that are not content.']);
  });

  test('goes with the test of numbers', () => {
    expect(judgePaths(changes('tests/content/pageText.ts', numbers))).toEqual([]);
  });

  test('does not go with content, not even where it is removed; each file is named', () => {
    const mixed = [
      ...changes(page, numbers, 'src/content/schema.ts', 'static/evil.html'),
      change('src/content/rules/links.ts', '000000', 'D'),
    ];
    expect(judgePaths(mixed)).toEqual(
      ['src/content/schema.ts', 'static/evil.html', 'src/content/rules/links.ts'].map((file) => ({
        file,
        line: 1,
        column: 1,
        message: 'It is not content, and the pull request changes content too.',
        remedy: 'Move this change to a pull request of its own.',
        rule: 'path-gate',
      })),
    );
  });
});

test.each([page, 'src/index.ts', numbers])('%s is a regular file', (file) => {
  const of = (mode: string) => judgePaths([change(file, mode)]).map(({message}) => message);
  expect(of('120000')).toEqual(['The path is a symbolic link.']);
  expect(of('160000')).toEqual(['The path is a submodule.']);
  expect(of('100755')).toEqual(['The file is executable.']);
  expect(judgePaths([change(file, '120000', 'T')])).toHaveLength(1);
});

test('the script of continuous integration may be executable, but no link', () => {
  expect(judgePaths([change('.ci/run', '100755')])).toEqual([]);
  expect(judgePaths([change('.ci/run', '120000')])).toHaveLength(1);
});

test.each([
  '../outside.mdx',
  'docs/../package.json',
  'docs/releases/../../../etc/passwd',
  '/etc/passwd',
  'docs//canary.mdx',
  'docs/./canary.mdx',
  'src/',
  'src\\index.ts',
  '.git/hooks/post-checkout',
  'src/.GIT/config',
  '',
])('%j is no plain path', (file) => {
  expect(messages(changes(file))).toEqual([
    `${file}: The path is not a plain one below the root of the repository.`,
  ]);
});

test.each([
  ['docs/releases/cаnary.mdx', 'docs/releases/c\\u{430}nary.mdx'], // Cyrillic а
  ['docs/a\n::error::b.mdx', 'docs/a\\u{a}::error::b.mdx'],
  ['src/\u202etxt.ts', 'src/\\u{202e}txt.ts'],
])('a name that poses as another is printed as what it is', (file, shown) => {
  expect(messages(changes(file))).toEqual([
    `${shown}: The path is not a plain one below the root of the repository.`,
  ]);
});

describe('names that are one where case does not count', () => {
  test.each([
    ['src/lib/Day.ts', 'src/lib/day.ts', 'src/lib/Day.ts'],
    ['src/Lib/day.ts', 'src/lib/other.ts', 'src/Lib'],
    ['src/lib', 'src/Lib/day.ts', 'src/lib'],
  ])('%s and %s', (first, second, other) => {
    expect(messages(changes(first, second))).toEqual([
      `${second}: It differs from ${other} only in case.`,
    ]);
  });

  test('a file may be renamed to another case', () => {
    const renamed = [change('src/lib/Day.ts', '000000', 'D'), change('src/lib/day.ts')];
    expect(judgePaths(renamed)).toEqual([]);
  });
});

test('a name that is refused may be removed', () => {
  expect(judgePaths([change('docs/Q.MD', '000000', 'D')])).toEqual([]);
});

const raw = (mode: string, status: string, ...paths: string[]) =>
  `:100644 ${mode} 0123456 89abcde ${status}\0${paths.join('\0')}\0`;

describe('parseRawDiff', () => {
  test('reads modes, states and paths with any character', () => {
    const text = raw('100644', 'M', page) + raw('120000', 'T', 'a b\nc');
    expect(parseRawDiff(text)).toEqual([
      {status: 'M', path: page, mode: '100644'},
      {status: 'T', path: 'a b\nc', mode: '120000'},
    ]);
  });

  test('a rename is a removal and an addition, a copy an addition', () => {
    const text = raw('100644', 'R087', 'src/a.ts', page) + raw('100755', 'C100', 'x', 'y');
    expect(parseRawDiff(text)).toEqual([
      {status: 'D', path: 'src/a.ts', mode: '000000'},
      {status: 'A', path: page, mode: '100644'},
      {status: 'A', path: 'y', mode: '100755'},
    ]);
  });

  test.each([
    ['', 'There is no list of changes.'],
    [page, 'There is no list of changes.'],
    [`${page}\0`, `This is no line of \`git diff --raw -z\`: ${page}`],
    [raw('100644', 'M', ''), 'This is no line of `git diff --raw -z`: :100644'],
    [raw('100644', 'R100', 'only-one'), 'The new name of only-one is missing.'],
    [raw('100644', 'M', page).replaceAll('\0', '\n'), 'There is no list of changes.'],
  ])('%j is refused', (text, message) => {
    expect(() => parseRawDiff(text)).toThrow(message);
  });
});

describe('the command', () => {
  const root = path.join(__dirname, '../../..');
  const scratch = mkdtempSync(path.join(tmpdir(), 'handbook-gate-'));
  afterAll(() => rmSync(scratch, {recursive: true, force: true}));

  const gate = (args: string[], input = '', cwd = root) => {
    const command = [path.join(root, 'src/cli/run.mjs'), 'gate', ...args];
    const options = {cwd, input, encoding: 'utf8'} as const;
    const {status, stdout, stderr} = spawnSync(process.execPath, command, options);
    return {status, stdout, stderr};
  };

  test('lets content pass', () => {
    expect(gate([], raw('100644', 'M', page))).toEqual({
      status: 0,
      stdout: '1 changed file, 0 problems\n',
      stderr: '',
    });
  });

  test('prints problems with their place', () => {
    const {status, stdout} = gate([], raw('120000', 'A', page) + raw('100644', 'M', numbers));
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      `${page}:1:1  The path is a symbolic link. Commit the file itself. (path-gate)`,
      'A maintainer has to accept this. It changes a test of numbers, which is code that runs.',
      '2 changed files, 1 problem',
      '',
    ]);
  });

  test('prints annotations, of which a name cannot make another', () => {
    const {status, stdout} = gate(['--format', 'github'], raw('100644', 'A', 'docs/50%,a:b\n::x'));
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, -2)).toEqual([
      '::error file=docs/50%25%2Ca%3Ab\\u{a}%3A%3Ax,line=1,col=1,title=path-gate::' +
        'docs/50%25,a:b\\u{a}::x: The path is not a plain one below the root of the repository. ' +
        'Use printable ASCII characters, and no empty, `.`, `..` or `.git` part.',
    ]);
  });

  test.each([
    [[], '', 'There is no list of changes.'],
    [['--format', 'xml'], raw('100644', 'M', page), 'Usage: gate'],
    [['--bse', 'main'], raw('100644', 'M', page), "Unknown option '--bse'"],
    [['--base', 'no-such-commit'], '', 'no-such-commit'],
  ])('%j with %j does not open', (args, input, message) => {
    const {status, stderr} = gate(args, input);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  test('asks git itself', () => {
    const git = (...args: string[]) => {
      const identity = ['-c', 'user.name=n', '-c', 'user.email=e@example.org'];
      const {status, stderr} = spawnSync('git', [...identity, ...args], {cwd: scratch});
      expect([status, String(stderr)]).toEqual([0, expect.anything()]);
    };
    git('init', '--quiet', '--initial-branch=main');
    writeFileSync(path.join(scratch, 'package.json'), '{}');
    git('add', '.');
    git('commit', '--quiet', '--message=base');
    git('switch', '--quiet', '--create=change');
    mkdirSync(path.join(scratch, 'docs/releases'), {recursive: true});
    writeFileSync(path.join(scratch, 'docs/releases/canary.mdx'), 'words');
    symlinkSync('/etc/passwd', path.join(scratch, 'docs/releases/linked.mdx'));
    git('add', '.');
    git('commit', '--quiet', '--message=change');
    const {status, stdout} = gate(['--base', 'main'], '', scratch);
    expect(status).toBe(1);
    expect(stdout).toBe(
      'docs/releases/linked.mdx:1:1  The path is a symbolic link. Commit the file itself. (path-gate)\n' +
        '2 changed files, 1 problem\n',
    );
  });
});
