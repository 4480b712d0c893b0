import {isRun} from '../../../src/content/codeGrammar';
import {failure, fileOf, toEnv, type Checker} from '../checker';

/** ShellCheck, and then a run where the page asks for it; `URL` is that of the served application. */
export const checkBash: Checker = async (block, project) => {
  const options = ['--shell=bash', '--format=gcc', '--norc', '-'];
  const lint = await project.sandbox.run(['shellcheck', ...options], {input: `${block.text}\n`});
  const file = fileOf(block, 'sh');
  const found = failure('shellcheck', {...lint, stdout: lint.stdout.replace(/^-:/gm, `${file}:`)});
  if (found.length > 0 || !isRun(block)) {
    return {problems: found, tools: ['shellcheck'], executed: false};
  }
  const run = await project.sandbox.run(['bash', file], {env: toEnv(project)});
  return {
    problems: failure(`bash ${file}`, run),
    tools: ['shellcheck'],
    executed: true,
    stdout: run.stdout,
  };
};
