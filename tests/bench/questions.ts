import {levels, type Level} from '../../src/lib/question';
import {adjectives, capital, nouns, paragraph, sentence, verbs} from './prose';
import {createRandom, type Random} from './random';

/** A source that one page brings along and later ones cite too. */
export interface BenchSource {
  id: string;
  author: string;
  title: string;
  year: number;
  url: string;
}

/** A made-up question, before it is written in the grammar of one site or the other. */
export interface BenchQuestion {
  id: string;
  theme: string;
  title: string;
  label: string;
  description: string;
  level: Level;
  tags: string[];
  aliases: string[];
  related: string[];
  /** What an interviewer sets. */
  prompt: string;
  /** Markdown by section; `[@id]` cites a source, `../theme/id.mdx` links a page. */
  sections: Array<{title: string; text: string}>;
  /** In the order in which the page first cites them. */
  sources: BenchSource[];
}

const SOURCES_A_PAGE = 6;

/** The source that comes with page `index`. */
function toSource(index: number, random: Random): BenchSource {
  return {
    id: `source-${index}`,
    author: `${capital(random.pick(nouns))} Institute`,
    title: capital(
      `${random.pick(adjectives)} ${random.pick(nouns)}s and how teams ${random.pick(verbs)} them`,
    ),
    year: 2010 + random.below(16),
    url: `https://www.example.org/reports/${index}`,
  };
}

const table = (random: Random): string =>
  [
    '| Sign | Cause | Remedy |',
    '| --- | --- | --- |',
    ...Array.from(
      {length: 4},
      () =>
        `| ${random.pick(adjectives)} ${random.pick(nouns)} | ${random.pick(nouns)} | ${random.pick(verbs)} the ${random.pick(nouns)} |`,
    ),
  ].join('\n');

const code = (random: Random): string =>
  random.below(2) === 0
    ? `\`\`\`yaml\n${random.pick(nouns)}:\n  share: 0.${1 + random.below(8)}\n  ${random.pick(nouns)}s: [${random.pick(adjectives)}, other]\n  minutes: ${random.below(60)}\n\`\`\``
    : `\`\`\`json\n{\n  "${random.pick(nouns)}": "${random.pick(adjectives)}",\n  "share": 0.${1 + random.below(8)},\n  "replicas": ${1 + random.below(9)}\n}\n\`\`\``;

const diagram = (random: Random): string => {
  const [a, b, c] = [random.pick(nouns), random.pick(nouns), random.pick(nouns)];
  return [
    `\`\`\`mermaid title="From ${a} to ${c}" alt="The ${a} leads to the question whether the ${b} is healthy; if it is, wait, otherwise repair the ${c}."`,
    'flowchart TD',
    `  A[${a}] --> B{${b} healthy?}`,
    '  B -->|yes| C[Wait]',
    `  B -->|no| D[Repair ${c}]`,
    '```',
  ].join('\n');
};

const items = (random: Random, count: number, mark: string): string =>
  Array.from({length: count}, () => `${mark} ${sentence(random)}`).join('\n');

/** Joins paragraphs and other blocks. */
const blocks = (...parts: string[]): string => parts.join('\n\n');

function toSections(random: Random, link: string, cite: string[], withDiagram: boolean) {
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = cite;
  const full = blocks(
    '### What has to hold',
    `${paragraph(random, 4)} ${link} So the report ${second}.`,
    paragraph(random, 4),
    '### Signs and remedies',
    `${paragraph(random, 4)} It is well documented ${third}.`,
    table(random),
    ...(withDiagram ? [diagram(random)] : []),
    '### In what order',
    paragraph(random, 5),
    items(random, 3, '-'),
    '### When not to',
    `${paragraph(random, 5)} Both reports agree on that ${fourth}.`,
    paragraph(random, 4),
  );
  return [
    {title: 'Short answer', text: `${paragraph(random, 2)} Opinions differ ${first}.`},
    {title: 'Full answer', text: full},
    {
      title: 'Worked example',
      text: blocks(
        `${sentence(random)} The figures are known ${fifth}.`,
        code(random),
        sentence(random),
      ),
    },
    {title: 'Key points', text: items(random, 5, '- [ ]')},
    {
      title: 'Common mistakes',
      text: blocks(items(random, 3, '-'), `A study counts them ${sixth}.`),
    },
    {title: 'Follow-up questions', text: items(random, 2, '-')},
  ];
}

/** A page's subject: five words that no other page has together. */
function drawSubject(random: Random, taken: Set<string>): string[] {
  for (;;) {
    const words = [verbs, adjectives, nouns, adjectives, nouns].map(random.pick);
    const key = [...words].sort().join(' ');
    if (new Set(words).size < words.length || taken.has(key)) continue;
    taken.add(key);
    return words;
  }
}

/**
 * Makes questions that pass `npm run check`: unique names, cited sources, every section, about 900
 * words, a table, a code block, every fourth a diagram. A page depends on the seed and the pages
 * before it alone: the first hundred of a thousand are the hundred.
 * @param themes ids of the themes over which they are spread
 * @param tags keys of which each gets two
 */
export function makeQuestions(
  count: number,
  themes: readonly string[],
  tags: readonly string[],
  seed: number,
): BenchQuestion[] {
  const taken = new Set<string>();
  const sources = Array.from({length: SOURCES_A_PAGE - 1}, (_, index) =>
    toSource(index, createRandom(seed + index)),
  );
  const questions: BenchQuestion[] = [];
  for (let index = 0; index < count; index++) {
    const random = createRandom(seed * 1_000_003 + index);
    const [verb, adjective, noun, other, second] = drawSubject(random, taken);
    const own = toSource(sources.length, random);
    const cited = new Set([own]);
    while (cited.size < SOURCES_A_PAGE) cited.add(random.pick(sources));
    sources.push(own);
    // Pages may relate to any earlier one; the first few relate to those that follow.
    const earlier = (offset: number) =>
      index < 8 ? undefined : questions[(random.below(index - 2) + offset) % index];
    const related = [...new Set([earlier(0), earlier(1)])].filter((page) => page !== undefined);
    const linked = related[0];
    const link = linked
      ? `See [${linked.label}](../${linked.theme}/${linked.id}.mdx).`
      : 'Nothing else comes first.';
    const chosen = [...cited];
    const tag = random.below(tags.length);
    questions.push({
      id: `${verb}-${adjective}-${noun}-${other}-${second}`,
      theme: themes[index % themes.length]!,
      title: `How do you ${verb} the ${adjective} ${noun} of a ${other} ${second}?`,
      label: capital(`${noun} of a ${other} ${second}`),
      description: `How to ${verb} the ${adjective} ${noun}: signs, causes, remedies, the order in which they come, and when not to.`,
      level: random.pick(levels),
      tags: [tags[tag]!, tags[(tag + 1) % tags.length]!],
      aliases: [
        `${verb} ${adjective} ${noun} ${other} ${second}`,
        `${other} ${second}, ${adjective} ${noun}, ${verb}`,
      ],
      related: related.map(({id}) => id),
      prompt: paragraph(random, 2),
      sections: toSections(
        random,
        link,
        chosen.map(({id}) => `[@${id}]`),
        index % 4 === 3,
      ),
      sources: chosen,
    });
  }
  return questions;
}
