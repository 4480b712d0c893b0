import {spawn, type ChildProcess} from 'node:child_process';

/** How much of what a program says is kept for the report of its failure, in characters. */
const KEPT = 4_000;

/** Starts a Node program in a site's folder, as a reader of the README would. */
export function startProgram(
  folder: string,
  args: readonly string[],
): {child: ChildProcess; output: () => string} {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: {...process.env, NODE_ENV: undefined, SITE_URL: undefined, NO_UPDATE_NOTIFIER: '1'},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output = (output + data.toString()).slice(-KEPT)));
  }
  return {child, output: () => output};
}
