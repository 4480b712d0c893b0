import {existsSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {analyseAll} from '../../src/content/analyseAll';
import {readHandbook} from '../../src/content/loadHandbook';
import type {Problem} from '../../src/lib/problem';
import {analyseHere} from './content/analyseHere';
import {sampleBody, sampleText, type Overrides} from './content/samplePage';
import {siteFolder, themeText} from './content/siteFolder';

// The citation library and the workers take seconds to warm up on a slow machine.
jest.setTimeout(60_000);

/** Milliseconds of processor time: other work on the machine does not count. */
const MAX_TIME = 2_000;
const today = '2026-11-24';
const source = (id: string, more = '') =>
  `@misc{${id}, title = {${id}}, year = {2020}, keywords = {primary}${more}}\n`;

/** A site without problems. */
const site: Record<string, string> = {
  'docs/references.bib': ['deng2013', 'gama2014', 'johari2015', 'netflix2017', 'tang2010']
    .map((id) => source(id))
    .join(''),
  'docs/tags.yml': ['releases', 'rollback']
    .map((tag) => `${tag}:\n  label: ${tag}\n  description: All about ${tag}.\n`)
    .join(''),
  'docs/backlog.yml':
    'themes:\n  - {id: incidents, title: Incidents, questions: []}\n' +
    '  - {id: releases, title: Releases, questions: []}\n',
  'docs/releases/_category_.yml': themeText('Releases', 1),
  'docs/incidents/_category_.yml': themeText('Incidents', 2),
  'docs/releases/canary-deployment.mdx': sampleText(),
  'docs/incidents/rollback.mdx': sampleText(undefined, {
    title: 'How do you roll back a model?',
    aliases: '[undo, revert]',
  }).replace('### Step by step', '### Plan'),
};

/** Written by every payload that could run code. */
const marker = path.join(siteFolder({}), 'marker');
const write = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;

const hostileFile = 'docs/releases/hostile.mdx';
const names: Overrides = {title: 'What is a hostile page?', aliases: '[attack, payload]'};
/** A page that is fine but for this paragraph, on line 21 after the sample's short answer. */
const withText = (text: string) =>
  sampleText(sampleBody.replace('## Full answer', `${text}\n\n## Full answer`), names);
/** A page that is fine but for its front matter; an unknown key stands on line 9. */
const withKeys = (overrides: Overrides) => sampleText(undefined, {...names, ...overrides});

interface Threat {
  /** As in the threat model. */
  id: string;
  what: string;
  /** The hostile file: a page, unless `file` says otherwise. */
  content: string | Uint8Array;
  file?: string;
  /** `line rule` of a problem that must be among those reported, in this file. */
  found: string;
  /** What else stands in docs/. */
  others?: Record<string, string>;
}

const text = (id: string, what: string, body: string, found = 'allowed-nodes'): Threat => ({
  id,
  what,
  content: withText(body),
  found: /^\d/.test(found) ? found : `17 ${found}`,
});
const keys = (
  id: string,
  what: string,
  overrides: Overrides,
  found = '9 front-matter',
): Threat => ({
  id,
  what,
  content: withKeys(overrides),
  found,
});
const raw = (id: string, what: string, content: string | Uint8Array, found: string): Threat => ({
  id,
  what,
  content,
  found,
});
const other = (id: string, file: string, content: string, found: string): Threat => ({
  id,
  what: file,
  file,
  content,
  found,
});

const repeat = (line: string, count: number) => Array<string>(count).fill(line).join('\n');
const lines = (piece: string, count: number, perLine = 500) =>
  repeat(piece.repeat(perLine), Math.ceil(count / perLine));

const bomb = [...'bcdefghij']
  .map((name, index) => {
    const last = 'abcdefghi'[index]!;
    return `${name}: &${name} [${Array<string>(9).fill(`*${last}`).join(', ')}]`;
  })
  .join('\n');

/** Section 1a: code at build time. */
const atBuildTime: Threat[] = [
  text('T1', 'an import', `import fs from 'node:fs';\n\n{fs.writeFileSync('${marker}', '')}`),
  text('T2', 'an expression', '{process.env.TOKEN}'),
  text('T2', 'an expression in text', `It is {${write}}.`),
  text('T2', 'an expression in a heading', `### A {${write}}`),
  text('T2', 'an expression in a table', `| a |\n|---|\n| {${write}} |`, '19 allowed-nodes'),
  text('T2', 'an expression in a list', `- a\n\n  {${write}}`, '19 allowed-nodes'),
  text('T2', 'a comment', '{/* harmless */}'),
  text('T3', 'an export that runs', `export const x = ${write};`),
  text('T3', 'an export of a layout', 'export default () => null;'),
  text('T4', 'code without a forbidden name', "{[].constructor.constructor('return process')()}"),
  text('T4', 'code in escapes', '{(()=>{})["\\x63onstructor"]("\\x72eturn 1")()}'),
  text('T5', 'code in an attribute', `<details open={${write}}>a</details>`),
  text('T6', 'a spread', '<div {...{dangerouslySetInnerHTML: {__html: ""}}} />'),
  raw('T7', '`---js`', `---js\n{title: ${write}}\n---\n\nText.\n`, '1 front-matter'),
  raw('T7', '`---javascript`', `---javascript\n${write}\n---\n`, '1 front-matter'),
  raw('T7', '`---coffee`', `---coffee\n${write}\n---\n`, '1 front-matter'),
  raw('T7', '`--- js`', `--- js\n{title: ${write}}\n---\n`, '1 front-matter'),
  raw('T7', '`---js` behind a byte-order mark', `\ufeff---js\n${write}\n---\n`, '1 file'),
  other('T7', 'docs/releases/page.md', `---js\n${write}\n---\n`, '1 file'),
  keys('T8', 'MDX switched on', {mdx: '{format: mdx}'}),
  keys('T8', 'Markdown switched on', {format: 'md'}),
  other('T8', 'docs/releases/plain.md', '---\nmdx:\n  format: mdx\n---\n\n{1}\n', '1 file'),
  ...[
    '@site/../../etc/passwd',
    '@site/.env',
    '../../package.json',
    '../../../../proc/self/environ',
    '%2e%2e/%2e%2e/.env',
    '/etc/passwd',
    'file:///etc/passwd',
    '!!raw-loader!@site/.env',
    'pathname:///secret',
    './canary-deployment.mdx?raw',
  ].flatMap((url) => [
    text('T10', `a link to ${url}`, `[a](${url})`, 'links'),
    text('T10', `a picture at ${url}`, `![a plan of the two steps](${url})`, 'images'),
  ]),
  text('T10', 'a link by reference', '[a][b]\n\n[b]: ../../package.json'),
  other('T11', 'docs/docusaurus.config.ts', write, '1 file'),
  other('T11', 'docs/package.json', '{"scripts": {}}', '1 file'),
  other('T11', 'docs/releases/index.html', '<script>alert(1)</script>', '1 file'),
  other('T11', 'docs/releases/component.jsx', `export default () => ${write};`, '1 file'),
  text('T12', 'a partial of MDX', "import Part from './_part.mdx';\n\n<Part />"),
  other('T12', 'docs/releases/_part.mdx', `{${write}}\n`, '1 file'),
  text('T2', 'an expression that ends code', `a \`b\n{"}" + ${write}}\nc\``, '18 allowed-nodes'),
  // What only Docusaurus' own reading of the same text would run.
  text(
    'T+',
    'a code block that Docusaurus unwraps',
    `\`\`\`text\n\`\`\`mdx-code-block\nx\n\`\`\`\n\n\`\`\`\`text\n\`\`\`\n{${write}}\n\`\`\`\``,
    '18 text-limits',
  ),
  {
    ...raw('T+', 'one that it unwraps from the front matter on', '', '2 text-limits'),
    content: withKeys({title: '"What is\n ```mdx-code-block\n a hostile page?"'}),
    found: '3 text-limits',
  },
  text('T+', 'code after a directive', `a:b[\`] {${write}} \``, 'no-directives'),
  text('T+', 'code in the title of a link', `:b[x](#full-answer "{${write}}")`, 'no-directives'),
  text(
    'T+',
    'code in code that a directive ends',
    `a \`b\n:::n\nc {${write}}\n:::\n\``,
    'no-directives',
  ),
  text('T+', 'code in a text alternative', `![a {${write}} b](./img/a.png)`, 'mdx-syntax'),
];

/** Section 1b: in readers' browsers. */
const inBrowsers: Threat[] = [
  text('B1', 'a script', '<script>alert(1)</script>'),
  text('B1', 'a script in text', 'a <script src="https://evil.example/x.js" /> b'),
  text('B1', 'a script in upper case', '<SCRIPT>alert(1)</SCRIPT>'),
  text('B2', 'a frame', '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;" />'),
  text('B3', 'HTML as a property', '<div dangerouslySetInnerHTML={{__html: "<b>"}} />'),
  text('B3', 'a handler', '<img src="x" onError={() => alert(1)} />'),
  text('B4', 'a handler as text', '<img src="x" onerror="alert(1)" />'),
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java&#x0A;script:alert(1)'].map((url) =>
    text('B5', `a link to ${url}`, `[a](${url})`, 'links'),
  ),
  ...['vbscript:x', 'data:text/html,x', 'ftp://evil.example/', 'http://evil.example/'].map((url) =>
    text('B5', `a link to ${url}`, `[a](${url})`, 'links'),
  ),
  text('B5', 'a link to //host', '[a](//evil.example/)', 'links'),
  text('B5', 'a link of HTML', '<a href="javascript:alert(1)">a</a>'),
  text('B5', 'a bare address', 'See https://evil.example/ now.', 'links'),
  text('B5', 'a bare host', 'See www.evil.example now.', 'links'),
  text('B5', 'an e-mail address', 'Ask me@evil.example now.', 'links'),
  text('B5', 'a form', '<form action="https://evil.example/"><input /></form>'),
  text('B6', 'a base', '<base href="https://evil.example/" />'),
  text('B6', 'a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/" />'),
  text('B6', 'a style sheet', '<link rel="stylesheet" href="https://evil.example/x.css" />'),
  text('B6', 'a head', '<head><title>x</title></head>'),
  keys(
    'B7',
    'a script in the title',
    {title: '</script><script>alert(1)</script>'},
    '2 front-matter',
  ),
  keys(
    'B7',
    'a script in the description',
    {description: `${'x'.repeat(60)} <script>alert(1)</script>`},
    '4 front-matter',
  ),
  keys('B7', 'a script in an alias', {aliases: '["<script>", payload]'}, '7 front-matter'),
  text('B7', 'a title of its own', '# </script><script>alert(1)</script>', 'mdx-syntax'),
  text('B7', 'a title of its own, escaped', '# \\</script>\\<script>alert(1)', 'headings'),
  other(
    'B7',
    'docs/releases/_category_.yml',
    themeText('Releases', 1).replace('Releases', '"</script><script>x"'),
    '1 theme-file',
  ),
  text('B7', 'a tag in the contents', '### ![\\<img src=x onerror=x>](./img/a.png)', 'mdx-syntax'),
  text('B7', 'a picture in the contents', '### ![x onerror=x](./img/a.png)', 'headings'),
  text('B8', 'a style', '<div style="position:fixed;inset:0">a</div>'),
  text('B8', 'a style element', '<style>{"body{display:none}"}</style>'),
  text('B9', 'an id of HTML', '<div id="__docusaurus">a</div>'),
  text('B9', 'an id of a heading', '### A {#__docusaurus}', 'mdx-syntax'),
  text('B9', 'an escaped id of a heading', '### A \\{#__docusaurus}', 'headings'),
  text('B10', 'a directive', ':::danger\n\nText.\n\n:::', 'no-directives'),
  text(
    'B10',
    'a directive with attributes',
    ':::note{#root .x onclick=x}\n\na\n\n:::',
    'mdx-syntax',
  ),
  text('B10', 'a leaf', '::youtube', 'no-directives'),
  text('B10', 'a text directive', 'a :abbr[x] b', 'no-directives'),
  ...['https://evil.example/a.png', '//evil.example/a.png', 'data:image/png;base64,AA=='].map(
    (url) => text('B11', `a picture at ${url}`, `![a plan of the two steps](${url})`, 'images'),
  ),
  text('B11', 'a film', '<video src="https://evil.example/a.mp4" />'),
  other('B12', 'docs/releases/img/a.svg', '<svg><script>alert(1)</script></svg>', '1 file'),
  {
    ...text('B12', 'a drawing called png', '![a plan of the two steps](./img/a.png)', 'images'),
    others: {
      'docs/releases/img/a.png':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>',
    },
  },
  ...[
    'https://xn--exmple-cua.example.com/',
    'https://user:pass@evil.example.com/',
    'https://google.com@evil.com/',
    'https://bit.ly/x',
    'https://127.0.0.1/',
    'https://0x7f000001/',
    'https://[::1]/',
    'https://example.com:8080/',
    'https://metadata.google.internal/',
    'https://exаmple.com/',
    'http://example.com/',
    'javascript:alert(1)',
    '//example.com/',
    'https://example.com/?utm_source=x',
  ].map((url): Threat => ({
    ...other(
      'B13',
      'docs/references.bib',
      `${site['docs/references.bib']}${source('evil', `, url = {${url}}`)}`,
      '6 bibliography',
    ),
    what: `a source at ${url}`,
  })),
  text('B13', 'a host that is not what is shown', '[google.com](https://evil.example/)', 'links'),
  ...['a&#x202e;b', 'a&shy;b', 'a&#8203;b', 'p&#1072;ypal'].map((body) =>
    text('1d', `the reference in ${body}`, body, 'character-references'),
  ),
  ...[
    'click A "javascript:alert(1)"',
    'click A href "https://evil.example"',
    'A["<img src=x onerror=alert(1)>"]',
    'A["&lt;script&gt;"]',
    '%%{init: {"securityLevel": "loose"}}%%',
    'style A fill:url(https://evil.example/x)',
  ].map((row) =>
    text(
      'B3',
      `in a diagram: ${row}`,
      `\`\`\`mermaid title="A" alt="${'What it shows. '.repeat(3)}"\nflowchart LR\n  A --> B\n  ${row}\n\`\`\``,
      'code-block',
    ),
  ),
  ...[
    '@preamble{"x"}',
    '@misc{evil, title = {<script>}}',
    '@misc{evil, title = {A}, note = {\\input{/etc/passwd}}}',
    '@misc{evil, title = {A}, doi = {javascript:alert(1)}}',
  ].map((entry): Threat => ({
    ...other(
      'B5',
      'docs/references.bib',
      `${site['docs/references.bib']}${entry}\n`,
      '6 bibliography',
    ),
    what: entry,
  })),
  other('B12', 'docs/releases/img/b.png', '<svg><script/></svg>', '1 shown-picture'),
  text('B14', 'a data attribute in an address', '[a](/?docusaurus-data-x=y)', 'links'),
  text('B14', 'one in the address of a page', '[a](./a.mdx?docusaurus-data-x=y)', 'links'),
];

