// Breaks the parts of the checker that decide what is let in, one place at a time, in a copy, and
// counts the breaks that the tests notice:
//   node tests/mutation/run.mjs [FILE …]
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {copyRepository, passes, removeCopies, root} from './copy.mjs';

const WORKERS = 2;
const WANTED = 85;

/** What is broken, and the tests that should notice. */
const targets = {
  'src/content/urlPolicy.ts': ['content/urlPolicy'],
  'src/content/characters.ts': ['content/characters'],
  'src/content/textLimits.ts': ['content/textLimits'],
  'src/content/splitFrontMatter.ts': ['content/splitFrontMatter'],
  'src/content/yaml.ts': ['content/yaml'],
  'src/content/docsFiles.ts': ['content/docsFiles'],
  'src/content/rules/allowedNodes.ts': ['content/rules'],
  'src/content/rules/directives.ts': ['content/rules'],
  'src/content/rules/links.ts': ['content/rules'],
  'src/content/rules/images.ts': ['content/rules'],
};

/** Ways to break a line: each match of the pattern by itself. */
const mutators = [
  [/ === /g, () => ' !== '],
  [/ !== /g, () => ' === '],
  [/ && /g, () => ' || '],
  [/ \|\| /g, () => ' && '],
  [/ > /g, () => ' >= '],
  [/ < /g, () => ' <= '],
  [/(?<=[( ])!(?=[\w(])/g, () => ''],
  // limits
  [/\b(?:\d{1,3}_)*\d+(?=[,;}\]]| \? |$)/g, (text) => String(Number(text.replaceAll('_', '')) + 1)],
  // entries of a list of what is allowed or refused
  [/^\s+\[?'[^']+'(?:, \/.*\/u?\])?,$/g, () => ''],
  // verdicts
  [/return (?:'[^']*'|`[^`]*`|\[\{.*\}\]|add\(.*\));/g, () => 'return undefined;'],
  [/^.*\b(?:push|add)\(.*\);$/g, () => ';'],
  // pieces of patterns: an anchor, an alternative, the rest of a class, a flag
  [/(?<=\/)\^/g, () => ''],
  [/\$(?=\/[iu]*[.,)\]; ])/g, () => ''],
  [/(?<=\/)(?:[^\s/[\]]|\\\/){2,20}?\|/g, () => ''],
  [/(?<=\|)[^\s|/()]{2,30}?(?=\||\)|\/)/g, () => '(?!)'],
  [/(?<=\/)i(?=[.,); ]|$)/g, () => ''],
  [/\?:/g, () => '?!'],
];

function mutantsOf(file) {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  const found = new Map();
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:\/\/|\/?\*|import\b|const (?:message|remedy)\b)/.test(line)) continue;
    for (const [pattern, replace] of mutators) {
      for (const match of line.matchAll(pattern)) {
        const after =
          line.slice(0, match.index) +
          replace(match[0]) +
          line.slice(match.index + match[0].length);
        const text = lines.with(index, after).join('\n');
        if (after !== line)
          found.set(text, {file, line: index + 1, before: line.trim(), after, text});
      }
    }
  }
  return [...found.values()];
}

const files = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(targets);
const queue = files.flatMap(mutantsOf);
const total = queue.length;
const survivors = [];

async function work() {
  const folder = copyRepository();
  const test = (file) =>
    passes(
      folder,
      targets[file].map((name) => `tests/unit/${name}.test.ts`),
    );
  for (const file of files) {
    if (!(await test(file))) throw new Error(`The tests of ${file} fail as it is.`);
  }
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const target = path.join(folder, mutant.file);
    const before = readFileSync(target);
    writeFileSync(target, mutant.text);
    if (await test(mutant.file)) survivors.push(mutant);
    writeFileSync(target, before);
  }
}

try {
  await Promise.all(Array.from({length: WORKERS}, work));
} finally {
  removeCopies();
}
for (const {file, line, before, after} of survivors.sort((a, b) => a.line - b.line)) {
  console.log(`${file}:${line}\n  - ${before}\n  + ${after.trim() || '(nothing)'}`);
}
const score = (100 * (total - survivors.length)) / total;
console.log(`${total - survivors.length} of ${total} mutants were noticed: ${score.toFixed(1)} %.`);
process.exitCode = score >= WANTED ? 0 : 1;
