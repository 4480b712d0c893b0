// Judges which files a pull request changes, before anything of it is opened or run:
//   git diff --raw -z --no-renames BASE HEAD | npm run --silent gate
//   npm run gate -- --base origin/main [--format github]
// Exits with 0 if they may go together, 1 if not, 2 if the question makes no sense.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {judgePaths, maintainerReasons, parseRawDiff} from '../content/pathGate';
import {toAnnotation} from '../lib/annotation';
import {formatProblem} from '../lib/problem';
import {runMain} from './runMain';

const usage = 'Usage: gate [--base COMMIT] [--format text|github]';

function readDiff(base: string | undefined): string {
  if (base === undefined) return readFileSync(0, 'utf8');
  const range = `${base}...HEAD`;
  const args = ['diff', '--raw', '-z', '--no-renames', '--end-of-options', range, '--'];
  return execFileSync('git', args, {encoding: 'utf8', maxBuffer: 2 ** 26});
}

function main(): number {
  const {values} = parseArgs({
    options: {base: {type: 'string'}, format: {type: 'string', default: 'text'}},
  });
  if (values.format !== 'text' && values.format !== 'github') throw new Error(usage);
  const github = values.format === 'github';
  const print = (line: string) => process.stdout.write(`${line}\n`);

  const changes = parseRawDiff(readDiff(values.base));
  const problems = judgePaths(changes);
  for (const problem of problems) print(github ? toAnnotation(problem) : formatProblem(problem));
  for (const reason of maintainerReasons(changes)) {
    const note = `A maintainer has to accept this. ${reason}`;
    print(github ? `::notice title=path-gate::${note}` : note);
  }
  const files = `${changes.length} changed ${changes.length === 1 ? 'file' : 'files'}`;
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  print(`${files}, ${count}`);
  return problems.length === 0 ? 0 : 1;
}

void runMain(main);
