import {spawn, spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {
  createFile,
  explainWriteError,
  replaceFile,
  WriteRefused,
} from '../../../src/cli/writeFileSafely';
import {analysePage} from '../../../src/content/readPage';
import {approachTemplate} from '../../../src/content/template';
import {sampleText} from '../content/samplePage';
import {siteFolder, themeText} from '../content/siteFolder';

// Every run of the command starts a Node of its own.
jest.setTimeout(60_000);

const repository = path.join(__dirname, '../../..');
const command = [path.join(repository, 'src/cli/run.mjs'), 'new'];

const canary = 'docs/releases/canary-deployment.mdx';
const site = () =>
  siteFolder({
    'docs/releases/_category_.yml': themeText('Releases', 1),
    'docs/drift-and-retraining/_category_.yml': themeText('Drift and retraining', 2),
    'docs/tags.yml': 'releases:\n  label: Releases\n  description: Going live, step by step.\n',
    'docs/backlog.yml': [
      'themes:',
      '  - id: releases',
      '    title: Releases',
      '    questions:',
      '      - id: shadow',
      '        question: When is shadow traffic worth its price?',
      '        level: senior',
      '        priority: 1',
      '',
    ].join('\n'),
    [canary]: sampleText(),
  });

/** Every file of the folder with its text. */
const contentsOf = (root: string) =>
  Object.fromEntries(
    readdirSync(root, {recursive: true, encoding: 'utf8'})
      .filter((name) => statSync(path.join(root, name)).isFile())
      .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(root, name), 'utf8')]),
  );

const run = (root: string, args: string[], answers = '') => {
  const whole = [...command, '--root', root, ...args];
  const options = {cwd: repository, input: answers, encoding: 'utf8'} as const;
  const {status, stdout, stderr} = spawnSync(process.execPath, whole, options);
  return {status, stdout, stderr};
};

/** Runs it where it must be refused, and gives what it said. */
function refusal(root: string, args: string[], code = 1, answers = ''): string {
  const before = contentsOf(root);
  const {status, stderr} = run(root, args, answers);
  expect([status, stderr]).toEqual([code, expect.any(String)]);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(contentsOf(root)).toEqual(before);
  return stderr;
}

const question = 'How do you: rank "labels" 🚀 that arrive late?';
const asked = ['--question', question, '--theme', 'drift-and-retraining', '--level', 'mid'];
const file = 'docs/drift-and-retraining/rank-labels-arrive-late.mdx';
const pathOf = (root: string) => path.join(root, file);
const temporaryOf = (root: string) =>
  path.join(root, 'docs/drift-and-retraining/.rank-labels-arrive-late.mdx.tmp');