/** Section 1c: front matter. */
const inFrontMatter: Threat[] = [
  ...[
    '/',
    '/tags',
    '/canary-deployment',
    '/../../404',
    '%2e%2e',
    'a?b',
    'a#b',
    '../../../../etc/x',
    '/Q-Drift',
    'https://evil.example/',
    '/a b/script',
  ].map((slug) => keys('slug', slug, {slug: JSON.stringify(slug)})),
  keys('id', 'an id with a slash', {id: 'a/b'}),
  keys('id', 'the id of another page', {id: 'canary-deployment'}),
  other('id', 'docs/releases/canary-deployment.md', sampleText(), '1 file'),
  other('id', 'docs/releases/canary-deployment/index.mdx', sampleText(), '1 file'),
  {
    ...other('id', 'docs/incidents/canary-deployment.mdx', withKeys({}), '2 unique-names'),
    file: 'docs/releases/canary-deployment.mdx',
    content: withKeys({}),
    others: {
      'docs/incidents/canary-deployment.mdx': sampleText(undefined, {
        title: 'What is another canary?',
        aliases: '[other, third]',
      }),
    },
  },
  keys('custom_edit_url', 'a script', {custom_edit_url: 'javascript:alert(1)'}),
  keys(
    'tags',
    'a permalink',
    {tags: '[{label: a, permalink: "javascript:alert(1)"}]'},
    '6 front-matter',
  ),
  keys('tags', 'a tag that is not in the list', {tags: '[evil]'}, '6 known-tag'),
  ...[
    ['draft', 'true'],
    ['unlisted', 'true'],
    ['hide_title', 'true'],
    ['last_update', '{author: Someone Else}'],
    ['sidebar_class_name', 'hidden'],
    ['sidebar_position', '-1'],
    ['image', 'https://evil.example/a.png'],
    ['keywords', '[a]'],
    ['pagination_next', 'null'],
    ['hide_table_of_contents', 'true'],
    ['toc_max_heading_level', '6'],
    ['parse_number_prefixes', 'true'],
    ['titel', 'What is a misspelt key?'],
    ['__proto__', '{polluted: true}'],
    ['constructor', '{prototype: {polluted: true}}'],
    ['toString', 'x'],
  ].map(([key = '', value]) => keys('keys', key, {[key]: value})),
  keys('YAML', 'a key twice', {'"level"': 'mid'}, '9 yaml'),
  keys('YAML', 'a merge', {'<<': '{a: 1}'}),
  keys('YAML', 'a function', {x: `!!js/function "function () { ${write} }"`}, '9 yaml'),
  keys('YAML', 'a called function', {x: `!!js/function >\n  ${write}`}, '9 yaml'),
  keys('YAML', 'an instance', {x: '!!python/object/apply:os.system ["id"]'}, '9 yaml'),
  keys('YAML', 'an anchor', {level: '&a mid'}, '5 yaml'),
  ...['\\u202e', '\\u200b', '\\0', '\\u0430'].map((escape) =>
    keys('YAML', `the escape ${escape}`, {title: `"What is a hostile${escape} page?"`}, '2 yaml'),
  ),
  raw('YAML', 'a list', '---\n- a\n---\n\nText.\n', '2 yaml'),
  raw('YAML', 'a text', '---\na\n---\n\nText.\n', '2 yaml'),
  keys('YAML', 'several documents', {'...\nslug': '/'}, '10 yaml'),
  raw('YAML', 'a bomb of aliases', `---\na: &a [lol]\n${bomb}\n---\n\nText.\n`, '2 yaml'),
  raw('YAML', 'brackets in brackets', `---\na: ${'[ '.repeat(1900)}\n---\n`, '2 yaml'),
  raw('YAML', 'too much', `---\n${lines('a', 4200, 70)}\n---\n`, '1 front-matter'),
];

