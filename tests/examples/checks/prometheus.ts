import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {stringify} from 'yaml';
import {failure, fileOf, type Checker} from '../checker';

/** Promtool reads no bare expression: each becomes a recording rule. A blank line ends one. */
function toRules(text: string): string {
  const expressions = text
    .split(/\n\s*\n/)
    .filter((part) => part.split('\n').some((line) => !/^\s*(?:#|$)/.test(line)));
  const rules = expressions.map((expr, index) => ({record: `expression_${index + 1}`, expr}));
  return stringify({groups: [{name: 'expressions', rules}]});
}

/** Parses PromQL expressions. */
export const checkPromql: Checker = async (block, {folder, sandbox}) => {
  const file = `.block-${block.line}.rules.yml`;
  await writeFile(path.join(folder, file), toRules(block.text));
  const run = await sandbox.run(['promtool', 'check', 'rules', file]);
  return {problems: failure('promtool', run), tools: ['promtool'], executed: false};
};

const commands: Record<string, string[]> = {
  'prometheus-config': ['check', 'config', '--syntax-only'],
  'prometheus-rules': ['check', 'rules'],
  'promtool-test': ['test', 'rules'],
};

/** Checks a configuration or rules, or runs the unit tests of rules. */
export const checkPrometheus: Checker = async (block, {folder, sandbox, blocks}) => {
  const kind = block.attributes.kind!;
  const file = fileOf(block, 'yml');
  await writeFile(path.join(folder, file), `${block.text}\n`);
  const run = await sandbox.run(['promtool', ...commands[kind]!, file]);
  // Rules are run by their test, if the page has one that names them.
  const isTested = blocks.some(
    ({attributes, text}) => attributes.kind === 'promtool-test' && text.includes(file),
  );
  return {
    problems: failure(`promtool ${commands[kind]!.slice(0, 2).join(' ')}`, run),
    tools: ['promtool'],
    executed: kind === 'promtool-test' || (kind === 'prometheus-rules' && isTested),
  };
};
