import {isRun} from '../../../src/content/codeGrammar';
import {failure, type Checker} from '../checker';

/** Has nginx test its configuration. A script further down the page may start it. */
export const checkNginx: Checker = async (block, {sandbox, blocks}) => {
  const {title} = block.attributes;
  const run = await sandbox.run(['nginx', '-t', '-q', '-p', '.', '-c', title!, '-e', 'stderr']);
  const isStarted = blocks.some(
    (other) => other.line > block.line && isRun(other) && /\bnginx\b/.test(other.text),
  );
  return {problems: failure(`nginx -t ${title}`, run), tools: ['nginx'], executed: isStarted};
};
