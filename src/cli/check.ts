// Judges the content as CI does:
//   npm run check [-- FILE …] [--fix] [--format text|json|github] [--root DIR]
import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {fixPage} from '../content/fixPage';
import {readHandbook} from '../content/loadHandbook';
import {checkSpelling} from '../content/spelling';
import {toAnnotation} from '../lib/annotation';
import {formatProblem, sortProblems, type Problem} from '../lib/problem';
import {runMain} from './runMain';

const usage = 'Use: npm run check -- [FILE …] [--fix] [--format text|json|github] [--root DIR]';
const formats = ['text', 'json', 'github'];

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const print = (text: string) => process.stdout.write(`${text}\n`);

/** Everything that is wrong with the content below a folder. */
async function judge(root: string): Promise<{problems: Problem[]; files: string[]}> {
  const {problems, themes, drafts, files} = await readHandbook(root);
  const pages = [...themes.flatMap((theme) => theme.pages), ...drafts];
  const words = path.join(root, 'docs/words.txt');
  const spelling = await checkSpelling(pages, readOrEmpty(words));
  return {problems: sortProblems([...problems, ...spelling]), files};
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Rewrites the pages that can be mended mechanically, each whole or not at all. */
function fix(root: string, files: readonly string[]): string[] {
  return files.filter((file) => {
    const full = path.join(root, file);
    const before = readFileSync(full, 'utf8');
    const after = fixPage(file, before);
    if (after === before) return false;
    writeFileSync(`${full}.tmp`, after);
    renameSync(`${full}.tmp`, full);
    return true;
  });
}

function report(problems: readonly Problem[], format: string, pages: number): void {
  if (format === 'json') {
    print(JSON.stringify(problems, null, 2));
    return;
  }
  for (const problem of problems) {
    print(format === 'github' ? toAnnotation(problem) : formatProblem(problem));
  }
  const warnings = problems.filter(({severity}) => severity === 'warning').length;
  const counts = [plural(problems.length - warnings, 'problem')];
  if (warnings > 0) counts.push(plural(warnings, 'warning'));
  print(`${plural(pages, 'page')} checked: ${counts.join(', ')}.`);
}

async function main(): Promise<number> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      fix: {type: 'boolean', default: false},
      format: {type: 'string', default: 'text'},
      root: {type: 'string', default: path.join(__dirname, '../..')},
    },
  });
  if (!formats.includes(values.format)) throw new Error(usage);
  const root = path.resolve(values.root);
  const wanted = positionals.map((name) =>
    path.relative(root, path.resolve(name)).split(path.sep).join('/'),
  );
  const isWanted = ({file}: {file: string}) => wanted.length === 0 || wanted.includes(file);

  let {problems, files} = await judge(root);
  const missing = wanted.filter((file) => !files.includes(file));
  if (missing.length > 0) {
    throw new Error(
      `There is no ${missing.join(', ')} among the pages below ${root}/docs.\n${usage}`,
    );
  }
  if (values.fix) {
    const pages = files.filter((file) => file.endsWith('.mdx') && isWanted({file}));
    const mended = fix(root, pages);
    if (mended.length > 0) ({problems, files} = await judge(root));
    if (values.format === 'text') for (const file of mended) print(`${file}  mended`);
  }
  const found = problems.filter(isWanted);
  report(
    found,
    values.format,
    files.filter((file) => file.endsWith('.mdx') && isWanted({file})).length,
  );
  return found.some(({severity}) => severity !== 'warning') ? 1 : 0;
}

void runMain(main);
