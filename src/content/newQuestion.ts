import {didYouMean} from '../lib/editDistance';
import {isLevel, levels, type Level} from '../lib/question';
import type {BacklogEntry, ThemeTitle} from './backlog';
import {checkCharacters} from './characters';
import {parseMdx} from './parseMdx';
import {analysePage} from './readPage';
import {sectionTitles} from './rules/sectionOrder';
import {questionFrontMatter} from './schema';
import {toSections} from './sections';
import {splitFrontMatter} from './splitFrontMatter';
import {reservedNames} from './reservedNames';
import {cut, starterTags, toSidebarLabel} from './starters';
import {approachTemplate, questionTemplate, starterAliases} from './template';
import {fold, meaningfulWords, MIN_SIMILARITY, similarity} from './similarity';

/** What a contributor asks for; what is missing is asked for or derived. */
export interface NewQuestionInput {
  question?: string;
  theme?: string;
  level?: string;
  id?: string;
}

/** A page that exists, published or draft, as far as its front matter could be read. */
export interface KnownPage {
  file: string;
  theme: string;
  id: string;
  title: string;
  aliases: readonly string[];
  tags: readonly string[];
}

/** What a new page must fit in with. */
export interface Known {
  /** Themes that have a folder with a `_category_.yml`, in their order. */
  themes: readonly ThemeTitle[];
  /** Themes of the backlog, with or without a folder. */
  planned: readonly ThemeTitle[];
  pages: readonly KnownPage[];
  backlog: readonly BacklogEntry[];
  /** Keys of docs/tags.yml. */
  tags: readonly string[];
}

/** Why nothing is written: what is wrong and why, then what to do. */
export interface Refusal<Option extends string = string> {
  /** The option to correct. */
  option: Option;
  /** True where the option was not given at all. */
  missing?: boolean;
  message: string;
  remedy: string;
}

/** A question that may ask the same. */
export interface SimilarQuestion {
  name: string;
  /** Page, or docs/backlog.yml. */
  file: string;
  /** Id in the backlog, to be claimed. */
  backlogId?: string;
  /** 1 for the same words. */
  score: number;
}

/** A page to be written. */
export interface NewQuestionPlan {
  file: string;
  id: string;
  text: string;
  /** At most three, the nearest first. */
  similar: SimilarQuestion[];
  /** The entry of the backlog that the page takes the place of. */
  claimed?: BacklogEntry;
}

type Planned<T, Option extends string> =
  {plan: T; refusals: []} | {plan: undefined; refusals: Array<Refusal<Option>>};

type QuestionRefusal = Refusal<keyof NewQuestionInput>;

const BACKLOG = 'docs/backlog.yml';
const MAX_ID = 48;

/** Kebab-case id of a question; empty where it has no Latin letter or digit. */
export function toId(question: string): string {
  const [first = '', ...rest] = meaningfulWords(question, /[a-z0-9]+/g);
  let id = first.slice(0, MAX_ID);
  for (const word of rest) {
    if (`${id}-${word}`.length > MAX_ID) break;
    id += `-${word}`;
  }
  return id;
}

function findSimilar(question: string, claimed: BacklogEntry | undefined, known: Known) {
  const found = [
    ...known.pages.map(({file, id, title, aliases}) => {
      const starters = starterAliases(id);
      const names = [title, ...aliases.filter((alias) => !starters.includes(alias))];
      const scored = names.map((name) => ({name, file, score: similarity(question, name)}));
      return scored.sort((a, b) => b.score - a.score)[0]!;
    }),
    ...known.backlog
      .filter((entry) => entry !== claimed)
      .map(({id, question: name}) => ({
        name,
        file: BACKLOG,
        backlogId: id,
        score: similarity(question, name),
      })),
  ];
  return found
    .filter(({score}) => score >= MIN_SIMILARITY)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}

const isSame = (a: string, b: string) => fold(a) === fold(b);

/** One line, composed characters, single blanks. */
const tidy = (text: string | undefined) => text?.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** What was given, as it may be printed: short, and without characters that move the cursor. */
export function shown(text: string): string {
  const plain = text.replace(/[\p{C}\u2028\u2029]/gu, '�');
  return plain.length > 60 ? `${cut([plain], 60)}…` : plain;
}

/** The entry of the backlog that is meant: by its id, or else by its very question. */
export function findClaimed(
  {id, question}: NewQuestionInput,
  {backlog}: Pick<Known, 'backlog'>,
): BacklogEntry | undefined {
  const given = tidy(id);
  if (given) return backlog.find((entry) => entry.id === given.toLowerCase());
  return backlog.find((entry) => isSame(entry.question, tidy(question) ?? ''));
}