/** Section 1d: encoding and names. */
const inEncoding: Threat[] = [
  text('NUL', 'in text', 'a\0b', 'characters'),
  raw('UTF-8', 'that is none', Buffer.from([...Buffer.from(withText('a')), 0xff]), '1 file'),
  raw('UTF-16', 'low byte first', Buffer.from(`\ufeff${withText('a')}`, 'utf16le'), '1 file'),
  raw('BOM', 'before a page', `\ufeff${withText('a')}`, '1 file'),
  raw('CR', 'alone at the ends of lines', withText('a').replace(/\n/g, '\r'), '1 file'),
  text('U+FFFD', 'that tells of a lost character', 'caf\ufffd', 'characters'),
  ...['\u202e', '\u2066', '\u200f', '\u061c'].map((char) =>
    text('BiDi', `U+${char.charCodeAt(0).toString(16)}`, `a${char}b`, 'characters'),
  ),
  text('BiDi', 'in code', '```text\na\u202eb\n```', '18 characters'),
  keys('BiDi', 'in a title', {title: 'What is a \u202ehostile page?'}, '2 characters'),
  ...['\u200b', '\u200c', '\u2060', '\ufeff', '\u00ad', '\u{e0041}', '\u2800', '\u3164'].map(
    (char) =>
      text('invisible', `U+${char.codePointAt(0)!.toString(16)}`, `a${char}b`, 'characters'),
  ),
  text('invisible', 'a joiner between letters', 'a\u200db', 'characters'),
  text('Cyrillic', 'in a Latin word', 'pаypal', 'characters'),
  raw('empty', 'file', '', '1 file'),
  raw('front matter', 'that has no end', '---\ntitle: A\n\nText.\n', '1 front-matter'),
  raw('front matter', 'behind a blank', ` ${withText('a')}`, '1 front-matter'),
  raw('front matter', 'behind an empty line', `\n${withText('a')}`, '1 front-matter'),
  ...['index', 'readme', 'releases', 'con', '--fix'].map((name) =>
    other('name', `docs/releases/${name}.mdx`, withText('a'), '1 file'),
  ),
  other('name', 'docs/releases/Hostile.mdx', withText('a'), '1 file'),
  other('name', 'docs/releases/_hostile.mdx', withText('a'), '1 file'),
  other('name', 'docs/releases/01 hostile.mdx', withText('a'), '1 file'),
  other('name', 'docs/releases/index.html.mdx', withText('a'), '1 file'),
  text('MDX', 'a comparison', 'p<0.05', 'mdx-syntax'),
  text('MDX', 'words in braces', '{user name}', 'mdx-syntax'),
  text('MDX', 'a time', 'in <100ms', 'mdx-syntax'),
  text('MDX', 'an HTML comment', '<!-- later -->', 'mdx-syntax'),
];

