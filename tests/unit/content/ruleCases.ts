import type {Page, PictureSize, RuleContext} from '../../../src/content/page';
import {pageFrom, sampleContext, sampleFile, sourceFrom, words, type Overrides} from './samplePage';

/** Pages, and what one rule says of them: `line:column  message remedy`, nothing if accepted. */
export interface RuleCase {
  what: string;
  pages: Page[];
  /** A problem of a file other than the sample page begins with `file:`. */
  problems: string[];
  context?: RuleContext;
}

/** A case of one page. Its body begins on line 11 and need not pass the other rules. */
const page = (what: string, body: string | undefined, ...problems: string[]): RuleCase => ({
  what,
  pages: [pageFrom(body)],
  problems,
});

const withFrontMatter = (what: string, overrides: Overrides, ...problems: string[]): RuleCase => ({
  what,
  pages: [pageFrom(undefined, overrides)],
  problems,
});

/** A case of one page that is not published yet. Its body begins on line 12. */
const draft = (what: string, body: string, ...problems: string[]): RuleCase => ({
  what,
  pages: [pageFrom(body, {status: 'draft'})],
  problems,
});

const withDraft = {...sampleContext, drafts: new Set(['docs/incidents/rollback.mdx'])};

const tasks = (count: number) => '- [ ] A point\n'.repeat(count);
const keyPointsRemedy =
  'Key points must be one list of 4 to 8 unticked task items. ' +
  'Write each as `- [ ] What a strong answer covers`.';

const required = '## Short answer\n\nYes.\n\n## Full answer\n\nBecause.\n\n';
const titles =
  'Use one of: Short answer, Full answer, Approach: …, Worked example, Key points, ' +
  'Common mistakes, Follow-up questions.';
const inOrder = 'Put the sections in their order, each once.';

const noTags = 'Write Markdown instead of tags; write a literal `<` as `\\<`.';
const noBraces = 'Write `{` as `\\{` or put the text in backticks.';
const otherNode = 'Use paragraphs, lists, tables, code blocks and links.';

const alt = 'Traffic is split between the old and the new model.';
const diagram = (meta: string) => `\`\`\`mermaid ${meta}\nflowchart LR\n  A --> B\n\`\`\``;
const noAlternative =
  '11:1  This diagram lacks a title or a full text alternative. ' +
  'Write ```mermaid title="…" alt="the same in sentences, 40 characters or more".';
const languages =
  'Use one of: bash, dockerfile, http, json, mermaid, nginx, promql, python, sql, text, ' +
  'typescript, yaml.';

/** Blocks of code, one after another: each has three lines and a blank one. */
const code = (...fences: string[]) =>
  fences.map((fence) => `\`\`\`${fence}\n1\n\`\`\`\n`).join('\n');
const noPath = 'is not a plain file name such as `psi.py`. Correct or remove it.';
const noName = 'Add `title="…"`, or `norun="why it cannot be run here"`.';

const aliasBomb = [...'bcdefghi']
  .map(
    (name, index) =>
      `${name}: &${name} [${Array<string>(9).fill(`*${'abcdefghi'[index]}`).join()}]`,
  )
  .join('\n')
  .replace(/^/, 'a: &a [1]\n');

const linkForm = 'Link a page as `../theme/id.mdx`; cite an outside source as `[@id]`.';
const leadsOut = (url: string) => `11:1  The link to ${url} leads out of the handbook. ${linkForm}`;

const addSource = 'Add the source to docs/references.bib or correct the id.';
const citeMore = 'Cite at least 5, 3 of them with `keywords = {primary}`.';

const tooMuch = 'Split or shorten it: nobody reads this much on one page.';

const withPicture = (size: Partial<PictureSize>, kind = 'png'): RuleContext => ({
  ...sampleContext,
  pictures: new Map([
    [`docs/releases/img/plan.${kind}`, {bytes: 1000, width: 100, height: 100, ...size}],
  ]),
});

const secondFile = 'docs/releases/shadow.mdx';
const secondNames = {title: 'What is a shadow deployment?', aliases: '[dark launch, mirroring]'};
const twoPages = (what: string, second: Page, ...problems: string[]): RuleCase => ({
  what,
  pages: [pageFrom(), second],
  problems,
});

