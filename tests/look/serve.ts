import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {readTags, writeOurSite} from '../bench/ourSite';
import {makeQuestions} from '../bench/questions';
import {root, writeFiles} from '../bench/siteFolder';

/** Four questions, of which the last has a diagram, in two themes. */
const QUESTIONS = 4;
const SEED = 7;

// Builds and serves the site of which look.spec.ts takes pictures: this checkout's code
// with made-up questions, so that no edit of the words changes a picture.
const folder = mkdtempSync(path.join(tmpdir(), 'handbook-look-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
writeOurSite(folder, makeQuestions(QUESTIONS, ['releases', 'monitoring'], readTags(), SEED));
const backlog = `themes:
  - {id: releases, title: Release strategies, questions: []}
  - id: monitoring
    title: Monitoring and observability
    questions:
      - {id: rare-gateway, question: How do you guard a rare gateway?, level: staff, priority: 1}
      - {id: loud-ledger, question: When is a ledger too loud to watch?, level: junior, priority: 2}
`;
writeFiles(folder, [['docs/backlog.yml', backlog]]);

const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
const options = {
  cwd: folder,
  stdio: 'inherit',
  env: {...process.env, SITE_URL: 'https://example.org/'},
} as const;
const {status} = spawnSync(process.execPath, [docusaurus, 'build'], options);
if (status !== 0) process.exit(1);
const port = process.argv[2] ?? '';
const server = spawn(process.execPath, [docusaurus, 'serve', '--no-open', '--port', port], options);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
