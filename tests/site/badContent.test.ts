import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const site = path.join(mkdtempSync(path.join(tmpdir(), 'handbook bad ')), 'site');

const badPage = `---
titel: What is a page that nobody should publish?
level: jumior
---

## Short answer

Too short, and cites [@nobody2099]. <script>alert(1)</script>
`;

beforeAll(() => {
  for (const name of ['docs', 'src', 'static', 'sidebars.ts', 'docusaurus.config.ts']) {
    cpSync(path.join(root, name), path.join(site, name), {recursive: true});
  }
  cpSync(path.join(root, 'package.json'), path.join(site, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(site, 'node_modules'));
  writeFileSync(path.join(site, 'docs/releases/bad-page.mdx'), badPage);
});

afterAll(() => rmSync(path.dirname(site), {recursive: true, force: true}));

test.each(['build', 'start'])(
  'a bad page stops %s with all its problems and no stack',
  (command) => {
    const bin = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
    const options = command === 'start' ? ['--no-open', '--port', '4199'] : [];
    const {status, stdout, stderr} = spawnSync(process.execPath, [bin, command, ...options], {
      cwd: site,
      encoding: 'utf8',
      timeout: 60_000,
      env: {...process.env, NODE_ENV: undefined, NO_UPDATE_NOTIFIER: '1'},
    });
    const output = stdout + stderr;
    expect(status).toBe(1);
    for (const place of [
      /docs\/releases\/bad-page\.mdx:2:1 {2}Unknown key `titel`\. Did you mean title\?.*\(front-matter\)/,
      /docs\/releases\/bad-page\.mdx:3:1 {2}`level` is not one of its values\. Did you mean junior\?/,
      /docs\/releases\/bad-page\.mdx:8:\d+ {2}A tag is not allowed .*\(allowed-nodes\)/,
      /docs\/releases\/bad-page\.mdx:8:\d+ {2}Citation \[@nobody2099\] is not in references\.bib/,
      /docs\/releases\/bad-page\.mdx:1:1 {2}The section “Full answer” is missing\. Add/,
      /\d+ problems in docs\//,
    ]) {
      expect(output).toMatch(place);
    }
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(existsSync(path.join(site, 'build'))).toBe(false);
  },
  90_000,
);
