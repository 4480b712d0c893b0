import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import type {Toolbox} from './tools';

/** What a command did. */
export interface Run {
  /** Exit code; undefined where a signal ended it. */
  code: number | undefined;
  /** Why it was stopped. */
  stopped: string | undefined;
  stdout: string;
  stderr: string;
}

interface Options {
  /** Standard input. */
  input?: string;
  env?: Record<string, string>;
  /** Seconds after which it is ended; 180 unless told. */
  seconds?: number;
}

/** User and group of examples where the runner is root. */
export const NOBODY = 65534;
/** By the clock, so that it has to be enough on a machine ten times busier than ours. */
const MAX_SECONDS = 180;
const MAX_MEMORY = 4 * 1024 ** 3;
const MAX_FILE = 64 * 1024 ** 2;
const MAX_OUTPUT = 1024 ** 2;

const isRoot = process.getuid?.() === 0;
const onlyLinux = process.platform === 'linux';

/** Namespaces of network, processes and files; a plain user first needs one of users. */
const unshareFlags = [
  ...(isRoot ? [] : ['--user', '--map-current-user', '--keep-caps']),
  ...['--net', '--pid', '--mount', '--mount-proc', '--fork', '--kill-child'],
];

/** Whether one path lies within another. */
const isInside = (file: string, folder: string) => `${file}/`.startsWith(`${folder}/`);

/** Folders to cover: homes, and where nginx writes; none that holds what is needed. */
function coveredFolders(needed: readonly string[]): string[] {
  const homes = isInside(homedir(), '/home') ? ['/home'] : ['/home', homedir()];
  return [...homes, '/run', '/var/lib/nginx', '/var/log/nginx'].filter(
    (folder) => existsSync(folder) && !needed.some((file) => isInside(file, folder)),
  );
}

/** Runs a page's code in the page's folder, without network, rights or time to spare. */
export class Sandbox {
  /** Whether there is no network but the loopback. */
  readonly isIsolated: boolean;
  private readonly children = new Set<ChildProcess>();

  private readonly folder: string;
  private readonly toolbox: Toolbox;
  /** Keeps the namespaces open. */
  private readonly keeper: ChildProcess | undefined;

  private constructor(folder: string, toolbox: Toolbox, keeper: ChildProcess | undefined) {
    this.folder = folder;
    this.toolbox = toolbox;
    this.keeper = keeper;
    this.isIsolated = keeper !== undefined;
  }

  /** Opens the namespaces; where the system grants none, code runs without them. */
  static async open(folder: string, toolbox: Toolbox): Promise<Sandbox> {
    const {python} = toolbox;
    if (!onlyLinux || !python) return new Sandbox(folder, toolbox, undefined);
    const script = path.join(__dirname, 'isolation.py');
    const covered = coveredFolders([folder, python, script]);
    const keeper = spawn('unshare', [...unshareFlags, python, '-I', script, ...covered], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ready = await Promise.race([
      once(keeper.stdout, 'data').then(() => true),
      once(keeper, 'exit').then(() => false),
      once(keeper, 'error').then(() => false),
    ]);
    return new Sandbox(folder, toolbox, ready ? keeper : undefined);
  }

  /** The command with what confines it in front. */
  private confined(command: readonly string[]): string[] {
    if (!onlyLinux) return [...command];
    const proc = `/proc/${this.keeper?.pid}/ns`;
    return [
      ...(this.keeper
        ? [
            'nsenter',
            ...(isRoot ? [] : ['--preserve-credentials', `--user=${proc}/user`]),
            `--net=${proc}/net`,
            `--pid=${proc}/pid_for_children`,
            `--mount=${proc}/mnt`,
          ]
        : []),
      ...['setpriv', '--no-new-privs'],
      ...(isRoot ? [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : []),
      ...['prlimit', `--as=${MAX_MEMORY}`, `--fsize=${MAX_FILE}`, '--core=0'],
      ...['env', '-C', this.folder],
      ...command,
    ];
  }

  /** Starts a command that goes on until the sandbox is closed. */
  start(command: readonly string[], env: Record<string, string> = {}): ChildProcess {
    const [program = '', ...options] = this.confined(command);
    const child = spawn(program, options, {
      cwd: this.folder,
      detached: true, // a group of its own, so that it can be ended with its children
      env: {
        PATH: this.toolbox.path,
        HOME: this.folder,
        LANG: 'C.UTF-8',
        TZ: 'UTC',
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONHASHSEED: '0',
        // Sums of floats come out the same on machines with other numbers of cores.
        OMP_NUM_THREADS: '1',
        OPENBLAS_NUM_THREADS: '1',
        ...env,
      },
    });
    this.children.add(child);
    child.once('close', () => this.children.delete(child));
    return child;
  }

  /** Runs a command to its end, or to that of its time. */
  async run(command: readonly string[], options: Options = {}): Promise<Run> {
    const {input, env, seconds = MAX_SECONDS} = options;
    const child = this.start(command, env);
    const output = {stdout: '', stderr: ''};
    let stopped: string | undefined;
    const stop = (why: string) => {
      stopped ??= why;
      endGroup(child);
    };
    const timer = setTimeout(() => stop(`ran for more than ${seconds} s`), seconds * 1000);
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]!.setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
        if (output[name].length > MAX_OUTPUT) stop('printed more than a megabyte');
      });
    }
    child.stdin!.on('error', () => undefined); // it may end before it has read everything
    child.stdin!.end(input);
    // Not 'close': what it leaves running in the background may hold its output open.
    const [code] = await Promise.race([
      once(child, 'exit').then(async (result) => {
        await Promise.race([once(child, 'close'), new Promise((done) => setTimeout(done, 200))]);
        return result as [number | null];
      }),
      once(child, 'error').then(([error]): [number] => {
        output.stderr += String(error);
        return [127];
      }),
    ]);
    clearTimeout(timer);
    // The folder has another name in each run.
    const tidy = (text: string) => text.replaceAll(`${this.folder}/`, '');
    const {stdout, stderr} = output;
    return {code: code ?? undefined, stopped, stdout: tidy(stdout), stderr: tidy(stderr)};
  }

  /** Ends everything that still runs. */
  async close(): Promise<void> {
    const ends = [...this.children].map((child) => once(child, 'close'));
    for (const child of this.children) endGroup(child);
    if (this.keeper?.exitCode === null) {
      ends.push(once(this.keeper, 'exit'));
      this.keeper.kill('SIGKILL');
    }
    await Promise.all(ends);
  }
}

function endGroup({pid}: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended already
  }
}

/** Why nothing can be said of the network, for the runner's first line; empty if it is cut off. */
export async function isolationNote(toolbox: Toolbox): Promise<string> {
  const sandbox = await Sandbox.open('/', toolbox);
  await sandbox.close();
  return sandbox.isIsolated
    ? ''
    : 'This system grants no namespaces (unshare): examples can reach the network.';
}
