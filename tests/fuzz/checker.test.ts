import path from 'node:path';
import {Worker} from 'node:worker_threads';
import fc from 'fast-check';
import type {PageFacts} from '../../src/content/page';
import {analysePage} from '../../src/content/readPage';
import {images} from '../../src/content/rules/images';
import {links} from '../../src/content/rules/links';
import type {Problem} from '../../src/lib/problem';
import {sampleContext} from '../unit/content/samplePage';
import {mutatedPage, noise, realPages, shuffledPage, smallDraft, wrappedDraft} from './texts';

/** `npm run fuzz` looks longer, for so many minutes, and elsewhere. */
const MINUTES = process.env.FUZZ_MINUTES;
const KINDS = 5;
const RUNS = MINUTES === undefined ? 2_000 : 10_000_000;
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
/** Seconds for the runs of each kind. */
const SECONDS = MINUTES === undefined ? 3.5 : (Number(MINUTES) * 60) / KINDS;
/** Milliseconds of processor time in which any file is read. */
const MAX_TIME = 2_000;

jest.setTimeout((SECONDS + 60) * 1000);

const file = 'docs/releases/page.mdx';

/** Says what the site's compiler makes of a page: see compileWorker.mjs. */
let worker: Worker;
const answer = () =>
  new Promise<unknown>((resolve, reject) => {
    worker.once('message', (message) => {
      worker.removeAllListeners('error');
      resolve(message);
    });
    worker.once('error', reject);
  });
beforeAll(async () => {
  worker = new Worker(path.join(__dirname, 'compileWorker.mjs'));
  await answer();
});
afterAll(() => worker.terminate());

function compile(text: string, anchors: string[]): Promise<string[]> {
  worker.postMessage({text, anchors});
  return answer() as Promise<string[]>;
}

/** Whether the rules that need other pages accept its links and pictures. */
function fitsTheHandbook(facts: PageFacts): boolean {
  const context = {
    ...sampleContext,
    anchors: new Map([...sampleContext.anchors, [file, new Set(facts.anchors)]]),
    pictures: new Map([['docs/releases/img/a.png', {bytes: 1, width: 1, height: 1}]]),
    // Links of the real pages to one another.
    unread: new Set(
      facts.links.map(({url}) => path.posix.join('docs/releases', url.split('#')[0]!)),
    ),
  };
  return [...links.check(facts, context), ...images.check(facts, context)].every(
    // A short text alternative harms nobody.
    ({message}) => message === 'This picture lacks a text alternative.',
  );
}

const counts = {accepted: 0, refused: 0, slowest: 0};

function checkPlaces(text: string, problems: readonly Problem[]): void {
  const lines = text.split('\n');
  for (const {line, column, message, remedy, rule} of problems) {
    // A syntax error may be reported right after the end.
    const length = (lines[line - 1] ?? '').length;
    if (!(line >= 1 && line <= lines.length + 1 && column >= 1 && column <= length + 2)) {
      throw new Error(`No such place, ${line}:${column}: ${message} (${rule})`);
    }
    if (message === '' || remedy === '' || rule === '') throw new Error('A problem says nothing.');
  }
}

/** What must hold for every text. */
async function check(text: string): Promise<void> {
  // Time of this process on a processor: other work on the machine does not count.
  const start = process.cpuUsage();
  const {problems, facts} = analysePage(file, text);
  const {user, system} = process.cpuUsage(start);
  const time = (user + system) / 1000;
  counts.slowest = Math.max(counts.slowest, time);
  if (time > MAX_TIME) throw new Error(`It took ${Math.round(time)} ms.`);
  checkPlaces(text, problems);
  const isAccepted = problems.length === 0 && facts !== undefined && fitsTheHandbook(facts);
  counts[isAccepted ? 'accepted' : 'refused'] += 1;
  if (!isAccepted) return;
  const faults = await compile(text, facts.anchors);
  if (faults.length > 0) throw new Error(`Accepted, and compiled to: ${faults.join(', ')}`);
}

test('the pages of the handbook are accepted, and compile to nothing but Markdown', async () => {
  for (const text of realPages) await check(text);
  expect(counts.accepted).toBe(realPages.length);
});

test.each([
  ['small drafts', smallDraft],
  ['hostile pieces in wrappers', wrappedDraft],
  ['pages of the handbook with bytes changed', mutatedPage],
  ['pages of the handbook with blocks moved', shuffledPage],
  ['noise', noise],
])('%s: refused with places, or compiled to nothing but Markdown', async (what, texts) => {
  Object.assign(counts, {accepted: 0, refused: 0, slowest: 0});
  const start = performance.now();
  await fc.assert(fc.asyncProperty(texts, check), {
    seed: SEED,
    numRuns: RUNS,
    interruptAfterTimeLimit: SECONDS * 1000,
    endOnFailure: true,
  });
  const {accepted, refused, slowest} = counts;
  if (MINUTES !== undefined) {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(
      `${what}: ${accepted + refused} runs in ${seconds} s (seed ${SEED}), ` +
        `${accepted} accepted, ${refused} refused, slowest ${Math.round(slowest)} ms\n`,
    );
  }
  // Otherwise nothing was tried.
  expect(accepted + refused).toBeGreaterThan(0);
});
