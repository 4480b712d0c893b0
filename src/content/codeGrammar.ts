/** What the value of a fence's key may be: one of a list, or of a form that words describe. */
export type Values = readonly string[] | {form: RegExp; told: string};

/** How blocks of a language are written and, from that, how they are checked. */
interface Language {
  keys: Readonly<Record<string, Values>>;
  /** Names of files that its tools accept. */
  file?: RegExp;
  /** A block without a title has no file to run or check. */
  titled?: true;
}

/**
 * A file of the page's project: at most four plain names, none of which leads out of the folder.
 * Written by strangers, and joined to a real path by `tests/examples`.
 */
const fileName: Values = {
  form: /^(?=.{1,60}$)(?:\.?[A-Za-z0-9_][A-Za-z0-9_.-]*\/){0,3}\.?[A-Za-z0-9_][A-Za-z0-9_.-]*(?<!\.)$/,
  told: 'a plain file name such as `psi.py`',
};
const reason: Values = {form: /^.{8,120}$/, told: 'a reason of 8 to 120 characters'};
const prose: Values = {form: /^/, told: 'a text'};
const common = {title: fileName, norun: reason};

const kinds = [
  'github-workflow',
  'kubernetes',
  'prometheus-config',
  'prometheus-rules',
  'promtool-test',
];

/** The languages of code blocks, and what may stand after their names. */
export const languages: Readonly<Record<string, Language>> = {
  bash: {keys: {...common, role: ['run']}, file: /\.sh$/},
  dockerfile: {keys: common},
  http: {keys: common},
  json: {keys: {...common, kind: ['openapi'], against: fileName}},
  mermaid: {keys: {title: prose, alt: prose}},
  nginx: {keys: common, titled: true},
  promql: {keys: common},
  python: {
    keys: {
      ...common,
      role: ['module'],
      serve: {form: /^\w+(?:\.\w+)*:\w+$/, told: 'a module and its application, as `app:app`'},
    },
    file: /\.py$/,
  },
  sql: {keys: {...common, engine: ['sqlite', 'postgres']}, file: /\.sql$/, titled: true},
  text: {keys: {title: fileName, output: fileName}},
  typescript: {keys: common, file: /\.tsx?$/},
  yaml: {keys: {...common, kind: kinds, against: fileName}, file: /\.ya?ml$/},
};

/** A fenced block of a page. */
export interface CodeBlock {
  language: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  /** Line of the opening fence; 1-based. */
  line: number;
}

/** Whether a block must have a title, because it is a file that is run, or that others name. */
export function needsTitle({language, attributes}: CodeBlock): boolean {
  const {role, serve, kind, norun} = attributes;
  if (norun !== undefined) return false;
  if (kind === 'prometheus-rules' || kind === 'promtool-test') return true;
  return languages[language]?.titled === true || role !== undefined || serve !== undefined;
}

/** Whether running the page runs this block and takes what it prints. */
export function isRun({language, attributes}: CodeBlock): boolean {
  const {title, role, serve, norun} = attributes;
  if (title === undefined || norun !== undefined) return false;
  if (language === 'bash') return role === 'run';
  return language === 'sql' || (language === 'python' && role === undefined && !serve);
}
