import type {Problem} from '../lib/problem';

/** One changed file of a pull request, as `git diff --raw` names it. */
export interface Change {
  /** Git's letter: A, M, D, T, and R or C with a score. */
  status: string;
  /** From the root of the repository, with forward slashes. */
  path: string;
  /** File mode after the change, such as 100644. */
  mode?: string;
}

const word = '[a-z0-9-]+';

/** Words and pictures: what an editor may accept. Nothing here is executed by the build. */
const contentFiles = [
  `docs/${word}/${word}\\.mdx`,
  `docs/${word}/_category_\\.yml`,
  `docs/(?:${word}/)*img/${word}\\.(?:png|jpg|webp)`,
  'docs/(?:references\\.bib|checked\\.json|(?:tags|backlog|synonyms)\\.yml)',
].map((pattern) => new RegExp(`^${pattern}$`));

/**
 * A page's recomputed numbers. It travels with the page, as both must change at once, but it is
 * code that runs: a pull request that has one is still content, and needs a maintainer.
 */
const numbersTest = new RegExp(`^tests/content/numbers/${word}\\.test\\.ts$`);

type Kind = 'content' | 'numbers' | 'stray' | 'code';

function kindOf(path: string): Kind {
  if (contentFiles.some((pattern) => pattern.test(path))) return 'content';
  if (numbersTest.test(path)) return 'numbers';
  // Case-folded: on many machines Docs/ is the same folder as docs/.
  return /^(?:docs|tests\/content\/numbers)(?:\/|$)/i.test(path) ? 'stray' : 'code';
}

const isRemoved = ({status}: Change) => status === 'D';

const refusedModes: Record<string, [what: string, remedy: string]> = {
  '120000': ['a symbolic link', 'Commit the file itself.'],
  '160000': ['a submodule', 'Commit the files that are needed, or depend on a package.'],
};

/** The path as it may be printed: one line of plain characters, so that it cannot pose as another. */
export const printable = (path: string) =>
  path.replace(/[^\x20-\x7e]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);

function judgeName({path, mode = ''}: Change): Array<[message: string, remedy: string]> {
  const segments = path.split('/');
  if (
    /[^\x20-\x7e]|\\/u.test(path) ||
    segments.some((segment) => ['', '.', '..'].includes(segment) || /^\.git$/i.test(segment))
  ) {
    return [
      [
        'The path is not a plain one below the root of the repository.',
        'Use printable ASCII characters, and no empty, `.`, `..` or `.git` part.',
      ],
    ];
  }
  const refused = refusedModes[mode];
  if (refused) return [[`The path is ${refused[0]}.`, refused[1]]];
  const found: Array<[string, string]> = [];
  // .ci/ holds the one script that is run by its name.
  if (mode === '100755' && !path.startsWith('.ci/')) {
    found.push([
      'The file is executable.',
      'Run `git update-index --chmod=-x` on it and commit again.',
    ]);
  }
  if (kindOf(path) === 'stray') {
    found.push([
      'No content file has this place and name.',
      'Use lower-case letters, digits and hyphens: `docs/<theme>/<id>.mdx`, ' +
        '`docs/<theme>/_category_.yml`, `docs/<theme>/img/<name>.png` (or jpg, webp), ' +
        '`tests/content/numbers/<id>.test.ts`.',
    ]);
  }
  return found;
}

/** Files and folders that are one on a machine that does not tell upper from lower case. */
function findCollisions(paths: readonly string[]): Array<[path: string, other: string]> {
  const seen = new Map<string, string>();
  const found: Array<[string, string]> = [];
  for (const path of paths) {
    const segments = path.split('/');
    for (const index of segments.keys()) {
      const prefix = segments.slice(0, index + 1).join('/');
      const folded = prefix.toLowerCase();
      const other = seen.get(folded);
      if (other === undefined) seen.set(folded, prefix);
      else if (other !== prefix) {
        found.push([path, other]);
        break;
      }
    }
  }
  return found;
}

/**
 * Judges which files a pull request may change together, by their names and modes alone: no file
 * is opened. Content is reviewed by editors, code by maintainers; both at once is refused, because
 * the content would then be judged by rules that the same pull request has changed.
 * @returns no problem if the pull request may go on to the content checker
 */
export function judgePaths(changes: readonly Change[]): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, message: string, remedy: string) =>
    problems.push({file: printable(path), line: 1, column: 1, message, remedy, rule: 'path-gate'});
  // A name that is refused may still be removed.
  const present = changes.filter((change) => !isRemoved(change));
  for (const change of present) {
    for (const [message, remedy] of judgeName(change)) add(change.path, message, remedy);
  }
  for (const [path, other] of findCollisions(present.map((change) => change.path))) {
    add(path, `It differs from ${printable(other)} only in case.`, 'Rename one of the two.');
  }
  const ofKind = (kind: Kind) => changes.filter(({path}) => kindOf(path) === kind);
  if (ofKind('content').length > 0) {
    for (const {path} of ofKind('code')) {
      add(
        path,
        'It is not content, and the pull request changes content too.',
        'Move this change to a pull request of its own.',
      );
    }
  }
  return problems;
}

/** Why the pull request cannot be accepted by an editor alone; empty if it can. */
export function maintainerReasons(changes: readonly Change[]): string[] {
  const some = (test: (change: Change) => boolean) => changes.some(test);
  return [
    ...(some(({path}) => kindOf(path) === 'code')
      ? ['It changes files that are not content.']
      : []),
    ...(some(({path}) => kindOf(path) === 'numbers')
      ? ['It changes a test of numbers, which is code that runs.']
      : []),
    ...(some((change) => isRemoved(change) && change.path.endsWith('.mdx'))
      ? ['It removes a page, whose address others may have kept.']
      : []),
  ];
}

/**
 * Reads the output of `git diff --raw -z`: `:oldmode newmode oldsha newsha status`, NUL, path, NUL;
 * renames and copies have a second path. A rename counts as a removal and an addition.
 * @throws if the text is empty or of another form: a gate that was told nothing must not open
 */
export function parseRawDiff(text: string): Change[] {
  const fields = text.split('\0');
  if (fields.pop() !== '' || fields.length === 0) throw new Error('There is no list of changes.');
  const changes: Change[] = [];
  while (fields.length > 0) {
    const header = fields.shift()!;
    const match = /^:\d{6} (?<mode>\d{6}) [0-9a-f]+ [0-9a-f]+ (?<status>[A-Z]\d*)$/.exec(header);
    const {mode = '', status = ''} = match?.groups ?? {};
    const path = fields.shift();
    if (!match || !path)
      throw new Error(`This is no line of \`git diff --raw -z\`: ${printable(header)}`);
    const letter = status.charAt(0);
    if (letter !== 'R' && letter !== 'C') {
      changes.push({status, path, mode});
      continue;
    }
    const target = fields.shift();
    if (!target) throw new Error(`The new name of ${printable(path)} is missing.`);
    if (letter === 'R') changes.push({status: 'D', path, mode: '000000'});
    changes.push({status: 'A', path: target, mode});
  }
  return changes;
}
