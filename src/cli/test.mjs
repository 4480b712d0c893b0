// Runs every check of the handbook, or those named:
//   node src/cli/test.mjs [format] [lint] [types] [unit] [examples] [build] [site] [browser] [look]
// and closes with `N passed, N failed`. A check that cannot run has failed; only the examples, which
// need tools from beyond npm, are then skipped, unless they are named.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {findBrowser, unpackBrowser} from './browser.mjs';
import {ensureInstalled, fail, root} from './install.mjs';
import {findNginx} from './nginx.mjs';

ensureInstalled();

const scratch = mkdtempSync(path.join(tmpdir(), 'handbook-test-'));
const bin = (file) => path.join(root, 'node_modules', file);

/** Runs a Node program; true if it ends well. */
function run(program, args, env = {}) {
  const {status} = spawnSync(process.execPath, [bin(program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, NO_UPDATE_NOTIFIER: '1', ...env},
  });
  return status === 0;
}

/** A check that counts as one. */
const single = (program, args, env) => () =>
  run(program, args, env) ? {passed: 1, failed: 0} : {passed: 0, failed: 1};

/** Reads a runner's report; a run without one has failed. */
function readReport(file, ok, count) {
  try {
    const {passed, failed} = count(JSON.parse(readFileSync(file, 'utf8')));
    return {passed, failed: ok ? failed : Math.max(failed, 1)};
  } catch {
    return {passed: 0, failed: 1};
  }
}

const jest = (name, folders) => () => {
  const report = path.join(scratch, `${name}.json`);
  const ok = run('jest/bin/jest.js', ['--ci', '--json', `--outputFile=${report}`, ...folders]);
  return readReport(report, ok, (result) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites + result.numPendingTests,
  }));
};

/** Why checks were skipped, for the closing lines. */
const reasons = [];

/** The code of the pages, and what runs it. */
function examples() {
  const file = path.join(scratch, 'examples.json');
  const optional = chosen.includes('examples') ? [] : ['--optional'];
  const {status} = spawnSync(
    process.execPath,
    [path.join(root, 'tests/examples/run.mjs'), '--report', file, ...optional],
    {cwd: root, stdio: 'inherit'},
  );
  const result = readReport(file, status === 0, (report) => {
    if (report.skipped) reasons.push(`The examples were not run: ${report.skipped}.`);
    return {passed: 0, failed: 0, ...report};
  });
  return reasons.length > 0 ? result : sum([result, jest('runner', ['tests/examples'])()]);
}

const docusaurus = '@docusaurus/core/bin/docusaurus.mjs';

/** The site at `/`, and once more below a folder, as on a shared host. */
function build() {
  // With the bundler's cache of older sources, short names differ from those of a first build.
  rmSync(path.join(root, 'node_modules/.cache/rspack'), {recursive: true, force: true});
  const builds = [
    single(docusaurus, ['build']),
    single(docusaurus, ['build', '--out-dir', 'build-sub'], {SITE_URL: 'https://example.org/sub/'}),
  ];
  return sum(builds.map((each) => each()));
}

async function browser() {
  const chrome = await findBrowser();
  if (!chrome) {
    console.error(
      process.env.CHROME_PATH
        ? `CHROME_PATH names no file: ${process.env.CHROME_PATH}`
        : 'No browser: install Chrome or Chromium, or set CHROME_PATH to one.',
    );
    return {passed: 0, failed: 1};
  }
  console.log(`Browser: ${chrome}`);
  const nginx = findNginx();
  if (!nginx) {
    reasons.push(
      'The headers that servers send (tests/e2e/served.spec.ts) were not tested: there is no ' +
        'nginx. Install it (Debian: apt-get install nginx-light), or set NGINX_PATH to one.',
    );
  }
  const report = path.join(scratch, 'browser.json');
  const ok = run('@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts'], {
    CHROME_PATH: chrome,
    NGINX_PATH: nginx,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return readReport(report, ok, ({stats}) => ({
    passed: stats.expected + stats.flaky,
    // A machine of continuous integration has to have it.
    failed: stats.unexpected + stats.skipped + (process.env.CI && !nginx ? 1 : 0),
  }));
}

/** The look of made-up pages against stored pictures. */
async function look() {
  const browser = await unpackBrowser();
  if (!browser) {
    reasons.push(
      'The look was not compared with tests/look: they were taken in the browser of ' +
        '@sparticuz/chromium, which runs on 64-bit Linux only.',
    );
    return {passed: 0, failed: process.env.CI ? 1 : 0};
  }
  const report = path.join(scratch, 'look.json');
  const config = 'tests/look/playwright.config.ts';
  // `none`: a picture that is missing is a failure, not a new picture.
  const ok = run('@playwright/test/cli.js', ['test', '--config', config, '-u', 'none'], {
    LOOK_BROWSER: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return readReport(report, ok, ({stats}) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }));
}

const checks = {
  format: single('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']),
  lint: single('eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  types: single('typescript/bin/tsc', []),
  unit: jest('unit', ['tests/unit', 'tests/content', 'tests/search', 'tests/fuzz']),
  examples,
  build,
  site: jest('site', ['tests/site']),
  browser,
  look,
};

const sum = (results) =>
  results.reduce((a, b) => ({passed: a.passed + b.passed, failed: a.failed + b.failed}));

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(checks, name));
if (unknown.length > 0) {
  fail(`There is no check ${unknown.join(', ')}; there are: ${Object.keys(checks).join(', ')}.`);
}
const results = [];
const environment = {...process.env};
for (const name of chosen.length > 0 ? chosen : Object.keys(checks)) {
  console.log(`\n── ${name} ──`);
  results.push(await checks[name]());
  process.env = {...environment}; // fonts and libraries of one check's browser are not another's
}
rmSync(scratch, {recursive: true, force: true});
const {passed, failed} = sum(results);
const skipped = reasons.length > 0 ? `, ${reasons.length} skipped` : '';
console.log(['', ...reasons, `${passed} passed, ${failed} failed${skipped}`].join('\n'));
process.exit(failed === 0 ? 0 : 1);
