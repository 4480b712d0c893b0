import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {isRun, type CodeBlock} from '../../../src/content/codeGrammar';
import {failure, fileOf, toEnv, type Checker, type Project, type Verdict} from '../checker';
import {tools} from '../tools';

/** The libraries that a block names and whose versions are told. */
function importsOf({text, attributes: {serve}}: CodeBlock): string[] {
  const named = [...text.matchAll(/^\s*(?:import|from)\s+(\w+)/gm)].map(([, module]) => module!);
  return [...new Set([...(serve ? ['uvicorn'] : []), ...named])].filter((module) =>
    tools.some((tool) => tool.module === module && tool.name !== undefined),
  );
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Ends well as soon as the port answers. */
const waitForPort = `
import socket, sys, time
for _ in range(400):
    try:
        socket.create_connection(("127.0.0.1", int(sys.argv[1]))).close()
        sys.exit(0)
    except OSError:
        time.sleep(0.05)
sys.exit("nothing listens after 20 s")
`;

/** Starts an application with Uvicorn and leaves it running for the blocks that follow. */
async function serve(application: string, project: Project): Promise<string[]> {
  const port = await freePort();
  const options = ['--host', '127.0.0.1', '--port', String(port), '--log-level', 'warning'];
  const server = project.sandbox.start(['python3', '-m', 'uvicorn', application, ...options]);
  const said: string[] = [];
  for (const stream of [server.stdout!, server.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  const waiting = project.sandbox.run(['python3', '-I', '-c', waitForPort, String(port)]);
  const code = await Promise.race([
    waiting.then((run) => run.code),
    once(server, 'close').then(() => 1),
  ]);
  if (code !== 0) return [`Uvicorn does not serve \`${application}\`.\n${said.join('').trim()}`];
  project.url = `http://127.0.0.1:${port}`;
  return [];
}

const compile = 'import ast, sys; ast.parse(sys.stdin.read(), sys.argv[1])';

/** Names the package of a module that is not there. */
function missingModule(stderr: string): string[] {
  const [, module = ''] = /No module named '(\w+)/.exec(stderr) ?? [];
  const tool = tools.find((candidate) => candidate.module === module);
  return tool ? [`Install ${tool.apt}.`] : [];
}

/** Whether a file of Python that is run, or served, imports a module of the page. */
function isImported({attributes: {title, role}}: CodeBlock, blocks: readonly CodeBlock[]): boolean {
  if (role !== 'module' || title === undefined) return false;
  const [module = ''] = title.replace(/\.py$/, '').split('/').slice(-1);
  const imports = new RegExp(`^\\s*(?:import|from)\\s.*\\b${module}\\b`, 'm');
  return blocks.some(
    (other) => (isRun(other) || other.attributes.serve !== undefined) && imports.test(other.text),
  );
}

/** Runs a file, starts an application, or compiles the rest. */
export const checkPython: Checker = async (block, project) => {
  const {title, serve: application, norun} = block.attributes;
  const labels = ['python3', ...importsOf(block)];
  const verdict = (problems: string[], more: Partial<Verdict> = {}): Verdict => ({
    problems,
    tools: labels,
    executed: false,
    ...more,
  });
  if (isRun(block)) {
    const run = await project.sandbox.run(['python3', title!], {env: toEnv(project)});
    const problems = [...failure(`python3 ${title}`, run), ...missingModule(run.stderr)];
    return verdict(problems, {executed: true, stdout: run.stdout});
  }
  if (application && norun === undefined) {
    return verdict(await serve(application, project), {executed: true});
  }
  const file = fileOf(block, 'py');
  const run = await project.sandbox.run(['python3', '-I', '-c', compile, file], {
    input: block.text,
  });
  return verdict(failure(`compile ${file}`, run), {
    tools: ['python3'],
    executed: isImported(block, project.blocks),
  });
};
