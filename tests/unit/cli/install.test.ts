import {spawn, type ChildProcess} from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);

/** Writes down that it was called, waits for leave, and installs. */
const npm = `#!/bin/sh
echo called >> calls
until [ -e leave ]; do sleep 0.05; done
mkdir -p node_modules && cp package-lock.json node_modules/.package-lock.json
`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'install-'));
  mkdirSync(at('src/cli'), {recursive: true});
  mkdirSync(at('bin'));
  cpSync(path.join(__dirname, '../../../src/cli/install.mjs'), at('src/cli/install.mjs'));
  writeFileSync(at('package-lock.json'), '{"packages": {"node_modules/a": {"version": "1.0.0"}}}');
  writeFileSync(at('bin/npm'), npm);
  chmodSync(at('bin/npm'), 0o755);
});

afterEach(() => rmSync(folder, {recursive: true}));

/** Starts a command that needs the dependencies. @param rest what it does then */
function start(rest = ''): ChildProcess {
  const program = `import('./src/cli/install.mjs').then((m) => {m.ensureInstalled(); ${rest}})`;
  const env = {...process.env, PATH: `${at('bin')}${path.delimiter}${process.env.PATH}`};
  return spawn(process.execPath, ['-e', program], {cwd: folder, env});
}

const says = (command: ChildProcess, words: string) =>
  new Promise<void>((resolve) => {
    let said = '';
    command.stdout!.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes(words)) resolve();
    });
  });

const ends = (command: ChildProcess) =>
  new Promise<number | null>((resolve) => command.once('close', resolve));

test('of two commands at the same time one installs, and the other waits for it', async () => {
  const first = start();
  await says(first, 'Installing');
  const second = start();
  await says(second, 'Waiting for another command');
  writeFileSync(at('leave'), '');
  expect(await Promise.all([ends(first), ends(second)])).toEqual([0, 0]);
  expect(readFileSync(at('calls'), 'utf8')).toBe('called\n');
  expect(existsSync(at('.installing'))).toBe(false);
});

test('a lock of a command that no longer runs holds nobody up', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await ends(gone);
  writeFileSync(at('.installing'), String(gone.pid));
  writeFileSync(at('leave'), '');
  expect(await ends(start())).toBe(0);
  expect(readFileSync(at('calls'), 'utf8')).toBe('called\n');
});

test('the end of a command that has installed leaves another’s lock alone', async () => {
  writeFileSync(at('leave'), '');
  const server = start("console.log('serves'); process.stdin.once('data', () => process.exit())");
  await says(server, 'serves');
  expect(existsSync(at('.installing'))).toBe(false);
  writeFileSync(at('.installing'), String(process.pid));
  server.stdin!.end('stop');
  expect(await ends(server)).toBe(0);
  expect(existsSync(at('.installing'))).toBe(true);
});
