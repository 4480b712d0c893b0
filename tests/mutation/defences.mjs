// Takes away each defence in a copy, runs the test that should notice, and says whether it did:
//   npm run defences [-- WORD …]   only those of whose line a word is part
// Classes of threats are those of tests/unit/threats.test.ts.
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {copyRepository, passes, removeCopies} from './copy.mjs';

const WORKERS = 2;
const content = 'src/content';
const rules = `${content}/rules`;
const threats = 'threats';

// prettier-ignore -- a table, one row a line
/** `[classes, defence, file, what to replace, by what, test below tests/, names of its cases]` */
// prettier-ignore
const defences = [
  ['T1, T3, T12', 'no imports or exports', `${rules}/allowedNodes.ts`, "'root',", "'root', 'mdxjsEsm',", threats, 'T1:|T3:|T12:'],
  ['T2, T4', 'no expressions', `${rules}/allowedNodes.ts`, "'root',", "'root', 'mdxFlowExpression', 'mdxTextExpression',", threats, 'T2:|T4:'],
  ['T5, T6, B1–B6, B8, B9, B11', 'no tags', `${rules}/allowedNodes.ts`, "'root',", "'root', 'mdxJsxFlowElement', 'mdxJsxTextElement',", threats, 'T5:|T6:|B1:|B2:|B6:'],
  ['T7', 'line 1 is exactly `---`', `${content}/splitFrontMatter.ts`, '/^---\\r?\\n', '/^---.*\\r?\\n', threats, 'T7:'],
  ['T7, wall 2', 'the front-matter parser is ours', 'docusaurus.config.ts', '    parseFrontMatter,', '', 'unit/content/parseFrontMatter', ''],
  ['T8, 1c', 'unknown keys', `${content}/schema.ts`, 'questionFrontMatter = z.strictObject', 'questionFrontMatter = z.object', threats, 'T8:|slug:|id:|keys:'],
  ['T9', 'links are not followed', `${content}/docsFiles.ts`, 'import {lstat,', 'import {stat as lstat,', threats, 'T9:'],
  ['T9', 'only regular files', `${content}/docsFiles.ts`, '!status.isFile()', 'false', 'unit/content/docsFiles', 'pipe'],
  ['T9', 'no executables', `${content}/docsFiles.ts`, '(status.mode & 0o111) !== 0', 'false', 'unit/content/docsFiles', 'mode'],
  ['T10, B5, B13', 'links stay in the handbook', `${rules}/links.ts`, 'found.flatMap(', '[].flatMap(', threats, 'T10:|B5:|B13: a host'],
  ['T10, B11', 'pictures stay beside the page', `${rules}/images.ts`, 'found.flatMap(', '[].flatMap(', threats, 'T10:|B11:'],
  ['T10', 'no links by reference', `${rules}/allowedNodes.ts`, "'root',", "'root', 'definition', 'linkReference',", threats, 'by reference'],
  ['T11, 1d', 'names of files', `${content}/docsFiles.ts`, '!PAGE.test(file) && !OTHER.test(file)', 'false', threats, 'T11:|name:'],
  ['1d', 'names that mean something else', `${content}/docsFiles.ts`, '!isFree(file)', 'false', threats, 'name:'],
  ['T+', 'what Docusaurus unwraps', `${content}/textLimits.ts`, '/mdx-code-block/i.test(row)', 'false', threats, 'T\\+:'],
  ['T+, B10', 'no directives', `${rules}/directives.ts`, "const directive = 'This would be read as a directive.';", 'const directive = undefined;', threats, 'T\\+:|B10:'],
  ['T+', 'no titles of links', `${rules}/directives.ts`, "node.title == null ? undefined : 'A link has no title.'", 'undefined', 'unit/content/rules', 'no-directives'],
  ['T+', 'text alternatives are words', `${content}/parseMdx.ts`, 'plainPicture.test(', 'true || plainPicture.test(', threats, 'T\\+:|B7:'],
  ['B3', 'what diagrams may hold', `${content}/mermaid.ts`, 'what !== undefined', 'false', threats, 'B3:'],
  ['B5', 'no macros, TeX or HTML in sources', `${content}/bibliography.ts`, 'what !== undefined', 'false', threats, 'B5: @'],
  ['B7', 'no markup in titles', `${content}/schema.ts`, '/^[^<>{}\\n]*$/', '/^.*$/', threats, 'B7:'],
  ['B7', 'data blocks cannot be ended', 'src/lib/toJsonLd.ts', '/[<>&', '/[', 'unit/lib/toJsonLd', ''],
  ['B7', 'no pictures in headings', `${rules}/headings.ts`, "node.type === 'image'", 'false', threats, 'B7:'],
  ['B9', 'no ids in headings', `${rules}/headings.ts`, "text.includes('{#')", 'false', threats, 'B9:'],
  ['B12', 'kinds of pictures by name', `${content}/docsFiles.ts`, 'png|jpg|webp', 'png|jpg|webp|svg', threats, 'B12:'],
  ['B12', 'kinds of pictures by content', `${content}/pictures.ts`, '!signatures[extension]?.test', 'false && !signatures[extension]?.test', threats, 'B12:'],
  ['B12', 'no pictures beside the pages', `${rules}/shownPictures.ts`, '!shown.has(file)', 'false', threats, 'B12:'],
  ['B13', 'sources are https', `${content}/urlPolicy.ts`, "!address.startsWith('https://')", 'false', 'unit/content/urlPolicy', ''],
  ['B13', 'no user names', `${content}/urlPolicy.ts`, "username !== '' || password !== ''", 'false', 'unit/content/urlPolicy', ''],
  ['B13', 'no machine numbers', `${content}/urlPolicy.ts`, '/^[\\d.]+$|:/.test(hostname)', 'false', 'unit/content/urlPolicy', ''],
  ['B13', 'no punycode', `${content}/urlPolicy.ts`, '/(?:^|\\.)xn--/.test(hostname)', 'false', threats, 'B13:'],
  ['B13', 'no shorteners', `${content}/urlPolicy.ts`, 'shorteners.has(', 'false && shorteners.has(', threats, 'B13:'],
  ['B13', 'no trackers', `${content}/urlPolicy.ts`, 'trackers.test(key)', 'false', threats, 'B13:'],
  ['1c', 'names of one page alone', `${rules}/uniqueNames.ts`, 'owner === undefined', 'true', threats, 'id:'],
  ['1c', 'tags of the list', `${rules}/knownTags.ts`, '!tags.has(tag)', 'false', threats, 'tags:'],
  ['1c', 'no aliases', `${content}/yaml.ts`, "'YAML aliases are not allowed.'", "''", 'unit/content/yaml', ''],
  ['1c', 'no anchors', `${content}/yaml.ts`, 'node.anchor !== undefined', 'false', threats, 'YAML:'],
  ['1c', 'no tags of YAML', `${content}/yaml.ts`, 'node.tag !== undefined', 'false', threats, 'YAML:'],
  ['1c', 'no key twice', `${content}/yaml.ts`, 'names.has(key.value)', 'false', threats, 'YAML:'],
  ['1c', 'depth of YAML', `${content}/yaml.ts`, 'if (isTooDeep(yaml))', 'if (false)', threats, 'YAML:|DoS:'],
  ['1c', 'length of front matter', `${content}/readPage.ts`, 'split.yaml.length > MAX_FRONT_MATTER', 'false', threats, 'YAML:|DoS:'],
  ['1d', 'escapes of YAML', `${content}/yaml.ts`, "type === 'QUOTE_DOUBLE'", 'false', threats, 'YAML:'],
  ['1d', 'valid UTF-8', `${content}/docsFiles.ts`, 'fatal: true', 'fatal: false', threats, 'UTF-8:|UTF-16:'],
  ['1d', 'no byte-order mark', `${content}/docsFiles.ts`, "text.startsWith('\\ufeff')", 'false', 'unit/content/docsFiles', ''],
  ['1d', 'no CR alone', `${content}/docsFiles.ts`, "unix.includes('\\r')", 'false', threats, 'CR:'],
  ['1d', 'something in the file', `${content}/docsFiles.ts`, "unix.trim() === ''", 'false', threats, 'empty:'],
  ['1d', 'no character: control', `${content}/characters.ts`, /(?<=['a-z ]*control[^\n]*',\s+)\/.+\/u?/, '/(?!)/', 'unit/content/characters', ''],
  ['1d', 'no character: turns', `${content}/characters.ts`, /(?<=['a-z ]*turns[^\n]*',\s+)\/.+\/u?/, '/(?!)/', 'unit/content/characters', ''],
  ['1d', 'no character: invisible', `${content}/characters.ts`, /(?<=['a-z ]*invisible[^\n]*',\s+)\/.+\/u?/, '/(?!)/', 'unit/content/characters', ''],
  ['1d', 'no character: lost', `${content}/characters.ts`, /(?<=['a-z ]*lost[^\n]*',\s+)\/.+\/u?/, '/(?!)/', 'unit/content/characters', ''],
  ['1d', 'no character: private', `${content}/characters.ts`, /(?<=['a-z ]*private[^\n]*',\s+)\/.+\/u?/, '/(?!)/', 'unit/content/characters', ''],
  ['1d', 'no character: Cyrillic', `${content}/characters.ts`, /(?<=['a-z ]*Cyrillic[^\n]*',\s+)\/.+\/u?/, '/(?!)/', 'unit/content/characters', ''],
  ['1d', 'no character: separator', `${content}/characters.ts`, /(?<=['a-z ]*separator[^\n]*',\s+)\/.+\/u?/, '/(?!)/', 'unit/content/characters', ''],
  ['1d', 'character references', `${rules}/characterReferences.ts`, '.slice(0, 1)', '.slice(0, 0)', threats, '1d:'],
  ['1e', 'size of files', `${content}/docsFiles.ts`, 'status.size > most', 'false', threats, 'DoS:'],
  ['1e', 'length of lines', `${content}/textLimits.ts`, 'row.length > MAX_LINE', 'false', threats, 'DoS:'],
  ['1e', 'runs of marks', `${content}/textLimits.ts`, 'else if (run)', 'else if (false)', threats, 'DoS:'],
  ['1e', 'number of marks', `${content}/textLimits.ts`, 'count > MAX_MARKS', 'false', threats, 'DoS:'],
  ['1e', 'nesting on a line', `${content}/textLimits.ts`, 'nesting.test(row)', 'false', threats, 'DoS:'],
  ['1e', 'nesting by blanks', `${content}/textLimits.ts`, '.length > MAX_INDENT', '.length > Infinity', threats, 'DoS:'],
  ['1e', 'number of nodes', `${rules}/treeLimits.ts`, 'nodes === MAX_NODES + 1', 'false', threats, 'DoS:'],
  ['1e', 'depth of the tree', `${rules}/treeLimits.ts`, 'depth === MAX_DEPTH + 1', 'false', threats, 'DoS:'],
  ['1e', 'cells, links, pictures', `${rules}/treeLimits.ts`, 'limit !== undefined', 'false', threats, 'DoS:'],
  ['1e', 'length of code', `${rules}/treeLimits.ts`, 'node.value.length > MAX_CODE', 'false', threats, 'DoS:'],
  ['1e', 'time of a worker', `${content}/analyseAll.ts`, 'processorTime() >= end', 'false', 'unit/content/analyseAll', 'hang'],
  ['1e', 'memory of a worker', `${content}/analyseAll.ts`, 'maxOldGenerationSizeMb: 256', 'maxOldGenerationSizeMb: 65_536', 'unit/content/analyseAll', 'eat'],
  ['wall 2', 'the build checks first', 'src/plugins/handbook/index.ts', 'let handbook = await loadOrExit(siteDir);', 'let handbook = await loadHandbook(siteDir).catch(() => ({themes: []}) as never);', 'site/badContent', 'build'],
  ['wall 3', 'the scan ends the build', 'src/plugins/delivery/index.ts', 'if (problems.length === 0) return;', 'return;', 'unit/plugins/delivery', ''],
  ['wall 3, B1', 'only known scripts', `${content}/scanBuild.ts`, '!isKnown(textOf(node))', 'false', 'unit/content/scanBuild', ''],
  ['wall 3, B2, B6', 'only harmless elements', `${content}/scanBuild.ts`, 'harmlessElements.has(tagName)', 'true', 'unit/content/scanBuild', ''],
  ['wall 3, B4', 'no handlers', `${content}/scanBuild.ts`, '/^on/i.test(name)', 'false', 'unit/content/scanBuild', ''],
  ['wall 3, B6', 'no refresh', `${content}/scanBuild.ts`, "name === 'httpEquiv'", 'false', 'unit/content/scanBuild', ''],
  ['wall 3, B8', 'no styles that load or cover', `${content}/scanBuild.ts`, 'loads.test(text) || covers.test(text)', 'false', 'unit/content/scanBuild', ''],
  ['wall 3, B7', 'data blocks', `${content}/scanBuild.ts`, "text.includes('<')", 'false', 'unit/content/scanBuild', ''],
  ['wall 3, B11', 'no foreign resources', `${content}/scanAddress.ts`, 'isOwn(url, root) && url.pathname', 'true || url.pathname', 'unit/content/scanBuild', ''],
  ['wall 3, B13', 'links are what they say', `${content}/scanAddress.ts`, 'shown?.[1] === undefined ||', 'true ||', 'unit/content/scanBuild', ''],
  ['wall 4, T11', 'content and code apart', `${content}/pathGate.ts`, "ofKind('content').length > 0", 'false', 'unit/content/pathGate', ''],
  ['wall 4, T9', 'modes in git', `${content}/pathGate.ts`, 'if (refused) return', 'if (false) return', 'unit/content/pathGate', ''],
  ['wall 4, 1d', 'names that differ in case', `${content}/pathGate.ts`, 'other !== prefix', 'false', 'unit/content/pathGate', ''],
  ['wall 4', 'an empty list opens nothing', `${content}/pathGate.ts`, "fields.pop() !== '' || fields.length === 0", 'fields.pop() === undefined', 'unit/content/pathGate', ''],
  ['wall 4', 'the judge comes from main', '.github/workflows/pull-request.yml', 'ref: main', 'ref: ${{ github.head_ref }}', 'unit/workflows', ''],
];

const words = process.argv.slice(2);
const queue = defences.filter((row) => words.every((word) => row.join(' ').includes(word)));
const green = [];

const fileOf = (test) => `tests/${test === threats ? 'unit/threats' : test}.test.ts`;

/** Tests that fail as it is would notice everything. */
async function checkTests() {
  const files = [...new Set(queue.map((row) => fileOf(row[5])))];
  if (!(await passes(copyRepository(), files))) throw new Error('The tests fail as it is.');
}

async function work() {
  const folder = copyRepository();
  for (let row = queue.shift(); row; row = queue.shift()) {
    const [classes, defence, file, from, to, test, cases] = row;
    const target = path.join(folder, file);
    const before = readFileSync(target, 'utf8');
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${defence}: ${file} no longer holds ${from}`);
    writeFileSync(target, after);
    const name = fileOf(test);
    const isGreen = await passes(folder, [name, ...(cases ? ['-t', cases] : [])]);
    writeFileSync(target, before);
    if (isGreen) green.push(row);
    console.log(
      `${isGreen ? 'GREEN' : 'red  '}  ${classes} → ${defence} (${file}) → ${name} ${cases}`,
    );
  }
}

const total = queue.length;
try {
  await checkTests();
  await Promise.all(Array.from({length: WORKERS}, work));
} finally {
  removeCopies();
}
console.log(`${total - green.length} of ${total} defences were missed when they were gone.`);
process.exitCode = green.length === 0 && total > 0 ? 0 : 1;
