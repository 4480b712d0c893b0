import {chown, mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {CodeBlock} from '../../src/content/codeGrammar';
import type {Project, Verdict} from './checker';
import {checkerOf} from './checks';
import {stopPostgres} from './checks/sql';
import {compareOutput} from './compareOutput';
import {NOBODY, Sandbox} from './sandbox';
import type {Toolbox} from './tools';

/** What came of a block of a page. */
export interface BlockResult extends Verdict {
  block: CodeBlock;
  /** `skipped` has a reason for not being checked, or is no code. */
  state: 'ok' | 'failed' | 'skipped';
  /** Of the whole check. */
  seconds: number;
}

/** Writes the named files of a page, for the user whose rights examples have. */
async function writeProject(folder: string, blocks: readonly CodeBlock[]): Promise<void> {
  for (const {language, attributes, text} of blocks) {
    const {title} = attributes;
    // The rule `code-block` has made sure that no title leads out of the folder.
    if (title === undefined || language === 'mermaid') continue;
    const file = path.join(folder, title);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, `${text}\n`);
  }
  if (process.getuid?.() !== 0) return;
  const entries = await readdir(folder, {recursive: true});
  for (const entry of ['.', ...entries]) await chown(path.join(folder, entry), NOBODY, NOBODY);
}

/** Compares an output that the page shows with what its block has printed. */
function checkOutput(block: CodeBlock, results: readonly BlockResult[]): Verdict {
  const name = block.attributes.output;
  const source = results.find(({block: other}) => other.attributes.title === name);
  const verdict = {tools: [], executed: false};
  if (source?.state !== 'ok' || source.stdout === undefined) {
    return {...verdict, problems: [`There is nothing to compare with: ${name} has failed.`]};
  }
  const difference = compareOutput(block.text, source.stdout);
  if (difference === undefined) return {...verdict, problems: []};
  const whole = `${name} prints:\n${source.stdout.trimEnd()}`;
  return {...verdict, problems: [`${difference}\n${whole}`]};
}

/**
 * Checks the blocks of a page in their order, in a folder of its own.
 * @throws where the machine fails, never for what a page says
 */
export async function runPage(
  blocks: readonly CodeBlock[],
  toolbox: Toolbox,
): Promise<BlockResult[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'handbook-example-'));
  const results: BlockResult[] = [];
  const sandbox = await Sandbox.open(folder, toolbox);
  const project: Project = {
    folder,
    blocks,
    sandbox,
    toolbox,
    url: undefined,
    postgres: undefined,
  };
  try {
    await writeProject(folder, blocks);
    for (const block of blocks) {
      const start = performance.now();
      const check = checkerOf(block);
      let verdict: Verdict | undefined;
      if (block.attributes.output !== undefined) verdict = checkOutput(block, results);
      else if (check) verdict = await check(block, project);
      results.push({
        problems: [],
        tools: [],
        executed: false,
        ...verdict,
        block,
        state: !verdict ? 'skipped' : verdict.problems.length > 0 ? 'failed' : 'ok',
        seconds: (performance.now() - start) / 1000,
      });
    }
    await stopPostgres(project);
  } finally {
    await sandbox.close();
    await rm(folder, {recursive: true, force: true});
  }
  return results;
}
