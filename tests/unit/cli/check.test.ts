import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Problem} from '../../../src/lib/problem';

const root = path.join(__dirname, '../../..');
const site = mkdtempSync(path.join(tmpdir(), 'handbook check '));
const page = path.join(site, 'docs/releases/canary-deployment.mdx');
const good = readFileSync(path.join(root, 'docs/releases/canary-deployment.mdx'), 'utf8');

beforeAll(() => cpSync(path.join(root, 'docs'), path.join(site, 'docs'), {recursive: true}));
beforeEach(() => writeFileSync(page, good));
afterAll(() => rmSync(site, {recursive: true, force: true}));

function check(...args: string[]) {
  const tool = path.join(root, 'src/cli/run.mjs');
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [tool, 'check', '--root', site, ...args],
    {encoding: 'utf8', cwd: site},
  );
  return {status, stdout, stderr};
}

const spoil = (from: string, to: string) => writeFileSync(page, good.replace(from, to));

test('good content passes', () => {
  const {status, stdout} = check();
  expect(stdout).toMatch(/^\d+ pages checked: 0 problems\.$/m);
  expect(status).toBe(0);
}, 60_000);

test('every problem is a line with place, remedy and rule; the exit code is 1', () => {
  spoil('## Short answer\n', '## Short answer\n\nA wrod and [@nobody2099].\n');
  const {status, stdout} = check('docs/releases/canary-deployment.mdx');
  expect(stdout).toMatch(
    /canary-deployment\.mdx:\d+:3 {2}“wrod” is in no dictionary\..*\(spelling\)/,
  );
  expect(stdout).toMatch(
    /canary-deployment\.mdx:\d+:12 {2}Citation \[@nobody2099\].*\(known-citation\)/,
  );
  expect(stdout).toMatch(/^1 page checked: \d+ problems\.$/m);
  expect(status).toBe(1);
}, 60_000);

test('other files’ problems stay out when one file is asked for', () => {
  spoil('level: junior', 'level: junor');
  const {status, stdout} = check('docs/monitoring/monitoring-tools.mdx');
  expect(stdout).toBe('1 page checked: 0 problems.\n');
  expect(status).toBe(0);
}, 60_000);

test('json and github formats', () => {
  spoil('level: junior', 'level: junor');
  const problems = JSON.parse(check('--format', 'json').stdout) as Problem[];
  expect(problems).toEqual([
    expect.objectContaining({
      file: 'docs/releases/canary-deployment.mdx',
      line: 5,
      column: 1,
      rule: 'front-matter',
    }),
  ]);
  expect(check('--format', 'github').stdout).toMatch(
    /^::error file=docs\/releases\/canary-deployment\.mdx,line=5,col=1,title=front-matter::/,
  );
}, 60_000);

test('--fix mends the file, says so and judges it again', () => {
  spoil('## Full answer\n', '## Full answer\n\nWhen p<0.05, say {so}.\n');
  const {status, stdout} = check('--fix');
  expect(stdout).toContain('docs/releases/canary-deployment.mdx  mended');
  expect(readFileSync(page, 'utf8')).toContain('When p\\<0.05, say \\{so}.');
  expect(status).toBe(0);
}, 60_000);

test.each([
  [['--format', 'xml'], /Use: npm run check/],
  [['docs/releases/nothing.mdx'], /There is no docs\/releases\/nothing\.mdx among the pages/],
  [['--nonsense'], /Unknown option '--nonsense'/],
])(
  'wrong usage %j says what is right, with exit code 2 and no stack',
  (args, message) => {
    const {status, stderr} = check(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  },
  60_000,
);