function judgeQuestion(question: string | undefined, known: Known): QuestionRefusal[] {
  const option = 'question' as const;
  if (!question) {
    const message = 'The question is missing.';
    return [{option, missing: true, message, remedy: 'Give it as `--question "How do you …?"`.'}];
  }
  const same = known.pages.find(({title}) => isSame(title, question));
  if (same) {
    const message = `${same.file} asks this very question.`;
    const remedy = 'Improve that page, or ask what it does not answer.';
    return [{option, message, remedy}];
  }
  const {error} = questionFrontMatter.shape.title.safeParse(question);
  return [
    ...(error?.issues ?? []).map((issue) => ({
      option,
      message: `The question ${issue.message}; it has ${question.length} characters.`,
      remedy: 'Ask one thing in one sentence; scenes and details belong into the page.',
    })),
    // One character may be of several kinds.
    ...checkCharacters('', question)
      .slice(0, 1)
      .map(({message, remedy}) => ({
        option,
        message: message.replace('The line', 'The question'),
        remedy,
      })),
  ];
}

const list = (names: readonly string[]) => `${names.join(', ')}.`;

function judgeTheme(
  theme: string | undefined,
  {themes, planned}: Known,
): ThemeTitle | QuestionRefusal {
  const option = 'theme';
  const remedy = `Use one of: ${list(themes.map(({id}) => id))}`;
  if (!theme) return {option, missing: true, message: 'The theme is missing.', remedy};
  const matches = ({id, title}: ThemeTitle) => isSame(theme, id) || isSame(theme, title);
  const found = themes.find(matches);
  if (found) return found;
  const future = planned.find(matches);
  if (future) {
    return {
      option,
      message: `The theme ${future.id} is planned but has no folder yet: docs/${future.id}/_category_.yml is missing.`,
      remedy:
        'Copy the `_category_.yml` of another theme there and change every line, or ask a ' +
        'maintainer in an issue to do so.',
    };
  }
  const near = didYouMean(
    theme,
    themes.map(({id}) => id),
  );
  return {option, message: `There is no theme “${shown(theme)}”.${near}`, remedy};
}

function judgeLevel(level: string | undefined): Level | QuestionRefusal {
  const remedy = `Use one of: ${list(levels)}`;
  if (!level) return {option: 'level', missing: true, message: 'The level is missing.', remedy};
  const folded = level.toLowerCase();
  if (isLevel(folded)) return folded;
  const message = `There is no level “${shown(level)}”.${didYouMean(level, levels)}`;
  return {option: 'level', message, remedy};
}

function judgeId(
  id: string,
  isGiven: boolean,
  theme: string | undefined,
  claimed: BacklogEntry | undefined,
  {pages, backlog}: Known,
): QuestionRefusal[] {
  const remedy = `Give ${isGiven ? 'another' : 'one'} with \`--id\`: a-z and 0-9 in words joined by hyphens.`;
  const refuse = (message: string): QuestionRefusal[] => [{option: 'id', message, remedy}];
  const name = shown(id);
  if (id === '') return refuse('No id can be made of the question, as it has no letter a-z.');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    return refuse(`“${name}” cannot be an id: it becomes a file name and an address.`);
  }
  if (id.length > MAX_ID && !claimed) {
    return refuse(`The id has ${id.length} characters; more than ${MAX_ID} are unwieldy.`);
  }
  if (reservedNames.test(id)) return refuse(`“${name}” has a meaning of its own as a file name.`);
  if (id === theme) return refuse(`The page ${name} would get the address of its theme.`);
  const owner = pages.find((page) => page.id.toLowerCase() === id);
  if (owner) return refuse(`The id ${name} belongs to ${owner.file}; no two pages share one.`);
  const planned = backlog.find((entry) => entry.id === id);
  if (planned && planned !== claimed) {
    return [
      {
        option: 'id',
        message: `The id ${name} is kept in ${BACKLOG} for “${planned.question}”.`,
        remedy: `Claim that question with \`--id ${name}\`, or give another id.`,
      },
    ];
  }
  return [];
}

/**
 * Decides what a new page is called, where it stands and what it says. A draft that is planned
 * passes the rules for drafts.
 * @param today ISO date
 */
