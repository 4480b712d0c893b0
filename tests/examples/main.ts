// See run.mjs. Nothing of a page runs before the content check has passed it.
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {CHECKED, codeOf, type CheckedCode} from '../../src/content/checkedCode';
import {readHandbook} from '../../src/content/loadHandbook';
import type {PageFacts} from '../../src/content/page';
import {formatProblems} from '../../src/lib/problem';
import {isCurrent, toFile, toRecord} from './records';
import {runPage, type BlockResult} from './runPage';
import {isolationNote} from './sandbox';
import {advice, isReferenceSystem, provideTools, type Toolbox} from './tools';
import {runMain} from '../../src/cli/runMain';

/** Pages that are run side by side. */
const WORKERS = 2;

/** Shares of the code on all pages; of few blocks they say nothing. */
const LEAST = {blocks: 20, checked: 0.9, executed: 0.6};

const print = (text: string) => process.stdout.write(`${text}\n`);
const indent = (text: string) => text.replace(/^/gm, '      ');
const percent = (part: number, whole: number) =>
  `${part} (${whole === 0 ? 100 : Math.floor((100 * part) / whole)} %)`;

interface PageResult {
  page: PageFacts;
  results: BlockResult[];
}

const labelsOf = ({tools}: BlockResult, {labels}: Toolbox) =>
  tools.map((tool) => labels.get(tool) ?? tool);

/** One line a block, and what is wrong below it. */
function report({page, results}: PageResult, toolbox: Toolbox): void {
  for (const result of results) {
    const {block, state, seconds, problems} = result;
    const {title, output, norun} = block.attributes;
    if (state === 'skipped' && norun === undefined) continue;
    const name = output ? `output of ${output}` : (title ?? `${block.language}:${block.line}`);
    const how =
      norun === undefined ? labelsOf(result, toolbox).join(' · ') : `not run here: ${norun}`;
    const time = seconds >= 0.05 ? `${seconds.toFixed(1)} s` : '';
    const mark = state === 'failed' ? 'FAILED' : state === 'ok' ? 'ok' : '-';
    print(
      [mark.padEnd(6), `${page.id}/${name}`, how, time].filter((part) => part !== '').join('  '),
    );
    for (const problem of problems) {
      print(indent(`${page.file}:${block.line} ${problem}`));
    }
  }
}

/** The files of the pages that are asked for, or of all. @throws where there is none */
function chooseFiles(files: readonly string[], ids: readonly string[]): Set<string> {
  const idOf = (file: string) => path.posix.basename(file, '.mdx');
  const pages = files.filter((file) => file.endsWith('.mdx'));
  const unknown = ids.filter((id) => !pages.some((file) => idOf(file) === id));
  if (unknown.length > 0) throw new Error(`There is no page ${unknown.join(', ')}.`);
  return new Set(pages.filter((file) => ids.length === 0 || ids.includes(idOf(file))));
}

/** Runs the pages, some side by side, and reports each when it is done. */
async function runAll(pages: readonly PageFacts[], toolbox: Toolbox): Promise<PageResult[]> {
  const done: PageResult[] = [];
  const queue = [...pages];
  const work = async () => {
    for (let page = queue.shift(); page; page = queue.shift()) {
      const result = {page, results: await runPage(page.code, toolbox)};
      done.push(result);
      report(result, toolbox);
    }
  };
  await Promise.all(Array.from({length: WORKERS}, work));
  return done;
}

/** Records of the pages that have passed, and the ids of those whose record in `checked` is stale. */
function updateRecords(done: readonly PageResult[], toolbox: Toolbox, checked: CheckedCode) {
  const today = new Date().toISOString().slice(0, 10);
  const records = new Map(checked);
  const stale: string[] = [];
  for (const {page, results} of done) {
    records.delete(page.id);
    if (codeOf(page).length === 0 || results.some(({state}) => state === 'failed')) continue;
    const now = toRecord(page, results, toolbox.labels, today);
    records.set(page.id, now);
    if (!isCurrent(checked.get(page.id), now)) stale.push(page.id);
  }
  return {records, stale};
}

/** Prints how much of the code was checked; false where that is less than the handbook promises. */
function summarise(done: readonly PageResult[], seconds: number, isAll: boolean): boolean {
  const code = done.flatMap(({page, results}) =>
    results.filter(({block}) => codeOf(page).includes(block)),
  );
  const checked = code.filter(({state}) => state === 'ok').length;
  const executed = code.filter((result) => result.executed).length;
  print(
    `${done.length} pages, ${code.length} blocks of code: ` +
      `${percent(checked, code.length)} checked, ${percent(executed, code.length)} executed. ` +
      `${seconds.toFixed(0)} s`,
  );
  const isEnough =
    checked >= LEAST.checked * code.length && executed >= LEAST.executed * code.length;
  if (!isAll || code.length < LEAST.blocks || isEnough) return true;
  print('FAILED  The handbook promises to check 90 % of its code and to run 60 %.');
  return false;
}

async function main(): Promise<number> {
  const {values, positionals: ids} = parseArgs({
    allowPositionals: true,
    options: {
      record: {type: 'boolean', default: false},
      optional: {type: 'boolean', default: false},
      report: {type: 'string'},
      root: {type: 'string', default: path.join(__dirname, '../..')},
    },
  });
  const save = (result: object) => {
    if (values.report) writeFileSync(values.report, JSON.stringify(result));
  };
  const {themes, drafts, problems, checked, files} = await readHandbook(values.root);
  const wanted = chooseFiles(files, ids);
  const wrong = problems.filter(
    ({file, severity}) => (wanted.has(file) || file === CHECKED) && severity !== 'warning',
  );
  if (wrong.length > 0) {
    print(`${formatProblems(wrong)}\nNo code of these pages is run before they pass the check.`);
    return 1;
  }
  if (values.optional && !isReferenceSystem()) {
    save({skipped: 'this is not Debian 12, whose versions of the tools the pages were run with'});
    return 0;
  }
  const toolbox = provideTools();
  if (toolbox.missing.length > 0) {
    print(advice(toolbox.missing));
    save({skipped: `${toolbox.missing.length} of their tools are missing, see above`});
    return values.optional ? 0 : 1;
  }
  const note = await isolationNote(toolbox);
  if (note !== '') print(note);

  const start = performance.now();
  const published = themes.flatMap((theme) => theme.pages);
  const pages = [...published, ...(ids.length > 0 ? drafts : [])];
  const done = await runAll(
    pages.filter(({file, code}) => wanted.has(file) && code.length > 0),
    toolbox,
  );
  // A run of all forgets pages that are gone.
  const known = new Map([...checked].filter(([id]) => pages.some((page) => page.id === id)));
  const {records, stale} = updateRecords(done, toolbox, ids.length > 0 ? checked : known);
  if (values.record) writeFileSync(path.join(values.root, CHECKED), toFile(records));
  else if (stale.length > 0) {
    print(`FAILED  ${CHECKED} does not tell what this run has found of: ${stale.join(', ')}`);
    print(indent(`npm run test:examples -- --record ${stale.join(' ')}`));
  }

  const isEnough = summarise(done, (performance.now() - start) / 1000, ids.length === 0);
  const results = done.flatMap((result) => result.results);
  const failed =
    results.filter(({state}) => state === 'failed').length +
    (values.record ? 0 : stale.length) +
    (isEnough ? 0 : 1);
  save({passed: results.filter(({state}) => state === 'ok').length, failed});
  if (failed > 0) print(`${failed} failed`);
  return failed === 0 ? 0 : 1;
}

void runMain(main);