describe('npm run new', () => {
  test('writes a draft that passes its rules, and says what to do next', () => {
    const root = site();
    const before = contentsOf(root);
    const {status, stdout, stderr} = run(root, asked);
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout.split('\n')).toEqual([
      `Wrote ${file}. It is a draft: \`status: draft\` keeps it off the site.`,
      'Write   npm start, which shows the site and reloads it as you save',
      `Check   npm run check -- ${file}`,
      '',
    ]);
    const {[file]: text = '', ...others} = contentsOf(root);
    expect(others).toEqual(before);
    const {facts, problems} = analysePage(file, text);
    expect(problems).toEqual([]);
    expect(facts!.frontMatter).toMatchObject({title: question, level: 'mid', status: 'draft'});

    // The page that is there now is never written again.
    expect(refusal(root, asked)).toBe(
      `${file} asks this very question. Improve that page, or ask what it does not answer.\n` +
        'Nothing was written.\n',
    );
    const other = ['--id', 'rank-labels-arrive-late', '--question', 'Who pays for the GPUs here?'];
    expect(refusal(root, [...asked.slice(2), ...other])).toContain(`belongs to ${file}`);
  });

  test('names all that is missing where nobody can be asked', () => {
    expect(refusal(site(), [], 2).split('\n')).toEqual([
      'The question is missing. Give it as `--question "How do you …?"`.',
      'The theme is missing. Use one of: releases, drift-and-retraining.',
      'The level is missing. Use one of: junior, mid, senior, staff.',
      'Nothing was written.',
      '',
    ]);
  });

  test('suggests what was meant', () => {
    const said = refusal(site(), [...asked.slice(0, 2), '--theme', 'relaeses', '--level', 'mdi']);
    expect(said).toContain('There is no theme “relaeses”. Did you mean releases?');
    expect(said).toContain('There is no level “mdi”. Did you mean mid?');
  });

  test('asks until every answer is right', () => {
    const root = site();
    const answers = [question, 'relaeses', 'drift-and-retraining', 'mid', '', ''].join('\n');
    const {status, stdout} = run(root, ['--ask'], answers);
    expect(stdout).toContain('The question, as an interviewer asks it\n');
    expect(stdout).toContain('Did you mean releases?');
    expect(stdout).toContain(
      'Level at which a full answer is expected: junior, mid, senior, staff',
    );
    expect(stdout).toContain(
      'Id, which is the end of the address for good [rank-labels-arrive-late]',
    );
    expect([status, existsSync(pathOf(root))]).toEqual([0, true]);
  });

  test('claims a question of the backlog, whose answers are offered', () => {
    const root = site();
    const {status, stdout} = run(root, ['--ask', '--id', 'shadow'], '\n\nstaff\n');
    expect(stdout).toContain('interviewer asks it [When is shadow traffic worth its price?]');
    expect(stdout).toContain('remove the entry shadow from docs/backlog.yml');
    expect(status).toBe(0);
    const text = contentsOf(root)['docs/releases/shadow.mdx'];
    expect(text).toContain('title: When is shadow traffic worth its price?\n');
    expect(text).toContain('level: staff\n');
  });

  test('warns of a similar question; goes on if told to', () => {
    const root = site();
    const similar = ['--question', 'Is shadow traffic worth a price?', ...asked.slice(2)];
    expect(refusal(root, similar)).toBe(
      'A similar question exists. Improve what is there, or go on with `--yes` if yours is ' +
        'another question.\nNothing was written.\n',
    );
    refusal(root, [...similar, '--ask'], 1, 'n\n');
    const {status, stdout} = run(root, [...similar, '--ask'], 'y\n');
    expect(status).toBe(0);
    expect(stdout).toContain(
      '  “When is shadow traffic worth its price?” in docs/backlog.yml; claim it with --id shadow',
    );
    const second = ['--question', 'Is shadow traffic not worth a price?', ...asked.slice(2)];
    expect(run(root, [...second, '--yes']).status).toBe(0);
  });

  test.each([
    [['--qestion', 'x'], "Unknown option '--qestion'"],
    [['stray'], "Unexpected argument 'stray'"],
    [['--approach', 'canary-deployment', '--theme', 'releases'], '`--approach` goes with'],
    [['--name', 'shadow first'], 'say to which page with `--approach ID`'],
  ])('%j makes no sense', (args, message) => {
    const said = refusal(site(), args, 2);
    expect(said).toContain(message);
    expect(said).toContain('Start a page:     npm run new');
  });

  test('says where it must be run', () => {
    expect(refusal(siteFolder({'package.json': '{}'}), asked)).toBe(
      'There is no docs/ here with a theme that can be read.\n' +
        'Run this in the folder of the handbook, or name that with `--root`.\n',
    );
  });

  test('is not hindered by a page that cannot be read, but knows its name', () => {
    const root = site();
    writeFileSync(path.join(root, 'docs/releases/broken.mdx'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(refusal(root, [...asked, '--id', 'broken'])).toContain(
      'belongs to docs/releases/broken',
    );
    expect(run(root, asked).status).toBe(0);
  });

  test('of two runs at once exactly one writes the page, whole', async () => {
    const root = site();
    const start = () =>
      new Promise<{code: number | null; said: string}>((resolve) => {
        const child = spawn(process.execPath, [...command, '--root', root, ...asked]);
        let said = '';
        child.stderr.on('data', (data) => (said += String(data)));
        child.on('close', (code) => resolve({code, said}));
      });
    const ends = await Promise.all([start(), start()]);
    expect(ends.map(({code}) => code).sort()).toEqual([0, 1]);
    expect(ends.find(({code}) => code === 1)!.said).toMatch(
      /exists already|Another run is writing|asks this very question/,
    );
    const {[file]: text = '', ...others} = contentsOf(root);
    expect(analysePage(file, text).problems).toEqual([]);
    expect(Object.keys(others)).not.toContainEqual(expect.stringContaining('.tmp'));
  });

  test('leaves nothing when it is killed while it waits for an answer', async () => {
    const root = site();
    const before = contentsOf(root);
    const child = spawn(process.execPath, [...command, '--root', root, '--ask']);
    let stdout = '';
    const waitFor = (text: string) =>
      new Promise<void>((resolve) => {
        const look = () => stdout.includes(text) && resolve();
        child.stdout.on('data', look);
        look();
      });
    child.stdout.on('data', (data) => (stdout += String(data)));
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
    await waitFor('The question');
    child.stdin.write(`${question}\n`);
    await waitFor('Theme: ');
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(contentsOf(root)).toEqual(before);
  });

  test('leaves nothing when the answers end', () => {
    expect(refusal(site(), ['--ask'], 130, `${question}\n`)).toBe('\nNothing was written.\n');
  });
});

describe('npm run new -- --approach', () => {
  test('puts the section at its place and keeps the rest', () => {
    const root = site();
    chmodSync(path.join(root, canary), 0o600);
    const args = ['--approach', 'canary-deployment', '--name', 'bandit'];
    const {status, stdout} = run(root, args);
    const text = contentsOf(root)[canary]!;
    const line = text.split('\n').indexOf('## Approach: bandit') + 1;
    expect([status, stdout]).toEqual([
      0,
      `Added the approach at ${canary}:${line}\n` +
        'Write   npm start, which shows the site and reloads it as you save\n' +
        `Check   npm run check -- ${canary}\n`,
    ]);
    expect(text).toContain(`Copy the traffic.\n\n${approachTemplate('bandit')}\n## Worked example`);
    expect(text.replace(`${approachTemplate('bandit')}\n`, '')).toBe(sampleText());
    expect(statSync(path.join(root, canary)).mode & 0o777).toBe(0o600);

    expect(refusal(root, args)).toContain(`The page has this approach already: ${canary}:${line}.`);
  });

  test.each([
    [['--approach', 'canary', '--name', 'bandit'], 1, 'There is no page “canary”.'],
    [['--approach', 'canary-deploymnt', '--name', 'x'], 1, 'Did you mean canary-deployment?'],
    [['--approach', 'shadow', '--name', 'x'], 1, 'Start it with `npm run new -- --id shadow`.'],
    [['--approach', 'canary-deployment'], 2, 'The name of the approach is missing.'],
    [['--approach', 'canary-deployment', '--name', '<b>'], 1, 'Give a few plain words'],
  ])('%j is refused', (args, code, message) => {
    expect(refusal(site(), args, code)).toContain(message);
  });
});

/** What is said when the writing is refused. */
function refusalOf(write: () => void): string {
  try {
    write();
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    return `${error.message} ${error.remedy}`;
  }
  return 'written';
}

/** Root may write everywhere: for this call it becomes somebody who may not. */
function asSomebody<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid!(65_534);
  try {
    return act();
  } finally {
    process.seteuid!(0);
  }
}

