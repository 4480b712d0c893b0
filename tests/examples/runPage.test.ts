import {findTools} from './tools';
import {runPage, type BlockResult} from './runPage';
import {pageFrom} from '../unit/content/samplePage';

jest.setTimeout(120_000);

const toolbox = findTools();

/** A block as on a page: its fence, its text, and a line that ends it. */
const block = (fence: string, ...lines: string[]) =>
  ['```' + fence, ...lines, '```', ''].join('\n');

const run = (...blocks: string[]): Promise<BlockResult[]> =>
  runPage(pageFrom(blocks.join('\n')).code, toolbox);

test('this machine has the tools', () => {
  expect(toolbox.missing).toEqual([]);
});

const deployment = (field: string) =>
  block(
    'yaml kind="kubernetes"',
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: {name: model}',
    'spec:',
    `  ${field}`,
    '  selector: {matchLabels: {app: model}}',
    '  template:',
    '    metadata: {labels: {app: model}}',
    '    spec: {containers: [{name: model, image: model}]}',
  );

const rules = block(
  'yaml title="alerts.yml" kind="prometheus-rules"',
  'groups:',
  '  - name: model',
  '    rules:',
  '      - alert: ErrorsHigh',
  '        expr: error_ratio > 0.01',
  '        for: 2m',
);
const ruleTest = (value: string) =>
  block(
    'yaml title="alerts_test.yml" kind="promtool-test"',
    'rule_files: [alerts.yml]',
    'evaluation_interval: 1m',
    'tests:',
    '  - interval: 1m',
    '    input_series:',
    '      - series: error_ratio',
    `        values: "${value}+0x10"`,
    '    alert_rule_test:',
    '      - eval_time: 5m',
    '        alertname: ErrorsHigh',
    '        exp_alerts: [{exp_labels: {}}]',
  );

const app = block(
  'python title="app.py" serve="app:app"',
  'from fastapi import FastAPI',
  'app = FastAPI()',
  '@app.get("/health")',
  'def health() -> dict[str, str]:',
  '    return {"state": "ready"}',
);
const nginxConf = (directive: string) =>
  block(
    'nginx title="nginx.conf"',
    'events {}',
    'http {',
    '  server {',
    '    listen 127.0.0.1:8080;',
    `    ${directive}`,
    '  }',
    '}',
  );

describe('accepts', () => {
  /** `executed` of each block; undefined where no tool has checked it. */
  test.each<[what: string, blocks: string[], executed: Array<boolean | undefined>]>([
    [
      'Python that imports a module of the page',
      [
        block('python title="psi.py" role="module"', 'def two() -> float:', '    return 2.0'),
        block('python title="main.py"', 'from psi import two', 'print(f"{two():.3f}")'),
        block('text output="main.py"', '2.001'),
      ],
      [true, true, false],
    ],
    [
      'an application that is called',
      [
        app,
        block('bash title="call.sh" role="run"', 'curl --silent --fail "$URL/health"'),
        block('text output="call.sh"', '{"state":"ready"}'),
      ],
      [true, true, false],
    ],
    [
      'SQL in one SQLite database',
      [
        block('sql title="a.sql"', 'CREATE TABLE t (n INTEGER, word TEXT);'),
        block('sql title="b.sql"', "INSERT INTO t VALUES (1, 'one');", 'SELECT * FROM t;'),
        block('text output="b.sql"', 'n  word', '-  ----', '1  one'),
      ],
      [true, true, false],
    ],
    [
      'SQL in one PostgreSQL database',
      [
        block('sql title="a.sql" engine="postgres"', 'CREATE TABLE t (n integer);'),
        block('sql title="b.sql" engine="postgres"', 'SELECT count(*) FROM t;'),
        block('text output="b.sql"', ' count ', '-------', '     0', '(1 row)'),
      ],
      [true, true, false],
    ],
    ['rules and their test', [rules, ruleTest('0.02')], [true, true]],
    ['rules without a test', [rules], [false]],
    [
      'PromQL',
      [block('promql', '# of all', 'sum(rate(errors_total[5m]))', '', 'up == 1')],
      [false],
    ],
    [
      'a configuration of Prometheus',
      [block('yaml kind="prometheus-config"', 'scrape_configs: [{job_name: model}]')],
      [false],
    ],
    [
      'nginx that a script starts',
      [
        nginxConf('location / { return 200 "new"; }'),
        block(
          'bash title="count.sh" role="run"',
          'nginx -p "$PWD" -c nginx.conf',
          'curl --silent http://127.0.0.1:8080/',
        ),
        block('text output="count.sh"', 'new'),
      ],
      [true, true, false],
    ],
    ['a manifest', [deployment('replicas: 3')], [false]],
    [
      'a manifest of a custom resource',
      [
        block(
          'yaml kind="kubernetes"',
          'apiVersion: argoproj.io/v1alpha1',
          'kind: Rollout',
          'spec: {strategy: {canary: {steps: [{setWeight: 5}]}}}',
        ),
      ],
      [false],
    ],
    [
      'a workflow',
      [
        block(
          'yaml kind="github-workflow"',
          'on: push',
          'jobs: {a: {runs-on: ubuntu-latest, steps: [{run: make}]}}',
        ),
      ],
      [false],
    ],
    [
      'TypeScript that imports a file of the page',
      [
        block('typescript title="psi.ts"', 'export const psi = 0.2;'),
        block(
          'typescript',
          "import {psi} from './psi';",
          'export const high: boolean = psi > 0.1;',
        ),
      ],
      [false, false],
    ],
    [
      'data and their schema',
      [
        block(
          'json title="schema.json"',
          '{"$schema": "https://json-schema.org/draft/2020-12/schema", "required": ["a"]}',
        ),
        block('json against="schema.json"', '{"a": 1}'),
        block('yaml against="schema.json"', 'a: 1'),
      ],
      [false, false, false],
    ],
    ['a Dockerfile', [block('dockerfile', 'FROM python:3.11', 'COPY . /app')], [false]],
    [
      'an OpenAPI description',
      [
        block(
          'json kind="openapi"',
          '{"openapi": "3.1.0", "info": {"title": "Model", "version": "1"}, "paths": {}}',
        ),
      ],
      [false],
    ],
    [
      'what cannot be run here',
      [
        block('python norun="needs a GPU"', 'import torch'),
        block('bash title="a.sh" role="run" norun="needs a cluster"', 'kubectl get pods'),
        block('yaml kind="kubernetes" norun="has no schema here"', 'kind: Unknown'),
        block('text', 'anything'),
      ],
      [false, false, undefined, undefined],
    ],
  ])('%s', async (_what, blocks, executed) => {
    const results = await run(...blocks);
    expect(results.flatMap(({problems}) => problems)).toEqual([]);
    expect(
      results.map((result) => (result.state === 'skipped' ? undefined : result.executed)),
    ).toEqual(executed);
  });
});

