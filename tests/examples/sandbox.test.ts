import {chmodSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {failure} from './checker';
import {Sandbox} from './sandbox';
import {findTools} from './tools';

jest.setTimeout(30_000);

const folder = mkdtempSync(path.join(tmpdir(), 'handbook-sandbox-'));
chmodSync(folder, 0o777);
afterAll(() => rmSync(folder, {recursive: true}));

/** Does something in a sandbox, and closes it. */
async function inSandbox<T>(action: (sandbox: Sandbox) => Promise<T>): Promise<T> {
  const sandbox = await Sandbox.open(folder, findTools());
  try {
    return await action(sandbox);
  } finally {
    await sandbox.close();
  }
}

test('what takes too long is ended', async () => {
  const run = await inSandbox((sandbox) => sandbox.run(['sleep', '20'], {seconds: 0.5}));
  expect(failure('sleep', run)).toEqual(['`sleep` ran for more than 0.5 s.']);
});

test('what prints too much is ended', async () => {
  const run = await inSandbox((sandbox) => sandbox.run(['yes']));
  expect(failure('yes', run)[0]).toMatch(/^`yes` printed more than a megabyte\.\n/);
});

test('what does not exist is said', async () => {
  const run = await inSandbox((sandbox) => sandbox.run(['no-such-tool']));
  expect(failure('no-such-tool', run)[0]).toMatch(/No such file or directory/);
});

test('what is left running ends with the sandbox', async () => {
  const start = 'sleep 300 >/dev/null 2>&1 & echo $!; ls /proc | grep -c "^[0-9]"';
  const {code, stdout, isIsolated} = await inSandbox(async (sandbox) => ({
    ...(await sandbox.run(['setsid', 'bash', '-c', start])),
    isIsolated: sandbox.isIsolated,
  }));
  expect(code).toBe(0);
  expect(isIsolated).toBe(true);
  // It sees only the processes of the sandbox: the namespace ends all of them with its first one.
  expect(Number(stdout.split('\n')[1])).toBeLessThan(10);
});

test('neither the environment nor rights are handed over', async () => {
  process.env.HANDBOOK_SECRET = 'secret';
  const {stdout} = await inSandbox((sandbox) => sandbox.run(['bash', '-c', 'env; id -u']));
  delete process.env.HANDBOOK_SECRET;
  expect(stdout).not.toContain('secret');
  expect(stdout).not.toMatch(/^0$/m);
});
