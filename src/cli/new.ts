// Helps to start a question page, or adds a way to answer to one:
//   npm run new -- --question "…" --theme releases --level mid [--id kebab-case] [--yes]
//   npm run new -- --id <id in docs/backlog.yml>
//   npm run new -- --approach <id> --name "shadow first"
// Asks for what is missing where somebody can answer. Exits with 0 if the file was written, 1 if
// it was refused, 2 if the command makes no sense, 130 if it was interrupted.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {createInterface} from 'node:readline/promises';
import {parseArgs} from 'node:util';
import {parseBacklog} from '../content/backlog';
import {readDocsFolder, type DocsFolder} from '../content/docsFiles';
import {
  findClaimed,
  findPage,
  planApproach,
  planNewQuestion,
  shown,
  toId,
  type Known,
  type KnownPage,
  type NewQuestionInput,
  type NewQuestionPlan,
  type Refusal,
} from '../content/newQuestion';
import {splitFrontMatter} from '../content/splitFrontMatter';
import {parseYaml} from '../content/yaml';
import {levels} from '../lib/question';
import {createFile, replaceFile, WriteRefused} from './writeFileSafely';

const usage = `Start a page:     npm run new
                  npm run new -- --question "…" --theme THEME --level LEVEL [--id ID]
Claim a question: npm run new -- --id ID       an id in docs/backlog.yml
Add an approach:  npm run new -- --approach ID --name "shadow first"

  --yes       go on although a similar question exists
  --ask       ask for what is missing even where the input is no terminal
  --root DIR  folder that holds docs/`;

const options = {
  question: {type: 'string'},
  theme: {type: 'string'},
  level: {type: 'string'},
  id: {type: 'string'},
  approach: {type: 'string'},
  name: {type: 'string'},
  yes: {type: 'boolean', default: false},
  ask: {type: 'boolean', default: false},
  root: {type: 'string', default: path.join(__dirname, '../..')},
  help: {type: 'boolean', short: 'h', default: false},
} as const;

const print = (text: string) => void process.stdout.write(`${text}\n`);

