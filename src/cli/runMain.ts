/**
 * Ends a command with what its `main` returns, or with 2 and one line where it could not do its
 * work: 1 is kept for problems that it has found, and nobody is helped by a stack.
 */
export async function runMain(main: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
