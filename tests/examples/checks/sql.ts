import type {CodeBlock} from '../../../src/content/codeGrammar';
import {failure, type Checker, type Project} from '../checker';

/** The one SQLite database of a page's SQL, in the page's folder; scripts may open it too. */
export const DATABASE = 'example.db';
/** Folder of the one PostgreSQL cluster of a page, and of its socket. */
const CLUSTER = '.postgres';

/** Starts PostgreSQL for the page, reachable through a socket in its folder. */
async function startPostgres(project: Project): Promise<string[]> {
  if (project.postgres) return [];
  const {folder, sandbox} = project;
  const cluster = `${folder}/${CLUSTER}`;
  const options = ['-A', 'trust', '-U', 'postgres', '--no-sync', '--no-locale', '-E', 'UTF8'];
  const init = await sandbox.run(['initdb', '-D', cluster, ...options]);
  const problems = failure('initdb', init);
  if (problems.length > 0) return problems;
  const settings = `-k ${cluster} -c listen_addresses= -c fsync=off -c shared_buffers=16MB`;
  const start = await sandbox.run([
    ...['pg_ctl', '-D', cluster, '-l', `${cluster}/log`, '-w', '-o', settings, 'start'],
  ]);
  project.postgres = cluster;
  return failure('pg_ctl start', start);
}

/** Stops what startPostgres has started. */
export async function stopPostgres({postgres, sandbox}: Project): Promise<void> {
  if (postgres) await sandbox.run(['pg_ctl', '-D', postgres, '-m', 'immediate', 'stop']);
}

async function runPostgres({attributes}: CodeBlock, project: Project) {
  const problems = await startPostgres(project);
  if (problems.length > 0) return {problems, tools: ['initdb'], executed: false};
  const options = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-U', 'postgres', '-h', project.postgres!];
  const run = await project.sandbox.run(['psql', ...options, '-f', attributes.title!]);
  return {
    problems: failure(`psql -f ${attributes.title}`, run),
    tools: ['initdb'],
    executed: true,
    stdout: run.stdout,
  };
}

/** Runs a file of SQL. All files of a page share one database. */
export const checkSql: Checker = async (block, project) => {
  if (block.attributes.engine === 'postgres') return runPostgres(block, project);
  const options = ['-batch', '-bail', '-header', '-column', DATABASE];
  const run = await project.sandbox.run(['sqlite3', ...options], {input: `${block.text}\n`});
  return {
    problems: failure(`sqlite3 < ${block.attributes.title}`, run),
    tools: ['sqlite3'],
    executed: true,
    stdout: run.stdout,
  };
};
