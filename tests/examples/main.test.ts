import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

jest.setTimeout(120_000);

const root = path.join(__dirname, '../..');
const site = mkdtempSync(path.join(tmpdir(), 'handbook examples '));
const id = 'handle-model-drift';
const page = path.join(site, `docs/drift-and-retraining/${id}.mdx`);
const good = readFileSync(path.join(root, `docs/drift-and-retraining/${id}.mdx`), 'utf8');
const records = path.join(site, 'docs/checked.json');

beforeAll(() => cpSync(path.join(root, 'docs'), path.join(site, 'docs'), {recursive: true}));
afterAll(() => rmSync(site, {recursive: true}));

/** Runs the page with these lines in front of its key points. */
function run(lines: string[], ...options: string[]) {
  writeFileSync(
    page,
    good.replace('\n## Key points\n', `\n${lines.join('\n')}\n\n## Key points\n`),
  );
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [path.join(__dirname, 'run.mjs'), '--root', site, id, ...options],
    {encoding: 'utf8'},
  );
  return {status, text: `${stdout}${stderr}`};
}

const python = (text: string) => ['```python title="share.py"', text, '```'];
const output = (text: string) => ['', '```text output="share.py"', text, '```'];
const whole = [...python('print(f"{1 / 3:.3f}")'), ...output('0.333')];

test('a page that passes is recorded, and is then current until its code changes', () => {
  const first = run(whole);
  expect(first.text).toContain(`FAILED  docs/checked.json does not tell what this run has found`);
  expect(first.text).toContain(`npm run test:examples -- --record ${id}`);
  expect(first.status).toBe(1);

  const recorded = run(whole, '--record');
  expect(recorded.text).toMatch(/^ok {6}handle-model-drift\/share\.py {2}Python 3\.\d+/m);
  expect(recorded.status).toBe(0);
  expect(readFileSync(records, 'utf8')).toMatch(
    /"handle-model-drift": .*"tools":\["Python 3\.\d+"\]/,
  );

  expect(run(whole).status).toBe(0);
  expect(run([...python('print("0.333")'), ...output('0.333')]).status).toBe(1);
});

test('a failure names its place and is not recorded', () => {
  const {status, text} = run([...python('print(0.5)'), ...output('0.7')], '--record');
  expect(text).toMatch(
    /^FAILED {2}handle-model-drift\/output of share\.py\n {6}docs\/drift-and-retraining\/handle-model-drift\.mdx:\d+ Line 1 of the output: the page says “0\.7”, the run “0\.5”\./m,
  );
  expect(text).toMatch(/^1 failed$/m);
  expect(status).toBe(1);
  expect(readFileSync(records, 'utf8')).not.toContain(`"${id}"`);
});

test('nothing runs of a page that the check refuses', () => {
  const mark = path.join(site, 'ran');
  const {status, text} = run([...python(`open(${JSON.stringify(mark)}, "w")`), '', '<script>']);
  expect(text).toContain('No code of these pages is run before they pass the check.');
  expect(existsSync(mark)).toBe(false);
  expect(status).toBe(1);
});

test('a page that does not exist is named, without a stack', () => {
  const tool = path.join(__dirname, 'run.mjs');
  const {status, stderr} = spawnSync(process.execPath, [tool, 'nothing'], {encoding: 'utf8'});
  expect(stderr).toBe('There is no page nothing.\n');
  expect(status).toBe(2);
});