/** Section 1e: denial of service. Sizes are those of the threat model, unless a file may not be so large. */
const ofService: Threat[] = [
  raw('DoS', '200 kB', withText('word '.repeat(40_000)), '1 file'),
  raw('DoS', '5 MB', withText('word '.repeat(1_000_000)), '1 file'),
  text('DoS', 'a paragraph of 50 kB on one line', 'word '.repeat(10_000), 'text-limits'),
  text('DoS', '40,000 × `*a_ `', '*a_ '.repeat(15_000), 'text-limits'),
  text('DoS', '15,000 × `*a_ ` on many lines', lines('*a_ ', 15_000), '1 text-limits'),
  text('DoS', '400 lists in lists on a line', '- '.repeat(400), 'text-limits'),
  text(
    'DoS',
    '400 lists in lists on as many lines',
    Array.from({length: 400}, (_, depth) => `${' '.repeat(Math.min(2 * depth, 150))}- a`).join(
      '\n',
    ),
    '58 text-limits',
  ),
  text(
    'DoS',
    '40 lists in lists',
    Array.from({length: 40}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    '28 tree-limits',
  ),
  text('DoS', '400 quotations', '>'.repeat(400), 'text-limits'),
  text('DoS', '500 directives', repeat(':::note', 500), 'no-directives'),
  text('DoS', '4,000 × `:::`', repeat(':::', 4000), '1 text-limits'),
  text('DoS', 'a table of 100 × 300', repeat('| a '.repeat(100), 150), '1 text-limits'),
  text('DoS', 'a table of 700 cells', `| a |\n|---|\n${repeat('| a |', 700)}`, '618 tree-limits'),
  text('DoS', 'a code block of 60 kB', `\`\`\`text\n${lines('a', 60_000)}\n\`\`\``, 'tree-limits'),
  text(
    'DoS',
    'a ladder of backticks',
    Array.from({length: 300}, (_, index) => '`'.repeat(index + 1)).join(' a\n'),
    '137 text-limits',
  ),
  keys(
    'DoS',
    '1,500 tags',
    {tags: `[${Array.from({length: 800}, (_, n) => `t${n}`).join(',')}]`},
    '1 front-matter',
  ),
  text(
    'DoS',
    '3,000 definitions',
    Array.from({length: 2900}, (_, index) => `[a${index}]: b`).join('\n'),
  ),
  text('DoS', '5,000 headings', repeat('### a\n', 5000), '6009 tree-limits'),
  text('DoS', '300 links', lines('[a](#full-answer) ', 300, 100), 'tree-limits'),
  text('DoS', 'brackets', lines('[', 50_000), 'text-limits'),
  text('DoS', 'brackets with text', lines('[a', 20_000), '1 text-limits'),
  text('DoS', 'parentheses in an expression', `{${lines('( ', 25_000)}}`, 'mdx-syntax'),
  text('DoS', 'operators in an expression', `{${lines('typeof ', 8_000)}}`, 'mdx-syntax'),
  text('DoS', 'tags in tags', lines('<b>', 18_000), '1 text-limits'),
  text('DoS', '2,900 tags in tags', lines('<b>', 2_900), '1 mdx-syntax'),
  text('DoS', 'entities', lines('&amp;', 12_000), '1 text-limits'),
  text('DoS', 'blanks', ' '.repeat(3_000) + 'a', 'text-limits'),
  text('DoS', 'YAML in code', `\`\`\`yaml\na: &a [lol]\n${bomb}\n\`\`\``, 'code-block'),
  text(
    'DoS',
    'brackets in YAML in code',
    `\`\`\`yaml\na: ${'[ '.repeat(1900)}\n\`\`\``,
    'code-block',
  ),
  other('DoS', 'docs/tags.yml', `a: ${'[ '.repeat(30_000)}`, '1 yaml'),
  other('DoS', 'docs/releases/_category_.yml', `a: &a [lol]\n${bomb}\n`, '1 yaml'),
  other('DoS', 'docs/backlog.yml', `themes:\n${'- '.repeat(200_000)}`, '1 yaml'),
];

/** Puts a threat among the good files. */
function folderOf({file = hostileFile, content, others = {}}: Threat): string {
  const folder = siteFolder({...site, ...others});
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), {recursive: true});
  writeFileSync(target, content);
  return folder;
}

