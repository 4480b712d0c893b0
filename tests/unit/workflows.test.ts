import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {actionlint} from '../actionlint';
import {lintWorkflow} from './workflowRules';

const github = path.join(__dirname, '../../.github');
const folder = path.join(github, 'workflows');
const workflows = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(path.join(folder, file), 'utf8'),
}));

describe.each(workflows)('$file', ({file, text}) => {
  test('keeps our rules', () => {
    expect(lintWorkflow(text)).toEqual([]);
  });

  test('satisfies actionlint', async () => {
    expect(await actionlint(text, file)).toEqual([]);
  }, 30_000);
});

const sha = '3d3c42e5aac5ba805825da76410c181273ba90b1';

/** A workflow that keeps every rule; each case below breaks it in one place. */
const good = `
on:
  pull_request:
permissions: {}
concurrency: good
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with:
          persist-credentials: false
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.pull_request.title }}
`;

const deploying = `
on: push
permissions: {}
concurrency: deploy
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/setup-node@${sha} # v7.0.0
        with:
          package-manager-cache: false
  deploy:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      pages: write
    steps:
      - uses: actions/deploy-pages@${sha} # v5.0.0
`;

test.each([
  ['a pull request', good],
  ['a deployment', deploying],
])('nothing is wrong with a good workflow for %s', (_name, text) => {
  expect(lintWorkflow(text)).toEqual([]);
});

const setupNode = `- uses: actions/setup-node@${sha} # v7.0.0`;
const deployPages = `- uses: actions/deploy-pages@${sha} # v5.0.0`;

const planted: Array<[base: string, from: string, to: string, message: string]> = [
  [
    good,
    'pull_request:',
    'pull_request_target:',
    'pull_request_target hands secrets to strangers’ pull requests.',
  ],
  [
    good,
    'pull_request:',
    'workflow_run:',
    'workflow_run hands secrets to strangers’ pull requests.',
  ],
  [good, 'permissions: {}\n', '', 'There are no top-level permissions.'],
  [good, 'permissions: {}', 'permissions: write-all', 'The top-level permissions allow writing.'],
  [
    good,
    'permissions: {}',
    'permissions: {contents: write}',
    'The top-level permissions allow writing.',
  ],
  [good, 'concurrency: good\n', '', 'There is no concurrency group.'],
  [good, '    timeout-minutes: 5\n', '', 'Job test has no timeout.'],
  [good, 'ubuntu-24.04', 'ubuntu-latest', 'Job test does not name a release of Ubuntu to run on.'],
  [good, 'ubuntu-24.04', 'self-hosted', 'Job test does not name a release of Ubuntu to run on.'],
  [good, '    permissions:\n      contents: read\n', '', 'Job test has no permissions of its own.'],
  [good, sha, 'v7', 'actions/checkout@v7 is not pinned by a full commit SHA.'],
  [good, sha, 'main', 'actions/checkout@main is not pinned by a full commit SHA.'],
  [
    good,
    `actions/checkout@${sha}`,
    './.github/actions/own',
    './.github/actions/own is not pinned by a full commit SHA.',
  ],
  [good, ' # v7.0.1', '', `actions/checkout@${sha} has no comment with its version.`],
  [good, '# v7.0.1', '# v7', `actions/checkout@${sha} has no comment with its version.`],
  [
    good,
    'persist-credentials: false',
    'fetch-depth: 1',
    'Job test leaves the token in a checkout.',
  ],
  [
    good,
    'echo "$TITLE"',
    'echo "${{ github.event.pull_request.title }}"',
    'Job test inserts an expression into a script; pass it by env.',
  ],
  [
    good,
    'echo "$TITLE"',
    'git switch ${{ github.head_ref }}',
    'Job test inserts an expression into a script; pass it by env.',
  ],
  [
    good,
    'github.event.pull_request.title',
    'secrets.TOKEN',
    'A workflow for pull requests mentions secrets.',
  ],
  [good, 'contents: read', 'issues: write', 'Job test may write (issues) for pull requests.'],
  [
    good,
    'timeout-minutes: 5',
    'timeout-minutes: 5\n    environment: github-pages',
    'Job test opens an environment to pull requests.',
  ],
  [
    good.replace('pull_request:', 'push:'),
    'contents: read',
    'contents: write',
    'Job test may write and checks out code.',
  ],
  [
    deploying,
    'package-manager-cache: false',
    'cache: npm',
    'Job build restores a cache into what is deployed.',
  ],
  [
    deploying,
    'package-manager-cache: false',
    'node-version: 20',
    'Job build restores a cache into what is deployed.',
  ],
  [
    deploying,
    setupNode,
    `- uses: actions/cache/restore@${sha} # v5.0.5\n      ${setupNode}`,
    'Job build restores a cache into what is deployed.',
  ],
  [
    deploying,
    deployPages,
    `- uses: actions/cache@${sha} # v5.0.5\n      ${deployPages}`,
    'Job deploy restores a cache into what is deployed.',
  ],
];

test.each(planted.map(([base, from, to, message]) => ({base, from, to, message})))(
  'planted: $message',
  ({base, from, to, message}) => {
    const text = base.replace(from, () => to);
    expect(text).not.toBe(base);
    expect(lintWorkflow(text)).toContain(message);
  },
);

test('YAML that does not parse is reported', () => {
  expect(lintWorkflow('on: [push')).not.toEqual([]);
});

test('actionlint finds what we leave to it', async () => {
  const unknown = good.replace('github.event.pull_request', () => 'steps.no.outputs');
  expect(unknown).not.toBe(good);
  expect(await actionlint(unknown, 'planted.yml')).toEqual([
    expect.stringContaining('property "no" is not defined'),
  ]);
});

interface Field {
  type: string;
  id?: string;
  attributes: {label?: string; options?: string[]};
}

const form = (name: string) =>
  parse(readFileSync(path.join(github, 'ISSUE_TEMPLATE', name), 'utf8')) as {body: Field[]};

test.each([
  ['wrong-answer.yml', ['page', 'what', 'right', 'source']],
  ['new-question.yml', ['question', 'theme', 'level', 'why']],
  ['site-bug.yml', ['page', 'what', 'browser']],
])('%s asks for %j, which addresses may fill in', (name, ids) => {
  expect(form(name).body.flatMap(({id}) => id ?? [])).toEqual(ids);
});

test('gate and check of a pull request are those of main, and nothing else of it runs before them', () => {
  interface Step {
    uses?: string;
    run?: string;
    with?: {ref?: string; path?: string};
    'working-directory'?: string;
  }
  const {jobs} = parse(workflows.find(({file}) => file === 'pull-request.yml')!.text) as {
    jobs: Record<string, {needs?: string | string[]; steps: Step[]}>;
  };
  const {content, ...others} = jobs;
  const checkouts = content!.steps.filter(({uses}) => uses?.startsWith('actions/checkout@'));
  expect(checkouts.map((step) => [step.with?.path, step.with?.ref])).toEqual([
    ['base', 'main'],
    ['head', undefined],
  ]);
  const commands = content!.steps.filter(({run}) => run !== undefined);
  expect(commands.length).toBeGreaterThan(2);
  expect(commands.filter((step) => step['working-directory'] !== 'base')).toEqual([]);
  for (const {needs} of Object.values(others)) expect([needs].flat()).toContain('content');
});