describe('createFile', () => {
  test('never overwrites', () => {
    const root = site();
    writeFileSync(pathOf(root), 'mine');
    expect(refusalOf(() => createFile(root, file, 'yours'))).toBe(
      `${file} exists already and stays as it is. Edit it, or choose another name.`,
    );
    expect(readFileSync(pathOf(root), 'utf8')).toBe('mine');
    expect(existsSync(temporaryOf(root))).toBe(false);
  });

  test('waits for another run that writes the same page', () => {
    const root = site();
    writeFileSync(temporaryOf(root), 'half');
    expect(refusalOf(() => createFile(root, file, 'whole'))).toMatch(
      /^Another run is writing .* Wait a minute and run it again\.$/,
    );
    expect(existsSync(pathOf(root))).toBe(false);
    expect(readFileSync(temporaryOf(root), 'utf8')).toBe('half');
  });

  test('clears away what a run left that was killed while it wrote', () => {
    const root = site();
    writeFileSync(temporaryOf(root), 'half');
    const earlier = Date.now() / 1000 - 120;
    utimesSync(temporaryOf(root), earlier, earlier);
    createFile(root, file, 'whole');
    expect(readFileSync(pathOf(root), 'utf8')).toBe('whole');
    expect(existsSync(temporaryOf(root))).toBe(false);
  });

  const isWindows = process.platform === 'win32';
  test('says that the folder may not be written', () => {
    if (isWindows) return; // its folders have no such mode
    const root = site();
    const before = contentsOf(root);
    const folder = path.dirname(pathOf(root));
    // Others must reach the folder, or the system refuses for another reason.
    chmodSync(root, 0o755);
    chmodSync(folder, 0o555);
    const said = asSomebody(() => refusalOf(() => createFile(root, file, 'text')));
    chmodSync(folder, 0o755);
    expect(said).toMatch(
      /^You may not write to docs\/drift-and-retraining\/\. Take back the right/,
    );
    expect(contentsOf(root)).toEqual(before);
  });

  test('says that the folder is gone, or no folder', () => {
    const root = site();
    expect(refusalOf(() => createFile(root, 'docs/gone/page.mdx', 'text'))).toMatch(
      /^docs\/gone\/ or docs\/gone\/page\.mdx is no longer there\. Restore it/,
    );
    writeFileSync(path.join(root, 'docs/plain'), 'a file');
    expect(refusalOf(() => createFile(root, 'docs/plain/page.mdx', 'text'))).toBe(
      'A part of docs/plain/ is a file and not a folder. Move that file away, or choose another theme.',
    );
  });
});

