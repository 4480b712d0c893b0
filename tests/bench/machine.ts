import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {cpus, totalmem} from 'node:os';
import path from 'node:path';
import {root} from './siteFolder';

const versionOf = (name: string): string => {
  const file = path.join(root, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version;
};

/** The commit, and whether files differ from it. */
function revision(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, {cwd: root, encoding: 'utf8', stdio: 'pipe'}).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}

/** One line: when, on what, with which versions. */
export function describeMachine(browser: string): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 1e9)} GB`;
  return [
    new Date().toISOString().slice(0, 10),
    `commit ${revision()}`,
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}`,
    `Node ${process.versions.node}`,
    `Docusaurus ${versionOf('@docusaurus/core')}`,
    `Chromium ${browser}`,
  ].join(' · ');
}
