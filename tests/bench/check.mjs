// How long `npm run check` takes on a handbook of many pages, made of the real ones:
//   npm run bench:check [-- pages, 1000 if not said] [short]
// Prints seconds without and with the cache, and after an edit of one page. Those of a busy machine
// say little: the load is printed too. `short` makes drafts of about 400 words of the pages.
import {spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const count = Number(process.argv[2] ?? 1000);
const isShort = process.argv[3] === 'short';
const site = mkdtempSync(path.join(tmpdir(), 'handbook-bench-'));
const cache = path.join(root, 'node_modules/.cache/handbook');

cpSync(path.join(root, 'docs'), path.join(site, 'docs'), {recursive: true});
const pages = readdirSync(path.join(root, 'docs'), {recursive: true, encoding: 'utf8'}).filter(
  (file) => file.endsWith('.mdx'),
);
/** A draft of the first paragraphs, lists and headings of a page. */
function shorten(text) {
  const [frontMatter, ...blocks] = text.replace('\n---\n', '\nstatus: draft\n---\n').split('\n\n');
  let words = 0;
  const kept = blocks.filter((block) => {
    if (/```|^[{}| ]/m.test(block) || words > 400) return false;
    words += block.split(/\s+/).length;
    return true;
  });
  return `${[frontMatter, ...kept].join('\n\n').replace(/(?:\n+#+ .*)+\s*$/, '')}\n`;
}

let bytes = 0;
for (let index = pages.length; index < count; index++) {
  const source = pages[index % pages.length];
  const text = readFileSync(path.join(root, 'docs', source), 'utf8')
    .replace(/^title: .*$/m, `title: What would a reader ask as question number ${index}?`)
    .replace(/^aliases: .*$/m, `aliases: [first alias of ${index}, second alias of ${index}]`);
  const page = isShort ? shorten(text) : text;
  bytes += page.length;
  const folder = path.join(site, 'docs', path.dirname(source));
  mkdirSync(folder, {recursive: true});
  writeFileSync(path.join(folder, `question-${index}.mdx`), page);
}

/** Seconds that one check takes. */
function time() {
  const start = performance.now();
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [path.join(root, 'src/cli/run.mjs'), 'check', '--root', site],
    {encoding: 'utf8'},
  );
  // Pages with problems take as long.
  if (status !== 0 && status !== 1) throw new Error(stdout.slice(-2000) + stderr);
  return (performance.now() - start) / 1000;
}

rmSync(cache, {recursive: true, force: true});
const cold = time();
const warm = time();
const edited = path.join(site, 'docs', pages[0]);
writeFileSync(
  edited,
  readFileSync(edited, 'utf8').replace('\n## Full answer', '\n\n## Full answer'),
);
const afterEdit = time();
if (!process.env.KEEP) rmSync(site, {recursive: true, force: true});
else console.log(site);
rmSync(cache, {recursive: true, force: true});
console.log(
  `${count} pages of ${(bytes / 1000 / (count - pages.length)).toFixed(1)} kB, ` +
    `load ${loadavg()[0].toFixed(1)}: cold ${cold.toFixed(1)} s, warm ${warm.toFixed(1)} s, one page edited ${afterEdit.toFixed(1)} s`,
);