/** What each rule accepts and rejects, by the rule's name. */
export const ruleCases: Record<string, RuleCase[]> = {
  'allowed-nodes': [
    page(
      'all of Markdown that pages use',
      '> *a* **b** ~~c~~ `d` [e](#f)\\\n> g\n\n---\n\n1. h\n\n| i |\n|---|\n| j |\n\n```text\nk\n```',
    ),
    page('braces and tags in code', 'Write `{name}` and `<b>`.\n\n```text\n<b>{name}</b>\n```'),
    page(
      'an import and an export',
      "import x from 'y';\n\nexport const z = 1;",
      '11:1  An import or export is not allowed on a page. ' +
        'Remove the import or export; begin a sentence with another word.',
      '13:1  An import or export is not allowed on a page. ' +
        'Remove the import or export; begin a sentence with another word.',
    ),
    page(
      'an expression of its own',
      '{1 + 1}',
      `11:1  Code in braces is not allowed on a page. ${noBraces}`,
    ),
    page(
      'an expression in text',
      'Text\nwith {name}',
      `12:6  Code in braces is not allowed on a page. ${noBraces}`,
    ),
    page('a tag of its own', '<Tabs />', `11:1  A tag is not allowed on a page. ${noTags}`),
    page('a tag in text', 'H<sub>2</sub>O', `11:2  A tag is not allowed on a page. ${noTags}`),
    page('a picture', 'See ![a plan](./img/plan.png).'),
    page(
      'a comment',
      '{/* later */}',
      `11:1  Code in braces is not allowed on a page. ${noBraces}`,
    ),
    page(
      'an attribute that is code',
      '<details open={now()}>a</details>',
      `11:1  A tag is not allowed on a page. ${noTags}`,
    ),
    page(
      'a footnote',
      'See[^1].\n\n[^1]: Below.',
      `11:4  A footnote is not allowed on a page. ${otherNode}`,
      `13:1  A footnote is not allowed on a page. ${otherNode}`,
    ),
    page(
      'a link by reference',
      '[a][b]\n\n[b]: https://example.org',
      `11:1  A link by reference is not allowed on a page. ${otherNode}`,
      `13:1  An address for links by reference is not allowed on a page. ${otherNode}`,
    ),
  ],
  headings: [
    page('levels two to four, and back', '## A\n\n### B\n\n#### C\n\n## D\n\n### E'),
    page(
      'a first level',
      '# A',
      '11:1  A page has no `#` heading of its own. ' +
        'Start with `##`: the title of the page is in its front matter.',
    ),
    page(
      'a skipped level',
      '## A\n\n#### B',
      '13:1  The heading “B” is too deep here. Use the next level, at most `####`.',
    ),
    page(
      'a third level before any second',
      '### A',
      '11:1  The heading “A” is too deep here. Use the next level, at most `####`.',
    ),
    page(
      'a fifth level',
      '## A\n\n### B\n\n#### C\n\n##### D',
      '17:1  The heading “D” is too deep here. Use the next level, at most `####`.',
    ),
    page(
      'the same words twice, whatever their case',
      '## Why\n\n### why',
      '13:1  The heading “why” stands here twice. ' +
        'Reword one: links could not tell them apart.',
    ),
    page(
      'the words of the list at the foot',
      '## References',
      '11:1  The heading “References” stands here twice. ' +
        'Reword one: links could not tell them apart.',
    ),
    page(
      'no words',
      '## A\n\n###\n\nB',
      '13:1  A heading is empty. Write what follows below it, or remove it.',
    ),
    page(
      'a citation',
      '## A [@gama2014]',
      '11:1  A heading holds a citation. Cite in the text below: the heading is a link target.',
    ),
    page(
      'an id, however it is written',
      '## A \\{#__docusaurus}\n\n### B `{#b}`',
      '11:1  The heading “A {#__docusaurus}” sets an id. ' +
        'Remove the `{#id}`: headings get their ids by themselves.',
      '13:1  The heading “B {#b}” sets an id. ' +
        'Remove the `{#id}`: headings get their ids by themselves.',
    ),
    page('a colon before a blank or a digit', '## Step 1: load at 10:30'),
    page(
      'a colon before a letter',
      '## Scheme gs:models',
      '11:1  The heading “Scheme gs:models” would be cut at the colon. ' +
        'Put a blank after the colon.',
    ),
    page(
      'a picture',
      '## A ![a plan](./img/a.png)',
      '11:1  A heading holds a picture. Put it below the heading.',
    ),
    page(
      'a link',
      '## A [canary](../releases/canary-deployment.mdx)',
      '11:1  A heading holds a link. ' +
        'Put it into the text below: a heading is a link to itself.',
    ),
  ],
  'section-order': [
    page('the required sections alone', required),
    page('several approaches', `${required}## Approach: one\n\nA.\n\n## Approach: two\n\nB.`),
    page(
      'an unknown section',
      `${required}## Worked exampel\n\nA.`,
      `19:1  No section is called “Worked exampel”. Did you mean Worked example? ${titles}`,
    ),
    page(
      'an unknown section like no other',
      `${required}## Budget\n\nA.`,
      `19:1  No section is called “Budget”. ${titles}`,
    ),
    page(
      'sections out of order',
      `${required}## Key points\n\nA.\n\n## Worked example\n\nB.`,
      `23:1  “Worked example” does not belong after “Key points”. ${inOrder}`,
    ),
    page(
      'a section twice',
      `${required}## Key points\n\nA.\n\n## Key points\n\nB.`,
      `23:1  “Key points” does not belong after “Key points”. ${inOrder}`,
    ),
    page(
      'empty sections',
      '## Short answer\n\n## Full answer',
      '11:1  “Short answer” is empty. Write the answer or remove the heading.',
      '13:1  “Full answer” is empty. Write the answer or remove the heading.',
    ),
    draft('no sections in a draft', 'Only a prompt.'),
    draft(
      'sections of a draft out of order',
      '## Full answer\n\nA.\n\n## Short answer\n\nB.',
      `16:1  “Short answer” does not belong after “Full answer”. ${inOrder}`,
    ),
    page(
      'an approach without a name',
      `${required}## Approach\n\nA.`,
      `19:1  No section is called “Approach”. ${titles}`,
    ),
    page(
      'no sections',
      'Only a prompt.',
      '1:1  The section “Short answer” is missing. Add `## Short answer`.',
      '1:1  The section “Full answer” is missing. Add `## Full answer`.',
    ),
  ],
  'word-range': [
    page('the fewest words', `## Short answer\n\n${words(25)}\n\n## Full answer\n\n${words(600)}`),
    page('the most words', `## Short answer\n\n${words(70)}\n\n## Full answer\n\n${words(1200)}`),
    draft('any length in a draft', '## Short answer\n\nYes.'),
    page('any length of other sections', `## Worked example\n\n${words(2000)}`),
    page(
      'citations, code and tables aside',
      `## Short answer\n\n${words(70)} [@gama2014]\n\n\`\`\`text\na\n\`\`\`\n\n| b |\n|---|\n| c |`,
    ),
    page(
      'one word too few',
      `## Short answer\n\n${words(24)}\n\n## Full answer\n\n${words(599)}`,
      '11:1  “Short answer” has 24 words. Write 25 to 70 words.',
      '15:1  “Full answer” has 599 words. Write 600 to 1200 words.',
    ),
    page(
      'one word too many',
      `## Short answer\n\n${words(71)}\n\n## Full answer\n\n${words(1201)}`,
      '11:1  “Short answer” has 71 words. Write 25 to 70 words.',
      '15:1  “Full answer” has 1201 words. Write 600 to 1200 words.',
    ),
  ],
  'key-points': [
    page('four points', `## Key points\n\n${tasks(4)}`),
    page('eight points', `## Key points\n\n${tasks(8)}`),
    page('nothing yet, which section-order reports', '## Key points\n\n## Common mistakes'),
    draft('any list in a draft', '## Key points\n\n- One'),
    page('other lists elsewhere', '## Common mistakes\n\n- One'),
    page('three points', `## Key points\n\n${tasks(3)}`, `13:1  ${keyPointsRemedy}`),
    page('nine points', `## Key points\n\n${tasks(9)}`, `13:1  ${keyPointsRemedy}`),
    page('a ticked point', `## Key points\n\n${tasks(4)}- [x] E`, `13:1  ${keyPointsRemedy}`),
    page('an item without a box', `## Key points\n\n${tasks(4)}- E`, `13:1  ${keyPointsRemedy}`),
    page('no list', '## Key points\n\nOne, two.', `13:1  ${keyPointsRemedy}`),
    page('more than a list', `## Key points\n\n${tasks(4)}\nE.`, `13:1  ${keyPointsRemedy}`),
  ],
  'code-block': [
    page('JSON', '```json\n{"a": [1]}\n```'),
    page('YAML', '```yaml\na: [1]\n```'),
    page('HTTP and text, which are not parsed', '```http\nGET /\n```\n\n```text\n{\n```'),
    page('a diagram with its texts', diagram(`title="Canary" alt="${alt}"`)),
    ...['```text\na\n```json\n{}\n```', '````text\n~~~json\n{}\n~~~\n````'].map((body) =>
      page(
        `another block within ${JSON.stringify(body)}`,
        body,
        '11:1  Another code block begins within this one. ' +
          'Close this one with a line of three backticks.',
      ),
    ),
    page('no language', '```\na\n```', `11:1  This code block names no language. ${languages}`),
    page(
      'a misspelt language',
      '```jsom\n{}\n```',
      `11:1  This code block is in \`jsom\`. Did you mean json? ${languages}`,
    ),
    page(
      'another language',
      '```javascript\n1\n```',
      `11:1  This code block is in \`javascript\`. ${languages}`,
    ),
    page(
      'broken JSON',
      'Text.\n\n```json\n{"a": }\n```',
      '13:1  This block is not json: Unexpected token \'}\', "{"a": }" is not valid JSON. ' +
        'Correct it, or call it text.',
    ),
    page(
      'broken YAML',
      '```yaml\na: 1\na: 2\n```',
      '11:1  This block is not yaml: Map keys must be unique at line 2, column 1:. ' +
        'Correct it, or call it text.',
    ),
    page(
      'YAML that is nested beyond reason',
      `\`\`\`yaml\na: ${'[ '.repeat(500)}\n\`\`\``,
      '11:1  This block is not yaml: it is nested too deep. Correct it, or call it text.',
    ),
    page(
      'YAML with a bomb of aliases',
      `\`\`\`yaml\n${aliasBomb}\n\`\`\``,
      '11:1  This block is not yaml: Excessive alias count indicates a resource exhaustion ' +
        'attack. Correct it, or call it text.',
    ),
    page(
      'a diagram that cannot be drawn',
      `\`\`\`mermaid title="A" alt="${alt}"\nnonsense\n\`\`\``,
      '11:1  This block is not mermaid: Invalid mermaid header: "nonsense". Expected "graph TD", ' +
        '"flowchart LR", "stateDiagram-v2", etc.. Correct it, or call it text.',
    ),
    page('a title on other code', '```json title="config.json"\n{}\n```'),
    page(
      'a project of files',
      code(
        'python title="model/psi.py" role="module"',
        'python title="app.py" serve="app:app"',
        'bash title="call.sh" role="run"',
        'text output="call.sh"',
        'sql title="x.sql" engine="postgres"',
        'text output="x.sql"',
        'json title="schema.json"',
        'json against="schema.json"',
        'yaml title=".github/workflows/ci.yml" kind="github-workflow"',
        'yaml kind="kubernetes"',
        'nginx title="nginx.conf"',
        'dockerfile',
        'python norun="needs a GPU"',
        'sql norun="is BigQuery’s dialect"',
      ),
    ),
    page('YAML of several documents', '```yaml\na: 1\n---\na: 2\n```'),
    ...['{1,3}', 'title=config.json', 'live', 'title="<b>"', 'title="a&#10;b"'].map((meta) =>
      page(
        `the words ${meta} after the language`,
        `\`\`\`json ${meta}\n{}\n\`\`\``,
        '11:1  After its language, a code block has only `key="value"`. ' +
          'Write pairs, one blank apart; a value holds no `"`, `<` or `>`.',
      ),
    ),
    page(
      'a misspelt key',
      code('python titel="psi.py"'),
      '11:1  A python block has no `titel`. Did you mean title? ' +
        'Use `title`, `norun`, `role`, `serve`.',
    ),
    page(
      'a key of another language',
      code('text role="run" title="a"'),
      '11:1  A text block has no `role`. Use `title`, `output`.',
    ),
    page(
      'a key that every object has',
      code('text constructor="a"'),
      '11:1  A text block has no `constructor`. Use `title`, `output`.',
    ),
    page(
      'a key given twice',
      code('text title="a" title="b"'),
      '11:1  `title` is given twice. Keep one.',
    ),
    page(
      'a misspelt value',
      code('yaml kind="kubernets"'),
      '11:1  `kind="kubernets"` is none of its values. Did you mean kubernetes? Use one of: ' +
        '`github-workflow`, `kubernetes`, `prometheus-config`, `prometheus-rules`, `promtool-test`.',
    ),
    page(
      'a curt reason',
      code('python norun="GPU"'),
      '11:1  `norun="GPU"` is not a reason of 8 to 120 characters. Correct or remove it.',
    ),
    ...[
      '../a',
      '/etc/a',
      'a//b',
      '.',
      '..',
      'a/../b',
      'a\\b',
      'a b',
      '-rf',
      '~/a',
      'a.',
      'C:a',
    ].map((title) =>
      page(
        `the file name ${title}`,
        code(`text title="${title}"`),
        `11:1  \`title="${title}"\` ${noPath}`,
      ),
    ),
    page(
      'a file name of another language',
      code('python title="psi.sh"'),
      '11:1  The title `psi.sh` is no name of a python file. End it as python files end.',
    ),
    page(
      'two files of one name',
      code('text title="A.txt"', 'text title="a.TXT"'),
      '15:1  The file `a.TXT` is in the way of that of line 11. ' +
        'Give each block of the page a file name of its own.',
    ),
    page(
      'a file in the way of a folder',
      code('text title="app"', 'python title="app/main.py"'),
      '15:1  The file `app/main.py` is in the way of that of line 11. ' +
        'Give each block of the page a file name of its own.',
    ),
    page(
      'a caption that looks like a file',
      `${diagram(`title="a" alt="${alt}"`)}\n\n${code('text title="a"')}`,
    ),
    ...['sql', 'nginx', 'bash role="run"', 'python role="module"', 'yaml kind="promtool-test"'].map(
      (fence) =>
        page(
          `a nameless file: ${fence}`,
          code(fence),
          `11:1  This ${fence.split(' ')[0]} block is checked as a file, but has no name. ${noName}`,
        ),
    ),
    page(
      'an application of another module',
      code('python title="app.py" serve="main:app"'),
      '11:1  `serve="main:app"` is not the module of `app.py`. Write `serve="app:app"`.',
    ),
    page(
      'what is no application',
      code('python title="app.py" serve="app"'),
      '11:1  `serve="app"` is not a module and its application, as `app:app`. Correct or remove it.',
    ),
    page(
      'output of a block that is misspelt',
      code('python title="psi.py"', 'text output="psy.py"'),
      '15:1  `output="psy.py"` names no block that is run before it. Did you mean psi.py? ' +
        'There are: `psi.py`.',
    ),
    page(
      'output of a block that is not run',
      code('bash title="a.sh"', 'text output="a.sh"'),
      '15:1  `output="a.sh"` names no block that is run before it. There is none.',
    ),
    page(
      'output before its block',
      code('text output="psi.py"', 'python title="psi.py"'),
      '11:1  `output="psi.py"` names no block that is run before it. There is none.',
    ),
    page(
      'output that is shown twice',
      code('python title="a.py"', 'text output="a.py"', 'text output="a.py"'),
      '19:1  The output of `a.py` is shown twice. Keep one.',
    ),
    page(
      'an unknown schema',
      code('json against="schema.json"'),
      '11:1  `against="schema.json"` names no JSON Schema before it. There is none.',
    ),
    page('a diagram without texts', diagram(''), noAlternative),
    page('a diagram without a title', diagram(`alt="${alt}"`), noAlternative),
    page('a diagram with a curt text', diagram('title="Canary" alt="A canary."'), noAlternative),
  ],
  links: [
    page('an anchor of the page', '[a](#short-answer) [b](#references)'),
    page('another page', '[a](../incidents/rollback.mdx) [b](../incidents/rollback.mdx#plan)'),
    page('a page of the same theme', '[a](./canary-deployment.mdx#full-answer)'),
    {
      ...page('a page that cannot be read', '[a](./broken.mdx#anchor)'),
      context: {...sampleContext, unread: new Set(['docs/releases/broken.mdx'])},
    },
    page('an outside address', '[a](https://example.org/)', leadsOut('https://example.org/')),
    page('a bare address', 'https://example.org/', leadsOut('https://example.org/')),
    page('a script', '[a](javascript:alert(1))', leadsOut('javascript:alert(1)')),
    ...[
      '/incidents/rollback/',
      'https://example.org/incidents/rollback/',
      '../incidents/rollback',
      '../incidents/rollback/',
      '../incidents/Rollback.md',
      'rollback.mdx',
    ].map((url) =>
      page(
        `the address ${url} of a page`,
        `[a](${url})`,
        leadsOut(url).replace(linkForm, `Did you mean ../incidents/rollback.mdx? ${linkForm}`),
      ),
    ),
    ...[
      '//evil.example/x',
      'http://evil.example/',
      'data:text/html,x',
      'mailto:a@example.org',
      '@site/../.env',
      '!!raw-loader!./a.mdx',
      './a.mdx?raw',
      '../a/b/c.mdx',
      '.../a.mdx',
      '../../../etc/passwd',
      '%2e%2e/%2e%2e/x.mdx',
      './img/plan.png',
      './UPPER.mdx',
      '..\\a\\b.mdx',
    ].map((url) => page(`the address ${url}`, `[a](${url})`, leadsOut(url.replace('\\\\', '\\')))),
    page('no address', '[a]()', leadsOut('')),
    page(
      'no path',
      '[a](canary-deployment.mdx)',
      leadsOut('canary-deployment.mdx').replace(
        linkForm,
        `Did you mean ./canary-deployment.mdx? ${linkForm}`,
      ),
    ),
    page('a path out of docs/', '[a](../../README.mdx)', leadsOut('../../README.mdx')),
    page(
      'a page that is not there',
      'On\n[a](../incidents/rolback.mdx)',
      '12:1  There is no page docs/incidents/rolback.mdx. Did you mean ' +
        'docs/incidents/rollback.mdx? Correct the path or remove the link.',
    ),
    page(
      'an anchor that is not there',
      '[a](../incidents/rollback.mdx#plam)',
      '11:1  docs/incidents/rollback.mdx has no heading #plam. Did you mean plan? ' +
        'Correct the anchor.',
    ),
    page(
      'an anchor that the page itself lacks',
      '[a](#worked-example)',
      `11:1  ${sampleFile} has no heading #worked-example. Correct the anchor.`,
    ),
  ],
  'character-references': [
    page('those of letters, signs and blanks', 'Caf&eacute; &amp; p &lt; 0.05&nbsp;%, &#8364;'),
    page('any in code, where they stand for themselves', '`&shy;`\n\n```text\n&#x202e;\n```'),
    ...(
      [
        ['a&#x202e;b', 'a character that turns the writing direction (U+202E)'],
        ['a&#8238;b', 'a character that turns the writing direction (U+202E)'],
        ['a&lrm;b', 'a character that turns the writing direction (U+200E)'],
        ['a&shy;b', 'an invisible character (U+00AD)'],
        ['a&ZeroWidthSpace;b', 'an invisible character (U+200B)'],
        ['a&#0;b', 'a character that stands for a lost one (U+FFFD)'],
        ['a&#27;[31mb', 'a character that stands for a lost one (U+FFFD)'],
        ['p&#1072;ypal', 'a word that mixes Latin with Cyrillic letters (U+0070)'],
        ['[a](#b&shy;c)', 'an invisible character (U+00AD)'],
        ['![a &lrm; b](./img/a.png)', 'a character that turns the writing direction (U+200E)'],
        [
          '```text title="a&lrm;b"\nc\n```',
          'a character that turns the writing direction (U+200E)',
        ],
      ] as const
    ).map(([body, what]) =>
      page(body, body, `11:1  Decoded, this text holds ${what}. Remove the character reference.`),
    ),
  ],
  'markdown-slips': [
    page(
      'what only looks like a slip',
      'Item #4, C# and `##Code`; a [0, 1] interval (see 2); |x| and a|b; me @ home, [@gama2014].',
    ),
    ...(
      [
        ['##Heading', 'This is no heading. Put a blank after the last `#`.'],
        ['Text\n###Heading', 'This is no heading. Put a blank after the last `#`.'],
        ['• one\n• two', 'This is no list. Begin each item with `- `, after an empty line.'],
        [
          '| a | b |\n| c | d |',
          'This is no table. Put a line of `|---|---|` under its first line.',
        ],
        ['[a] (./b.mdx)', 'This is no link. Remove the blank between `]` and `(`.'],
        ['So [gama2014].', 'This is no citation. Write `[@id]`, with the `@`.'],
        ['So @gama2014 says.', 'This is no citation. Write `[@id]`, with the brackets.'],
        ['So (@gama2014).', 'This is no citation. Write `[@id]`, with the brackets.'],
      ] as const
    ).map(([body, problem]) => page(body, body, `11:1  ${problem}`)),
  ],
  'shown-picture': [
    {...page('a picture that a page shows', `![${alt}](./img/plan.png)`), context: withPicture({})},
    {
      ...page('any, while a page that may show it cannot be read', 'No picture.'),
      context: {...withPicture({}), unread: new Set(['docs/releases/broken.mdx'])},
    },
    {
      ...page(
        'a picture that no page shows',
        'No picture.',
        'docs/releases/img/plan.png:1:1  No page shows this picture. Show it or remove it.',
      ),
      context: withPicture({}),
    },
  ],
  'known-citation': [
    page('known sources', 'So [@gama2014] and so [@deng2013; @tang2010].'),
    page('something like a citation in code', '`[@nobody]`'),
    {
      ...page('anything, while the bibliography cannot be read', '[@nobody]'),
      context: {
        ...sampleContext,
        bibliography: {
          sources: new Map(),
          lines: new Map(),
          references: new Map(),
          problems: [],
        },
      },
    },
    page(
      'a misspelt source',
      'So\nand so [@gama2013].',
      '12:8  Citation [@gama2013] is not in references.bib. Did you mean gama2014? ' + addSource,
    ),
    ...['gama2014, @deng2013', 'gama2014, p. 3', 'gama2014 @deng2013'].map((inside) =>
      page(
        `more than ids in [@${inside}]`,
        `[@${inside}]`,
        `11:1  Citation [@${inside}] is not in references.bib. ` +
          'Write ids alone, as `[@id]` or `[@id1; @id2]`: with semicolons, and without pages.',
      ),
    ),
    page(
      'unknown ones among several',
      '[@gama2014; @who; @what]',
      `11:1  Citation [@who] is not in references.bib. ${addSource}`,
      `11:1  Citation [@what] is not in references.bib. ${addSource}`,
    ),
  ],
  'enough-sources': [
    page('five sources, three of them primary', undefined),
    draft('none in a draft', 'Trust me.'),
    {
      ...page('any, while the bibliography cannot be read', 'Trust me.'),
      context: {
        ...sampleContext,
        bibliography: {
          sources: new Map(),
          lines: new Map(),
          references: new Map(),
          problems: [],
        },
      },
    },
    page(
      'four sources, one of them twice',
      '[@deng2013; @gama2014; @johari2015; @tang2010; @deng2013]',
      `1:1  The page cites 4 sources, 3 of them primary. ${citeMore}`,
    ),
    page('none', 'Trust me.', `1:1  The page cites 0 sources, 0 of them primary. ${citeMore}`),
    {
      ...page('five, too few primary', undefined),
      problems: [`1:1  The page cites 5 sources, 2 of them primary. ${citeMore}`],
      context: {
        ...sampleContext,
        bibliography: {
          ...sampleContext.bibliography,
          sources: new Map([
            ...sampleContext.bibliography.sources,
            ['deng2013', sourceFrom('deng2013', {primary: false})],
          ]),
        },
      },
    },
  ],
  'known-tag': [
    withFrontMatter('known tags', {tags: '[rollback]'}),
    withFrontMatter(
      'unknown tags',
      {tags: '[relaeses, finance]'},
      '6:1  There is no tag `relaeses`. Did you mean releases? Use a key of docs/tags.yml.',
      '6:1  There is no tag `finance`. Use a key of docs/tags.yml.',
    ),
  ],
  'published-links': [
    {...page('another page', '[a](../incidents/rollback.mdx)'), context: sampleContext},
    {
      ...page(
        'a draft',
        '[a](../incidents/rollback.mdx#plan)',
        '11:1  docs/incidents/rollback.mdx is a draft and not on the site. Publish both, or name ' +
          'it in `related`, which waits until it is published.',
      ),
      context: withDraft,
    },
    {
      ...draft('a draft in a draft', '[a](../incidents/rollback.mdx)'),
      context: withDraft,
    },
  ],
  'review-date': [
    withFrontMatter('today', {reviewed: sampleContext.today}),
    withFrontMatter(
      'tomorrow',
      {reviewed: '2026-11-25'},
      '8:1  The review date 2026-11-25 is in the future. ' +
        'Write the day on which the page was really checked.',
    ),
    withFrontMatter('a year ago to the day', {reviewed: '2025-11-24'}),
    withFrontMatter(
      'a year and a day ago: a warning',
      {reviewed: '2025-11-23'},
      '8:1  Warning: The last review, on 2025-11-23, is more than 12 months ago. ' +
        'Check the page against its sources and set the date.',
    ),
  ],
  'similar-titles': [
    twoPages('titles of different words', pageFrom(undefined, secondNames, secondFile)),
    twoPages(
      'the words of another title in other clothes',
      pageFrom(
        undefined,
        {...secondNames, title: 'Can you explain what canary deployment is?'},
        secondFile,
      ),
      `${secondFile}:2:1  Warning: The title is much like that of ${sampleFile}. Make one page of ` +
        'the two, or reword the titles so that they differ in what they ask.',
    ),
  ],
  'known-related': [
    withFrontMatter('another page', {related: '[rollback]'}),
    withFrontMatter(
      'no page',
      {related: '[rolback]'},
      '9:1  There is no question `rolback`. Did you mean rollback? Use the file name of a page.',
    ),
    withFrontMatter(
      'the page itself, and one twice',
      {related: '[canary-deployment, rollback, rollback]'},
      '9:1  `canary-deployment` is the page itself or stands here twice. Remove it.',
      '9:1  `rollback` is the page itself or stands here twice. Remove it.',
    ),
  ],
  'unique-names': [
    twoPages('different names', pageFrom(undefined, secondNames, secondFile)),
    twoPages(
      'the title of another page, whatever its case',
      pageFrom(undefined, {...secondNames, title: 'What is a CANARY deployment?'}, secondFile),
      `${secondFile}:2:1  The title “What is a CANARY deployment?” already belongs to ` +
        `${sampleFile}. Give each page names of its own.`,
    ),
    twoPages(
      'an alias of another page',
      pageFrom(undefined, {...secondNames, aliases: '[mirroring, Canary release]'}, secondFile),
      `${secondFile}:7:1  The alias “Canary release” already belongs to ${sampleFile}. ` +
        'Give each page names of its own.',
    ),
    twoPages(
      'the file name of a page of another theme',
      pageFrom(undefined, secondNames, 'docs/serving/canary-deployment.mdx'),
      'docs/serving/canary-deployment.mdx:2:1  The file name “canary-deployment” already ' +
        `belongs to ${sampleFile}. Give each page names of its own.`,
    ),
    withFrontMatter(
      'an alias twice',
      {aliases: '[canary release, Canary Release]'},
      '7:1  The alias “Canary Release” stands here twice. Give each page names of its own.',
    ),
  ],
  'cited-source': [
    page('all sources cited', undefined),
    {
      ...page('any, while a page that may cite it cannot be read', 'No citation.'),
      context: {...sampleContext, unread: new Set(['docs/releases/broken.mdx'])},
    },
    page(
      'a source that no page cites',
      '[@deng2013; @gama2014; @johari2015; @tang2010]',
      'docs/references.bib:31:1  No page cites `netflix2017`. Cite it or remove it.',
    ),
  ],
  'no-directives': [
    page('colons in prose', 'At 10:30, a:b and p99: see :name, C::D or a ::: b.'),
    page('colons in code', '`:note[a]` and `::note`\n\n```text\n:::note\n```'),
    page('a link after a colon', 'See: [a](#short-answer), or a:b as in [a](#short-answer)'),
    page('colons within code that runs over lines', '`a::b\nc`'),
    ...(
      [
        ['11:1', ':::note\n\nText.'],
        ['11:1', '::: note\n\nText.'],
        ['11:1', 'Text\n:::'],
        ['11:3', '> Text\n> :::note\n> More'],
        ['11:3', '- a\n  ::leaf'],
        ['11:1', '::Leaf'],
        ['11:1', 'Text :Abbr[HTML] here'],
        ['11:1', ':B[text](#short-answer)'],
        ['11:3', 'a `::B\nc` d'],
        ['11:3', 'a `b\n::Leaf\nc` d'],
        ['11:1', 'Text :abbr[HTML] here'],
        ['11:1', 'word:name[text]'],
        ['11:1', 'word:name[`]code` text'],
        ['11:3', 'a `b\n:::note\nc` d'],
        ['11:3', 'a `\n:::note\n :::\n` b'],
        ['11:3', 'a `b\n  ::leaf\nc` d'],
        ['11:1', ':b[text](#short-answer)'],
        ['11:3', '| :b[c] |\n|---|'],
      ] as const
    ).map(([place, body]) =>
      page(
        `the directive in ${JSON.stringify(body)}`,
        body,
        `${place}  This would be read as a directive. ` +
          'Write plain Markdown: a paragraph, a list or a quotation.',
      ),
    ),
    page('a colon in a text alternative', '![Two steps: one at 10:30](./img/a.png)'),
    ...['![a :b d](./img/a.png)', '![a :B d](./img/a.png)'].map((body) =>
      page(
        `a directive in ${body}`,
        body,
        '11:1  This would be read as a directive. ' +
          'Write plain Markdown: a paragraph, a list or a quotation.',
      ),
    ),
    page(
      'the title of a link',
      '[a](#short-answer "b")',
      '11:1  A link has no title. Remove the words in quotation marks after the address.',
    ),
    page(
      'the title of a picture',
      '![a](./img/a.png "b")',
      '11:1  A picture has no title. Remove the words in quotation marks after the address.',
    ),
  ],
  'tree-limits': [
    page('a long table', `| a |\n|---|\n${'| b |\n'.repeat(599)}`),
    page(
      'a longer table',
      `| a |\n|---|\n${'| b |\n'.repeat(600)}`,
      `612:1  More than 600 × \`tableCell\`. ${tooMuch}`,
    ),
    page(
      'too many links',
      '[a](#references)\n'.repeat(81),
      `91:1  More than 80 × \`link\`. ${tooMuch}`,
    ),
    page(
      'too many pictures',
      '![a](./img/a.png)\n'.repeat(21),
      `31:1  More than 20 × \`image\`. ${tooMuch}`,
    ),
    page(
      'too much code',
      '```text\na\n```\n\n'.repeat(41),
      `171:1  More than 40 × \`code\`. ${tooMuch}`,
    ),
    page(
      'a long block of code',
      `\`\`\`text\n${`${'a'.repeat(999)}\n`.repeat(20)}a\n\`\`\``,
      `11:1  A code block of 20001 characters. ${tooMuch}`,
    ),
    page('the longest block of code', `\`\`\`text\n${`${'a'.repeat(999)}\n`.repeat(20)}\`\`\``),
    page(
      'too many nodes',
      'a\n\n'.repeat(3000),
      `6009:1  More than 6000 Markdown nodes. ${tooMuch}`,
    ),
    page(
      'lists in lists',
      Array.from({length: 12}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      `22:25  Nested more than 24 deep. ${tooMuch}`,
    ),
    page(
      'lists in lists that a reader can bear',
      Array.from({length: 11}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    ),
  ],
  images: [
    {...page('a picture beside the page', `![${alt}](./img/plan.png)`), context: withPicture({})},
    ...['jpg', 'webp'].map((kind) => ({
      ...page(`a ${kind} file`, `![${'a'.repeat(20)}](./img/plan.${kind})`),
      context: withPicture({}, kind),
    })),
    {
      ...page(
        'a text alternative of 19 characters',
        `![ ${'a'.repeat(19)} ](./img/plan.png)`,
        '11:1  This picture lacks a text alternative. ' +
          'Write `![what the picture says, in a sentence](./img/name.png)`.',
      ),
      context: withPicture({}),
    },
    {
      ...page('the largest picture', `![${alt}](./img/plan.png)`),
      context: withPicture({bytes: 200_000, width: 2000, height: 2000}),
    },
    page(
      'no such picture',
      `Text\n![${alt}](./img/plan.png)`,
      '12:1  There is no picture ./img/plan.png. Add the file or correct the path.',
    ),
    {
      ...page(
        'a curt text alternative',
        '![A plan.](./img/plan.png)',
        '11:1  This picture lacks a text alternative. ' +
          'Write `![what the picture says, in a sentence](./img/name.png)`.',
      ),
      context: withPicture({}),
    },
    ...[
      'https://evil.example/pixel.png',
      '//evil.example/pixel.png',
      'data:image/png;base64,AA==',
      '@site/static/img/a.png',
      '/img/a.png',
      'img/plan.png',
      '@site/./img/plan.png',
      '../other/img/plan.png',
      './img/../plan.png',
      './img/plan.svg',
      './img/plan.png?a',
      './img/plan.png#a',
      './img/PLAN.png',
      '%2e/img/plan.png',
      'javascript:alert(1)',
      '!!raw-loader!/etc/passwd',
    ].map((url) =>
      page(
        `the address ${url}`,
        `![${alt}](${url})`,
        `11:1  The picture ${url} is not beside the page. ` +
          'Put it into img/ beside the page and write `./img/name.png`.',
      ),
    ),
    ...(
      [
        ['wide', {width: 2001}, 'is 2001 × 100 pixels'],
        ['high', {height: 2001}, 'is 100 × 2001 pixels'],
        ['heavy', {bytes: 200_001}, 'has 201 kB'],
        ['other', {width: undefined, height: undefined}, 'is not a picture of its kind'],
        ['narrow', {width: undefined}, 'is not a picture of its kind'],
        ['low', {height: undefined}, 'is not a picture of its kind'],
      ] as const
    ).map(([what, size, fault]) => ({
      ...page(
        `a picture that is too ${what}`,
        `![${alt}](./img/plan.png)`,
        `11:1  The picture ./img/plan.png ${fault}. ` +
          'Make it smaller, or draw it as a ```mermaid block.',
      ),
      context: withPicture(size),
    })),
  ],
  'no-placeholder': [
    page('words like them', 'The todos of a to-do list; coming to it soon. A lorem.'),
    page('code', '```text\nTODO\n```'),
    draft('any in a draft', 'TODO'),
    ...['TODO', 'TBD', 'FIXME', 'XXX', 'Lorem ipsum', 'coming soon', 'Coming Soon'].map((word) =>
      page(
        word,
        `## ${word}\n\nText: ${word}.`,
        `11:1  “${word}” is a placeholder. Write the text, or mark the page \`status: draft\`.`,
        `13:1  “${word}” is a placeholder. Write the text, or mark the page \`status: draft\`.`,
      ),
    ),
  ],
};