const found = (problems: readonly Problem[], name: string) =>
  problems
    .filter(({file, severity}) => file === name && severity !== 'warning')
    .map(({line, rule}) => `${line} ${rule}`);

test('the site is fine, and so is the page when nothing hostile is in it', async () => {
  for (const content of [withText('A paragraph.'), withKeys({})]) {
    const folder = folderOf({id: '', what: '', content, found: ''});
    expect((await readHandbook(folder, today, analyseHere)).problems).toEqual([]);
  }
});

describe.each([
  ['1a: code at build time', atBuildTime],
  ['1b: in readers’ browsers', inBrowsers],
  ['1c: front matter', inFrontMatter],
  ['1d: encoding and names', inEncoding],
  ['1e: denial of service', ofService],
])('%s', (_section, threats) => {
  test.each(threats.map((threat) => ({...threat, threat})))(
    '$id: $what is refused at its place, in time, and not run',
    async ({threat}) => {
      const folder = folderOf(threat);
      const start = process.cpuUsage();
      const {problems} = await readHandbook(folder, today, analyseHere);
      const {user, system} = process.cpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(MAX_TIME);
      expect(found(problems, threat.file ?? hostileFile)).toContain(threat.found);
      for (const {message, remedy} of problems) expect(`${message} ${remedy}`).toMatch(/\S+ \S+/);
      expect(existsSync(marker)).toBe(false);
      expect({}).not.toHaveProperty('polluted');
    },
  );
});

