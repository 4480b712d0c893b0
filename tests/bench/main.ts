// Measures the handbook beside a stock Docusaurus site of the same text; see README.md here.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {nodeOptions} from '../../src/cli/nodeOptions.mjs';
import {launch} from './browser';
import {measureBuild} from './buildCost';
import {measureDev} from './devCost';
import {controls, measureSearch, measureTap, moments} from './interactions';
import {measureLighthouse} from './lighthouseScores';
import {describeMachine} from './machine';
import {readTags, readThemes, writeOurSite} from './ourSite';
import {measureLoad} from './pageLoad';
import {makeQuestions, type BenchQuestion} from './questions';
import {toReport, type Comparison, type SiteResult} from './report';
import {serve} from './server';
import {writeStockSite} from './stockSite';

const parts = ['load', 'taps', 'search', 'lighthouse', 'dev'] as const;
type Part = (typeof parts)[number];

const usage = `Use: npm run bench -- [--pages 100,1000,5000] [--parts ${parts.join(',')}]
  [--runs N] [--seed N] [--out FILE] [--keep]
Builds are always measured; the other parts can be chosen, \`--parts none\` leaves them all out.`;

function fail(message: string): never {
  process.stderr.write(`${message}\n${usage}\n`);
  process.exit(2);
}

const say = (text: string) => process.stderr.write(`${text}\n`);

function readOptions() {
  try {
    const {values} = parseArgs({
      options: {
        pages: {type: 'string', default: '100,1000'},
        parts: {type: 'string', default: parts.join(',')},
        runs: {type: 'string', default: '5'},
        seed: {type: 'string', default: '1'},
        out: {type: 'string'},
        keep: {type: 'boolean', default: false},
      },
    });
    const toNumbers = (text: string, least: number) =>
      text.split(',').map((part) => {
        const number = Number(part);
        if (!Number.isInteger(number) || number < least)
          fail(`“${part}” is no number from ${least} up.`);
        return number;
      });
    const chosen = values.parts === 'none' ? [] : values.parts.split(',');
    for (const part of chosen) {
      if (!parts.includes(part as Part)) fail(`There is no part “${part}”.`);
    }
    return {
      pages: toNumbers(values.pages, 20).sort((a, b) => a - b),
      parts: new Set(chosen as Part[]),
      runs: toNumbers(values.runs, 1)[0]!,
      seed: toNumbers(values.seed, 0)[0]!,
      out: values.out,
      keep: values.keep,
    };
  } catch (error) {
    return fail((error as Error).message);
  }
}

type Options = ReturnType<typeof readOptions>;

/** Of the sizes asked for, the one at which the slower parts are measured. */
const mainSize = ({pages}: Options) => pages.filter((count) => count <= 1000).at(-1) ?? pages[0]!;

/** Measures what readers wait for on a built site. */
async function measurePages(
  folder: string,
  question: BenchQuestion,
  options: Options,
  isMain: boolean,
) {
  const address = `/${question.theme}/${question.id}/`;
  const browser = await launch();
  const server = await serve(path.join(folder, 'build'));
  const result: Partial<SiteResult> = {};
  if (options.parts.has('load')) {
    say('  first load');
    result.load = await measureLoad(browser, server, address, options.runs);
  }
  if (options.parts.has('taps') && isMain) {
    result.taps = [];
    for (const control of controls) {
      for (const moment of moments) {
        say(`  ${control.name}, ${moment}`);
        const cost = await measureTap(browser, server, address, control, moment, options.runs);
        result.taps.push({control: control.name, moment, cost});
      }
    }
  }
  if (options.parts.has('search') && isMain) {
    say('  search');
    result.search = await measureSearch(browser, server, address, options.runs);
    if (!result.search) say('  no search: the page has no button or link of that name');
  }
  server.close();
  await browser.close();
  if (options.parts.has('lighthouse') && isMain) {
    say('  Lighthouse');
    const fast = await serve(path.join(folder, 'build'), true);
    result.scores = await measureLighthouse(fast.origin + address, Math.min(3, options.runs));
    fast.close();
  }
  return result;
}

async function measureSite(
  folder: string,
  nodeOptions: readonly string[],
  questions: readonly BenchQuestion[],
  options: Options,
): Promise<SiteResult> {
  // Neither the first of its theme nor one with a diagram, which only ours draws.
  const question = questions[16]!;
  const file = `docs/${question.theme}/${question.id}.mdx`;
  const isMain = questions.length === mainSize(options);
  say('  cold and warm build');
  const build = await measureBuild(folder, file, nodeOptions);
  const pages = await measurePages(folder, question, options, isMain);
  if (!options.parts.has('dev') || !isMain) return {build, ...pages};
  say('  dev server');
  const browser = await launch();
  const dev = await measureDev(browser, folder, file, question.title, nodeOptions);
  await browser.close();
  return {build, ...pages, dev};
}

async function main(): Promise<void> {
  const options = readOptions();
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-bench-'));
  const themes = readThemes().map(({id}) => id);
  const comparisons: Comparison[] = [];
  try {
    for (const pages of options.pages) {
      const questions = makeQuestions(pages, themes, readTags(), options.seed);
      const measure = async (
        name: string,
        write: typeof writeOurSite,
        nodeOptions: readonly string[],
      ) => {
        const site = path.join(folder, `${name}-${pages}`);
        say(`${name}, ${pages} pages`);
        write(site, questions);
        const result = await measureSite(site, nodeOptions, questions, options);
        if (!options.keep) rmSync(site, {recursive: true});
        return result;
      };
      const ours = await measure('ours', writeOurSite, nodeOptions);
      const stock = await measure('stock', writeStockSite, []);
      comparisons.push({pages, ours, stock});
    }
  } finally {
    if (options.keep) say(`The sites are in ${folder}`);
    else rmSync(folder, {recursive: true, force: true});
  }
  const browser = await launch();
  const report = toReport(describeMachine(browser.version()), comparisons);
  await browser.close();
  process.stdout.write(report);
  if (options.out) writeFileSync(options.out, report);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
