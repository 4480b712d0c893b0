import type {CodeBlock} from '../../src/content/codeGrammar';
import type {Run, Sandbox} from './sandbox';
import type {Toolbox} from './tools';

/** What is known while the blocks of a page are checked one after another. */
export interface Project {
  /** `drift/…` as a folder on disk; titles are files in it. */
  folder: string;
  blocks: readonly CodeBlock[];
  sandbox: Sandbox;
  toolbox: Toolbox;
  /** Address of the application that was started last. */
  url: string | undefined;
  /** A database cluster, once a block has asked for it. */
  postgres: string | undefined;
}

/** What came of a block. */
export interface Verdict {
  /** What is wrong, each with what to do; empty if nothing is. */
  problems: string[];
  /** Commands or modules of the toolbox, or `Name 1.2` of a package, that have checked it. */
  tools: string[];
  /** It was run, not only read. */
  executed: boolean;
  /** What it printed, where it was run. */
  stdout?: string;
}

/** Checks a block by the tool that it is written for. */
export type Checker = (block: CodeBlock, project: Project) => Promise<Verdict>;

const LAST_LINES = 15;

/** What a command that failed says of itself; empty if it did not fail. */
export function failure(command: string, {code, stopped, stdout, stderr}: Run): string[] {
  if (code === 0 && stopped === undefined) return [];
  const how = stopped ?? (code === undefined ? 'was ended by a signal' : `ended with ${code}`);
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-LAST_LINES).join('\n');
  return [`\`${command}\` ${how}.${said === '' ? '' : `\n${said}`}`];
}

/** Name of the block's file; a block without a title lies in a file of its own. */
export const fileOf = ({attributes: {title}, line}: CodeBlock, extension: string): string =>
  title ?? `.block-${line}.${extension}`;

/** What scripts find in their environment: `URL` of the application that is served. */
export const toEnv = ({url}: Project): Record<string, string> => (url ? {URL: url} : {});