export function planNewQuestion(
  input: NewQuestionInput,
  known: Known,
  today: string,
): Planned<NewQuestionPlan, keyof NewQuestionInput> {
  const claimed = findClaimed(input, known);
  const question = tidy(input.question) || claimed?.question;
  const theme = judgeTheme(tidy(input.theme) || claimed?.theme, known);
  const level = judgeLevel(tidy(input.level) || claimed?.level);
  const given = tidy(input.id)?.toLowerCase();
  const id = given || claimed?.id || toId(question ?? '');

  const themeId = 'id' in theme ? theme.id : undefined;
  const questionRefusals = judgeQuestion(question, known);
  const refusals: QuestionRefusal[] = [
    ...questionRefusals,
    ...('id' in theme ? [] : [theme]),
    ...(typeof level === 'string' ? [] : [level]),
    // Of a question that is refused, no id is derived.
    ...(given || questionRefusals.length === 0
      ? judgeId(id, Boolean(given), themeId, claimed, known)
      : []),
  ];
  if (refusals.length > 0 || !question || !themeId || typeof level !== 'string') {
    return {plan: undefined, refusals};
  }

  const file = `docs/${themeId}/${id}.mdx`;
  const text = questionTemplate({
    id,
    title: question,
    sidebar_label: toSidebarLabel(question),
    level,
    tags: starterTags(question, themeId, known),
    reviewed: today,
  });
  // What nobody foresaw is better refused than written.
  const {problems} = analysePage(file, text);
  if (problems.length > 0) {
    return {
      plan: undefined,
      refusals: problems.map(({message, remedy}) => ({
        option: 'question',
        message: `The page would not pass its checks. ${message}`,
        remedy,
      })),
    };
  }
  const similar = findSimilar(question, claimed, known);
  return {plan: {file, id, text, similar, ...(claimed && {claimed})}, refusals: []};
}

/** The page that is meant by `id`, `theme/id` or its path. */
export function findPage(
  given: string,
  {pages, backlog}: Pick<Known, 'pages' | 'backlog'>,
): KnownPage | Refusal<'approach'> {
  const id = (tidy(given) ?? '')
    .replace(/^.*\//, '')
    .replace(/\.mdx$/, '')
    .toLowerCase();
  const page = pages.find((candidate) => candidate.id === id);
  if (page) return page;
  const ids = pages.map((candidate) => candidate.id);
  const planned = backlog.some((entry) => entry.id === id);
  return {
    option: 'approach',
    message: planned
      ? `The question ${id} has no page yet.`
      : `There is no page “${shown(given)}”.${didYouMean(id, ids)}`,
    remedy: planned
      ? `Start it with \`npm run new -- --id ${id}\`.`
      : 'Give the name of a file in docs/, without `.mdx`.',
  };
}

const approachOrder = sectionTitles.indexOf('Approach');

/** Place of a section among those of a page; unknown ones stand nowhere. */
const orderOf = (title: string) =>
  sectionTitles.indexOf(title.replace(/^Approach: .*$/s, 'Approach'));

/** A page with one more section. */
export interface ApproachPlan {
  text: string;
  /** Of the new heading; 1-based. */
  line: number;
}

/**
 * Puts a section for one more way to answer into a page: after the answers that are there, before
 * the sections that follow them.
 * @param text the page as it stands
 */
export function planApproach(
  file: string,
  text: string,
  given: string | undefined,
): Planned<ApproachPlan, 'name'> {
  const refuse = (
    message: string,
    remedy: string,
    missing = false,
  ): Planned<ApproachPlan, 'name'> => ({
    plan: undefined,
    refusals: [{option: 'name', missing, message, remedy}],
  });
  const name = (tidy(given) ?? '').replace(/^approach:\s*/i, '');
  const plainly = 'Give a few plain words with `--name`, such as `--name "shadow first"`.';
  if (name === '') return refuse('The name of the approach is missing.', plainly, true);
  if (name.length > 60) return refuse(`The name has ${name.length} characters.`, plainly);
  if (/[<>{}[\]`*_\\#|~&]/.test(name) || checkCharacters('', name).length > 0) {
    return refuse(`“${shown(name)}” holds characters that mean something in a heading.`, plainly);
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const unix = text.replaceAll('\r\n', '\n');
  const {tree, problems} = parseMdx(file, splitFrontMatter(unix));
  if (!tree) {
    const [{line, column, message, remedy}] = problems as [(typeof problems)[number]];
    return refuse(`${file}:${line}:${column} cannot be read. ${message}`, remedy);
  }
  const {sections} = toSections(tree);
  const twin = sections.find(({title}) => isSame(title, `Approach: ${name}`));
  if (twin) {
    const place = `${file}:${twin.heading.position!.start.line}`;
    return refuse(`The page has this approach already: ${place}.`, 'Edit it, or name another.');
  }

  const orders = sections.map(({title}) => orderOf(title));
  const before = orders.findLastIndex((order) => order !== -1 && order <= approachOrder);
  const next =
    before === -1 ? sections.find((_, i) => orders[i]! > approachOrder) : sections[before + 1];
  const lines = unix.split('\n');
  const end = next ? next.heading.position!.start.line - 1 : lines.length;
  const head = lines.slice(0, end).join('\n').trimEnd();
  const tail = lines.slice(end).join('\n');
  const whole = `${head}\n\n${approachTemplate(name)}${tail === '' ? '' : `\n${tail}`}`;
  const line = head.split('\n').length + 2;
  return {plan: {text: whole.replaceAll('\n', newline), line}, refusals: []};
}