describe('T9: links', () => {
  test.each([
    ['to a file', '/etc/passwd', hostileFile],
    ['to a folder', '/etc', 'docs/linked'],
    ['to itself', '.', 'docs/releases/loop'],
  ])('a symbolic link %s is refused, and its target is not read', async (_what, target, file) => {
    const folder = siteFolder(site);
    symlinkSync(target, path.join(folder, file));
    const {problems} = await readHandbook(folder, today, analyseHere);
    expect(found(problems, file)).toEqual(['1 file']);
    expect(JSON.stringify(problems)).not.toContain('root:');
  });
});

// The same in the threads that the build uses: the process outlives all of them.
test('all hostile pages together are refused by the workers, and the good ones are read', async () => {
  const pages = [...atBuildTime, ...inBrowsers, ...inFrontMatter, ...inEncoding, ...ofService]
    .filter(({file}) => file === undefined)
    .flatMap(({content}) => (typeof content === 'string' ? [content] : []))
    .filter((content) => content.length <= 65_536);
  const jobs = pages.map((content, index) => ({
    kind: 'page' as const,
    file: `docs/releases/hostile-${index}.mdx`,
    text: content,
  }));
  const good = {kind: 'page' as const, file: 'docs/releases/good.mdx', text: sampleText()};
  const results = await analyseAll([...jobs, good]);
  expect(results.size).toBe(jobs.length + 1);
  expect(results.get(good.file)!.problems).toEqual([]);
  expect(existsSync(marker)).toBe(false);
});

/** Classes that the content checker cannot see, and the tests that prove their refusal. */
test.each([
  ['T11', 'other paths changed in the same pull request', 'tests/unit/content/pathGate.test.ts'],
  [
    'T9',
    'modes of links, submodules and executables in git',
    'tests/unit/content/pathGate.test.ts',
  ],
  ['1d', 'names that differ only in case', 'tests/unit/content/pathGate.test.ts'],
  ['B1–B8', 'what reached the built HTML all the same', 'tests/unit/content/scanBuild.test.ts'],
  ['T7', 'the parser that Docusaurus itself uses', 'tests/unit/content/parseFrontMatter.test.ts'],
  ['1e', 'files that no worker survives', 'tests/unit/content/analyseAll.test.ts'],
  ['1d', 'files that are no text', 'tests/unit/content/docsFiles.test.ts'],
  ['—', 'texts that two parsers read differently', 'tests/fuzz/checker.test.ts'],
])('%s, %s: see %s', (_id, _what, file) => {
  expect(existsSync(path.join(__dirname, '../..', file))).toBe(true);
});