/** Ends the command with sentences and a code. */
class Stop extends Error {
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

const toLine = ({message, remedy}: {message: string; remedy: string}) => `${message} ${remedy}`;

/** What is missing makes the command wrong; what is given but wrong is refused. */
function refuse(refusals: ReadonlyArray<Pick<Refusal, 'missing' | 'message' | 'remedy'>>): Stop {
  const isUsage = refusals.every(({missing}) => missing);
  return new Stop([...refusals.map(toLine), 'Nothing was written.'].join('\n'), isUsage ? 2 : 1);
}

/** Somebody who answers, a line at a time; lines that come early are kept. */
interface Asker {
  ask: (question: string) => Promise<string>;
  close: () => void;
}

function createAsker(): Asker {
  const lines: string[] = [];
  let isClosed = false;
  let wake = () => {};
  const reader = createInterface({input: process.stdin, output: process.stdout, prompt: '> '});
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  // Ctrl-C and Ctrl-D close it too.
  reader.on('close', () => {
    isClosed = true;
    wake();
  });
  return {
    async ask(question) {
      print(question);
      if (!isClosed) reader.prompt();
      while (lines.length === 0) {
        if (isClosed) throw new Stop('\nNothing was written.', 130);
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return lines.shift()!.trim();
    },
    close: () => reader.close(),
  };
}

const strings = (value: unknown) => [value].flat().filter((item) => typeof item === 'string');

/** Front matter as far as it can be read: a page with faults still has a name. */
function toKnownPage(file: string, text: string): KnownPage {
  const [, theme = '', name = ''] = file.split('/');
  const {data} = parseYaml(file, (splitFrontMatter(text).yaml ?? '').slice(0, 4_096), 2);
  return {
    ...{file, theme, id: name.replace(/\.mdx$/, '')},
    title: strings(data.title)[0] ?? '',
    aliases: strings(data.aliases),
    tags: strings(data.tags),
  };
}

/** Lists docs/ as far as it can be read. @throws Stop where there is no theme */
async function readFolder(root: string): Promise<DocsFolder> {
  const folder = await readDocsFolder(root).catch(() => undefined);
  if (folder && [...folder.others.keys()].some((file) => file.endsWith('/_category_.yml'))) {
    return folder;
  }
  throw new Stop(
    'There is no docs/ here with a theme that can be read.\n' +
      'Run this in the folder of the handbook, or name that with `--root`.',
    1,
  );
}

async function readKnown(root: string): Promise<Known> {
  const {pages: files, others, problems} = await readFolder(root);
  // Of a page that cannot be read, the name is taken all the same.
  const unread = problems.flatMap(({file}) => (file.endsWith('.mdx') ? [{file, text: ''}] : []));
  const pages = [...files, ...unread].map(({file, text}) => toKnownPage(file, text));
  const textOf = (file: string) => others.get(file)?.text ?? '';
  const dataOf = (file: string) => parseYaml(file, textOf(file), 1).data;
  const backlogFile = 'docs/backlog.yml';
  const pageFiles = pages.map(({file}) => file);
  const backlog = parseBacklog(backlogFile, textOf(backlogFile), pageFiles);
  const themes = [...others.keys()].flatMap((file) => {
    const id = /^docs\/([a-z0-9-]+)\/_category_\.yml$/.exec(file)?.[1];
    if (id === undefined) return [];
    const {label, position} = dataOf(file);
    return {id, title: strings(label)[0] ?? id, position: Number(position)};
  });
  themes.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return {
    themes,
    planned: backlog.themes,
    pages,
    backlog: backlog.entries,
    tags: Object.keys(dataOf('docs/tags.yml')),
  };
}

/** What to ask for an option that is missing or wrong. */
function toQuestion(option: keyof NewQuestionInput, {themes}: Known, suggested: string): string {
  const suggestion = suggested === '' ? '' : ` [${suggested}]`;
  const texts = {
    question: 'The question, as an interviewer asks it',
    theme: `Theme: ${themes.map(({id}) => id).join(', ')}`,
    level: `Level at which a full answer is expected: ${levels.join(', ')}`,
    id: 'Id, which is the end of the address for good',
  };
  return `${texts[option]}${suggestion}`;
}

/** Plans the page, asking until everything is given and right. */
async function planByAsking(
  given: NewQuestionInput,
  known: Known,
  today: string,
  asker: Asker,
): Promise<NewQuestionPlan> {
  const input = {...given};
  const claimed = findClaimed(given, known);
  const ask = async (option: keyof NewQuestionInput, suggested = '') => {
    input[option] = (await asker.ask(toQuestion(option, known, suggested))) || suggested;
  };
  // A question of the backlog brings all of its answers, to be taken or changed.
  for (const option of ['question', 'theme', 'level'] as const) {
    if (claimed && !given[option]) await ask(option, claimed[option]);
  }
  for (;;) {
    const {plan, refusals} = planNewQuestion(input, known, today);
    if (plan) {
      if (given.question || given.id || input.id) return plan;
      await ask('id', plan.id);
      continue;
    }
    const [wrong] = refusals;
    if (!wrong) throw refuse(refusals);
    if (!wrong.missing) print(toLine(wrong));
    const {option} = wrong;
    await ask(option, option === 'id' ? freeId(input.question ?? '', known) : '');
  }
}

/** The id that the question suggests, unless it is taken. */
function freeId(question: string, {pages, backlog}: Known): string {
  const id = toId(question);
  return [...pages, ...backlog].some((other) => other.id === id) ? '' : id;
}

const describeSimilar = ({similar}: NewQuestionPlan) =>
  [
    'This may have been asked already:',
    ...similar.map(
      ({name, file, backlogId}) =>
        `  “${name}” in ${file}${backlogId ? `; claim it with --id ${backlogId}` : ''}`,
    ),
  ].join('\n');

async function startQuestion(
  root: string,
  given: NewQuestionInput,
  yes: boolean,
  asker: Asker | undefined,
): Promise<void> {
  const known = await readKnown(root);
  const today = new Date().toISOString().slice(0, 10);
  let plan: NewQuestionPlan;
  if (asker) plan = await planByAsking(given, known, today, asker);
  else {
    const planned = planNewQuestion(given, known, today);
    if (!planned.plan) throw refuse(planned.refusals);
    plan = planned.plan;
  }
  if (plan.similar.length > 0) {
    print(describeSimilar(plan));
    const goesOn = yes || (asker && /^y(?:es)?$/i.test(await asker.ask('Go on? (y/N)')));
    if (!goesOn) {
      const remedy = 'Improve what is there, or go on with `--yes` if yours is another question.';
      throw refuse([{message: 'A similar question exists.', remedy}]);
    }
  }
  asker?.close();
  createFile(root, plan.file, plan.text);
  print(`Wrote ${plan.file}. It is a draft: \`status: draft\` keeps it off the site.`);
  if (plan.claimed) {
    print(`Now     remove the entry ${plan.claimed.id} from docs/backlog.yml: it has a page`);
  }
  print('Write   npm start, which shows the site and reloads it as you save');
  print(`Check   npm run check -- ${plan.file}`);
}

async function addApproach(
  root: string,
  approach: string,
  name: string | undefined,
  asker: Asker | undefined,
): Promise<void> {
  const page = findPage(approach, await readKnown(root));
  if ('message' in page) throw refuse([page]);
  const {file} = page;
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(
      readFileSync(path.join(root, file)),
    );
  } catch {
    throw refuse([{message: `${file} cannot be read.`, remedy: 'Save it as plain UTF-8 text.'}]);
  }
  const given = name ?? (await asker?.ask('Name of the approach, such as: shadow first'));
  const {plan, refusals} = planApproach(file, text, given);
  asker?.close();
  if (!plan) throw refuse(refusals);
  replaceFile(root, file, text, plan.text);
  print(`Added the approach at ${file}:${plan.line}`);
  print('Write   npm start, which shows the site and reloads it as you save');
  print(`Check   npm run check -- ${file}`);
}

function readArguments() {
  try {
    const {values} = parseArgs({options});
    const {question, theme, level, id, approach, name} = values;
    const mixed =
      approach !== undefined && [question, theme, level, id].some((x) => x !== undefined);
    if (mixed) throw new Error('`--approach` goes with `--name` alone.');
    if (approach === undefined && name !== undefined) {
      throw new Error('`--name` names an approach; say to which page with `--approach ID`.');
    }
    return values;
  } catch (error) {
    // What was typed may hold characters that move the cursor.
    const [first = ''] = (error as Error).message.split('\n');
    throw new Stop(`${shown(first.slice(0, 60))}${first.slice(60)}\n\n${usage}`, 2);
  }
}

async function main(): Promise<void> {
  const {root, yes, ask, help, approach, name, ...given} = readArguments();
  if (help) return print(usage);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const asker = ask || isTerminal ? createAsker() : undefined;
  try {
    if (approach === undefined) await startQuestion(root, given, yes, asker);
    else await addApproach(root, approach, name, asker);
  } finally {
    asker?.close();
  }
}

main().catch((error: unknown) => {
  const message =
    error instanceof WriteRefused
      ? `${toLine({message: error.message, remedy: error.remedy})}\nNothing was written.`
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = error instanceof Stop ? error.code : 1;
});