describe('replaceFile', () => {
  test('refuses if the page was changed meanwhile', () => {
    const root = site();
    expect(refusalOf(() => replaceFile(root, canary, 'as it was', 'new'))).toBe(
      `${canary} was changed meanwhile. Save it and run this again.`,
    );
    expect(contentsOf(root)[canary]).toBe(sampleText());
    expect(Object.keys(contentsOf(root)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('refuses what is no file any more', () => {
    const root = site();
    expect(refusalOf(() => replaceFile(root, 'docs/releases', '', 'new'))).toContain(
      'docs/releases is not a regular file.',
    );
    expect(refusalOf(() => replaceFile(root, file, '', 'new'))).toContain('no longer there');
  });
});

test.each([
  ['EEXIST', 'docs/a/b.mdx exists already and stays as it is. Edit it, or choose another name.'],
  ['EACCES', 'You may not write to docs/a/.'],
  ['EPERM', 'The system does not let docs/a/b.mdx be written. Close programs'],
  ['EROFS', 'docs/a/ lies on a disk that can only be read. Clone the repository to a disk'],
  ['ENOSPC', 'The disk is full; docs/a/b.mdx was not written. Free some space'],
  ['EDQUOT', 'Your share of the disk is used up. Free some space'],
  ['ENOENT', 'docs/a/ or docs/a/b.mdx is no longer there. Restore it'],
  ['ENOTDIR', 'A part of docs/a/ is a file and not a folder. Move that file away'],
  ['ENAMETOOLONG', 'The path of the page is too long. Choose a shorter id.'],
  ['EIO', 'docs/a/b.mdx could not be written (EIO). Mend that and run it again.'],
])('%s is explained', (code, message) => {
  const error = Object.assign(new Error(code), {code});
  const explain = () => {
    throw explainWriteError(error, 'docs/a/b.mdx');
  };
  expect(refusalOf(explain)).toContain(message);
});
