import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** What the examples need, by its Debian package: a command, or a module of Python. */
interface Tool {
  apt: string;
  command?: string;
  module?: string;
  /** Name for readers, where its version is worth telling. */
  name?: string;
  /** Arguments that make the command tell its version. */
  version?: string[];
}

const moduleOf = (module: string, name: string): Tool => ({
  apt: `python3-${module}`,
  module,
  name,
});

/** The one list of what `npm run test:examples` installs on Debian. */
export const tools: readonly Tool[] = [
  {apt: 'python3', command: 'python3'},
  moduleOf('numpy', 'NumPy'),
  moduleOf('scipy', 'SciPy'),
  moduleOf('pandas', 'pandas'),
  moduleOf('sklearn', 'scikit-learn'),
  moduleOf('joblib', 'Joblib'),
  moduleOf('onnx', 'ONNX'),
  moduleOf('fastapi', 'FastAPI'),
  moduleOf('uvicorn', 'Uvicorn'),
  moduleOf('pydantic', 'Pydantic'),
  moduleOf('httpx', 'HTTPX'),
  moduleOf('requests', 'Requests'),
  moduleOf('redis', 'redis-py'),
  moduleOf('yaml', 'PyYAML'),
  {apt: 'curl', command: 'curl'},
  {apt: 'jq', command: 'jq'},
  {apt: 'nginx-light', command: 'nginx', name: 'nginx', version: ['-v']},
  {apt: 'postgresql', command: 'initdb', name: 'PostgreSQL', version: ['--version']},
  {apt: 'prometheus', command: 'promtool', name: 'promtool', version: ['--version']},
  {apt: 'redis-server', command: 'redis-server', name: 'Redis', version: ['--version']},
  {apt: 'shellcheck', command: 'shellcheck', name: 'ShellCheck', version: ['--version']},
  {apt: 'sqlite3', command: 'sqlite3', name: 'SQLite', version: ['--version']},
];

/** Debian keeps PostgreSQL's server out of the search path; the newest first. */
function postgresFolders(): string[] {
  const parent = '/usr/lib/postgresql';
  if (!existsSync(parent)) return [];
  const versions = readdirSync(parent).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(parent, version, 'bin'));
}

/** Folders of commands, whatever the search path leaves out. */
const usualFolders = () => [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
  ...postgresFolders(),
  ...(process.env.PATH ?? '').split(path.delimiter),
];

/** The tools of this machine. */
export interface Toolbox {
  /** Search path for examples: the chosen Python's folder first. */
  path: string;
  python: string | undefined;
  /** `NumPy 1.24` by module or command. */
  labels: ReadonlyMap<string, string>;
  missing: Tool[];
}

const find = (command: string, folders: readonly string[]) =>
  folders.map((folder) => path.join(folder, command)).find((file) => existsSync(file));

/** `1.24` of `1.24.2+dfsg`. */
const short = (version: string) => /\d+(?:\.\d+)?/.exec(version)?.[0] ?? version;

const askPython = `
import importlib.metadata, importlib.util, json, platform, sys
known = importlib.metadata.packages_distributions()
found = {"": platform.python_version()}
for name in sys.argv[1:]:
    if importlib.util.find_spec(name):
        found[name] = importlib.metadata.version(known[name][0]) if name in known else ""
print(json.dumps(found))
`;

/** Versions of the modules that a Python has, and under '' its own. */
function modulesOf(python: string, modules: string[]): Record<string, string> {
  const {stdout} = spawnSync(python, ['-I', '-c', askPython, ...modules], {encoding: 'utf8'});
  try {
    return JSON.parse(stdout) as Record<string, string>;
  } catch {
    return {};
  }
}

/**
 * Looks for all tools; of several Pythons the one with the most of the modules is taken.
 * @param folders where to look
 */
export function findTools(folders: readonly string[] = usualFolders()): Toolbox {
  const modules = tools.flatMap(({module}) => module ?? []);
  const pythons = [...new Set(folders.map((folder) => path.join(folder, 'python3')))]
    .filter((file) => existsSync(file))
    .map((python) => ({python, found: modulesOf(python, modules)}))
    .sort((a, b) => Object.keys(b.found).length - Object.keys(a.found).length);
  const {python, found = {}} = pythons[0] ?? {};
  const labels = new Map<string, string>();
  if (found['']) labels.set('python3', `Python ${short(found[''])}`);
  const missing = tools.filter(({command, module, name, version}) => {
    if (module) {
      if (found[module] === undefined) return true;
      if (name) labels.set(module, `${name} ${short(found[module])}`);
      return false;
    }
    const file = command === 'python3' ? python : find(command!, folders);
    if (!file) return true;
    if (name && version) {
      const {stdout, stderr} = spawnSync(file, version, {encoding: 'utf8'});
      labels.set(command!, `${name} ${short(`${stdout}${stderr}`.replace(/^[^\d]*/, ''))}`);
    }
    return false;
  });
  const search = [...new Set([...(python ? [path.dirname(python)] : []), ...folders])];
  return {path: search.join(path.delimiter), python, labels, missing};
}

const isDebian = () =>
  existsSync('/etc/debian_version') &&
  find('apt-get', usualFolders()) !== undefined &&
  process.getuid?.() === 0;

/** Whether this is Debian 12, whose versions of the tools the pages show the output of. */
export function isReferenceSystem(): boolean {
  const file = '/etc/os-release';
  const release = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /^ID=debian$/m.test(release) && /^VERSION_ID="12"$/m.test(release);
}

/** How to come by tools, for those who cannot be helped automatically. */
export function advice(missing: readonly Tool[]): string {
  const packages = [...new Set(missing.map(({apt}) => apt))];
  return (
    `Missing: ${missing.map(({command, module}) => command ?? `Python’s ${module}`).join(', ')}.\n` +
    `On Debian 12: sudo apt-get install --no-install-recommends ${packages.join(' ')}\n` +
    'Elsewhere, in a container: docker run --rm -it -v "$PWD":/handbook -w /handbook ' +
    '--cap-add SYS_ADMIN --security-opt apparmor=unconfined --security-opt seccomp=unconfined ' +
    'node:20-bookworm npm run test:examples'
  );
}

const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Installs what is missing, if this is root on Debian; packages start no services.
 * @returns the tools as they are then
 */
export function provideTools(): Toolbox {
  const toolbox = findTools();
  if (toolbox.missing.length === 0 || !isDebian()) return toolbox;
  const packages = [...new Set(toolbox.missing.map(({apt}) => apt))];
  process.stdout.write(`Installing ${packages.join(' ')} …\n`);
  // The form in which Debian asks whether a service may be started: 101 is no.
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', {mode: 0o755});
  const apt = (...options: string[]) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=600', ...options], {
      encoding: 'utf8',
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
  try {
    apt('update');
    const {status, stderr} = apt('install', '-y', '--no-install-recommends', ...packages);
    if (status !== 0) process.stderr.write(stderr);
  } finally {
    if (isOurs) rmSync(POLICY);
  }
  return findTools();
}

/** Name and version of an npm package that checks. */
export function packageLabel(name: string, label: string): string {
  const file = path.join(__dirname, '../../node_modules', name, 'package.json');
  const {version} = JSON.parse(readFileSync(file, 'utf8')) as {version: string};
  return `${label} ${short(version)}`;
}
