import {formatProblem, type Problem} from '../../../src/lib/problem';
import type {Source} from '../../../src/lib/question';
import {checkHandbook, checkPage} from '../../../src/content/rules';
import {readPage} from '../../../src/content/readPage';
import type {Page, RuleContext} from '../../../src/content/page';

export const sampleFile = 'docs/releases/canary-deployment.mdx';

/** Seven entries, so that with both `---` the front matter takes lines 1 to 9 of a page. */
const frontMatter = {
  title: 'What is a canary deployment?',
  sidebar_label: 'Canary deployment',
  description: 'Release to a small share of traffic first, compare both versions, and then decide.',
  level: 'mid',
  tags: '[releases, rollback]',
  aliases: '[gradual rollout, canary release]',
  reviewed: '2026-11-20',
};

/** Front-matter keys and their YAML; undefined leaves a key out, an unknown key comes last. */
export type Overrides = Record<string, string | undefined>;

/** That many words of prose. */
export const words = (count: number) =>
  Array.from({length: count}, (_, index) => (index % 100 === 99 ? 'word\n' : 'word '))
    .join('')
    .trim();

/** Passes every rule in `sampleContext`. */
export const sampleBody = `An interviewer sets the scene.

## Short answer

${words(30)} [@deng2013; @gama2014].

## Full answer

${words(600)} [@johari2015].

### Step by step

A note on [rollback](../incidents/rollback.mdx#plan) [@tang2010] and drift [@netflix2017].

## Approach: shadow first

Copy the traffic.

## Worked example

\`\`\`json
{"share": 0.05}
\`\`\`

## Key points

- [ ] One
- [ ] Two
- [ ] Three
- [ ] Four

## Common mistakes

- Comparing with last week.

## Follow-up questions

- What if labels are late?
`;

/** A page's text. The body begins on line 11: line n of it is line n + 10 of the file. */
export function sampleText(body = sampleBody, overrides: Overrides = {}): string {
  const entries = Object.entries<string | undefined>({...frontMatter, ...overrides});
  const yaml = entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return ['---', ...yaml, '---', '', body].join('\n');
}

/** Problems of reading a page, as an author sees them, without the file. */
export function readingProblems(text: string): string[] {
  return readPage('page', text).problems.map((problem) =>
    formatProblem(problem).replace(/^page:/, ''),
  );
}

/** The sample page with another body or front matter. @throws if it cannot be read whole */
export function pageFrom(body?: string, overrides?: Overrides, file = sampleFile): Page {
  const {page, problems} = readPage(file, sampleText(body, overrides));
  if (!page || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return page;
}

export function sourceFrom(id: string, values: Partial<Source> = {}): Source {
  const optional = {url: undefined, accessed: undefined, primary: true};
  return {id, title: `Title of ${id}`, text: `Text of ${id}.`, ...optional, ...values};
}

const sources = [
  sourceFrom('deng2013'),
  sourceFrom('gama2014'),
  sourceFrom('johari2015'),
  sourceFrom('netflix2017', {primary: false}),
  sourceFrom('tang2010', {primary: false}),
];

export const sampleContext: RuleContext = {
  bibliography: {
    sources: new Map(sources.map((source) => [source.id, source])),
    lines: new Map(sources.map(({id}, index) => [id, 10 * index + 1])),
    references: new Map(),
    problems: [],
  },
  tags: new Set(['releases', 'rollback']),
  anchors: new Map([
    [sampleFile, new Set(['short-answer', 'full-answer', 'references'])],
    ['docs/incidents/rollback.mdx', new Set(['plan', 'references'])],
  ]),
  ids: new Set(['canary-deployment', 'rollback']),
  pictures: new Map(),
  unread: new Set(),
  drafts: new Set(),
  today: '2026-11-24',
};

/** Everything that the rules say of these pages. */
export function checkPages(pages: readonly Page[], context: RuleContext): Problem[] {
  return [...pages.flatMap(checkPage), ...checkHandbook(pages, context)];
}