describe('refuses', () => {
  /** Problems of the last block. */
  test.each<[what: string, blocks: string[], problem: RegExp]>([
    [
      'another output',
      [block('python title="a.py"', 'print(0.25)'), block('text output="a.py"', '0.27')],
      /^Line 1 of the output: the page says “0\.27”, the run “0\.25”\.\na\.py prints:\n0\.25$/,
    ],
    [
      'output of a block that has failed',
      [block('python title="a.py"', '1 / 0'), block('text output="a.py"', '1')],
      /^There is nothing to compare with: a\.py has failed\.$/,
    ],
    [
      'an exception',
      [block('python title="a.py"', 'x = 1', 'x / 0')],
      /^`python3 a\.py` ended with 1\.\n[\s\S]*"a\.py", line 2[\s\S]*\nZeroDivisionError: division by zero$/,
    ],
    [
      'a module that is not there',
      [block('python title="a.py"', 'import torch')],
      /No module named 'torch'$/,
    ],
    [
      'Python that cannot be read',
      [block('python role="module" title="a.py"', 'def f(:')],
      /^`compile a\.py` ended with 1\.\n[\s\S]*"a\.py", line 1[\s\S]*SyntaxError/,
    ],
    [
      'more than its memory',
      [block('python title="a.py"', 'b"0" * 8 * 1024 ** 3')],
      /MemoryError$/,
    ],
    [
      'use of a network',
      [
        block(
          'python title="a.py"',
          'import socket',
          'socket.create_connection(("192.0.2.1", 80), 5)',
        ),
      ],
      /Network is unreachable$/,
    ],
    [
      'a look into a home',
      [block('bash title="a.sh" role="run"', `[[ -z "$(ls -A /root /home)" ]]`, 'touch /etc/x')],
      /touch: cannot touch '\/etc\/x': Permission denied$/,
    ],
    [
      'an application that does not start',
      [block('python title="app.py" serve="app:app"', 'raise SystemExit("no model")')],
      /^Uvicorn does not serve `app:app`\.\n[\s\S]*no model/,
    ],
    [
      'what ShellCheck finds',
      [block('bash title="a.sh"', 'rm $1')],
      /^`shellcheck` ended with 1\.\na\.sh:1:4: note: Double quote [\s\S]*\[SC2086\]$/,
    ],
    [
      'a script that fails',
      [block('bash title="a.sh" role="run"', 'echo wrong >&2', 'exit 3')],
      /^`bash a\.sh` ended with 3\.\nwrong$/,
    ],
    [
      'SQL that fails',
      [block('sql title="a.sql"', 'SELECT * FROM missing;')],
      /^`sqlite3 < a\.sql` ended with 1\.\n[\s\S]*no such table: missing/,
    ],
    [
      'SQL that fails in PostgreSQL',
      [block('sql title="a.sql" engine="postgres"', 'SELECT * FROM missing;')],
      /^`psql -f a\.sql` ended with 3\.\n[\s\S]*relation "missing" does not exist/,
    ],
    [
      'PromQL that cannot be parsed',
      [block('promql', 'sum(rate(errors_total[5m])')],
      /^`promtool` ended with 1\.\n[\s\S]*parse error: unclosed left parenthesis/,
    ],
    [
      'a rule that cannot be parsed',
      [rules.replace('error_ratio >', 'error_ratio >>')],
      /^`promtool check rules` ended with 1\.\n[\s\S]*parse error/,
    ],
    [
      'a rule test that fails',
      [rules, ruleTest('0.001')],
      /^`promtool test rules` ended with 1\.\n[\s\S]*alertname: ErrorsHigh, time: 5m/,
    ],
    [
      'a wrong configuration of Prometheus',
      [block('yaml kind="prometheus-config"', 'scrape_config: []')],
      /^`promtool check config` ended with 1\.\n[\s\S]*field scrape_config not found/,
    ],
    [
      'a wrong configuration of nginx',
      [nginxConf('locaton / {}')],
      /^`nginx -t nginx\.conf` ended with 1\.\n[\s\S]*unknown directive "locaton" in [\s\S]*nginx\.conf:5/,
    ],
    [
      'an unknown field of Kubernetes',
      [deployment('replica: 3')],
      /^Deployment: "replica": 3,: Object literal may only specify known properties/,
    ],
    [
      'a field of Kubernetes of the wrong kind',
      [deployment('replicas: three')],
      /^Deployment\/spec\/replicas must be integer\.$/,
    ],
    [
      'an unknown kind',
      [block('yaml kind="kubernetes"', 'apiVersion: serving.kserve.io/v1beta1', 'kind: Model')],
      /^There is no schema of serving\.kserve\.io\/v1beta1 Model here\. Correct it, or say `norun=/,
    ],
    [
      'a kind that would lead elsewhere',
      [block('yaml kind="kubernetes"', 'apiVersion: ../../v1', 'kind: Model')],
      /^An object has no `apiVersion` and `kind` of their form\.$/,
    ],
    [
      'a wrong workflow',
      [
        block(
          'yaml title=".github/workflows/ci.yml" kind="github-workflow"',
          'on: push',
          'jobs: {a: {runs-on: ubuntu-latest, step: []}}',
        ),
      ],
      /^ci\.yml:2:\d+ (?:"steps" section is missing|unexpected key "step")/,
    ],
    [
      'wrong types',
      [
        block(
          'typescript title="a.ts"',
          'const a: number = 1;',
          "const b: number = 'b';",
          'export {a, b};',
        ),
      ],
      /^a\.ts:2 Type 'string' is not assignable to type 'number'\.$/,
    ],
    [
      'data that break their schema',
      [
        block('json title="schema.json"', '{"properties": {"a": {"type": "string"}}}'),
        block('json title="data.json" against="schema.json"', '{"a": 1}'),
      ],
      /^data\.json\/a must be string\.$/,
    ],
    [
      'what is no schema',
      [
        block(
          'json title="schema.json"',
          '{"$schema": "http://json-schema.org/draft-07/schema#", "type": "text"}',
        ),
      ],
      /^schema\.json is no schema: /,
    ],
    [
      'a wrong Dockerfile',
      [block('dockerfile', 'FROM python:3.11', 'RUNN pip install numpy')],
      /^\.block-11\.dockerfile:2 Unknown instruction: RUNN\.$/,
    ],
    [
      'a wrong OpenAPI description',
      [block('json kind="openapi" title="api.json"', '{"openapi": "3.1.0", "paths": {}}')],
      /^api\.json must have required property 'info'\.$/,
    ],
    [
      'a wrong HTTP message',
      [block('http', 'GET /health', 'Host: a')],
      /^Line 1 is neither a request line nor a status line\.$/,
    ],
  ])('%s', async (_what, blocks, problem) => {
    const last = (await run(...blocks)).at(-1)!;
    expect(last.state).toBe('failed');
    expect(last.problems[0]).toMatch(problem);
  });
});
