import {Document, isSeq} from 'yaml';
import type {QuestionFrontMatter} from './schema';

/** What a new page says in the place of its description. Long enough to pass the schema. */
const descriptionGuide =
  'One sentence of 60 to 160 characters that says what the reader of this page learns.';

const promptGuide =
  'Set the scene as an interviewer would, in one to three sentences, or delete this paragraph.';

const approachGuide =
  'Say what this way of answering does differently, when it is the better one, and what it costs.';

/** Sections of a new page with what to write there. Plain words: they are compared as text. */
const sectionGuides: ReadonlyArray<[title: string, guides: readonly string[]]> = [
  [
    'Short answer',
    [
      'Answer the question in 25 to 70 words that stand alone, so that the first sentence says ' +
        'it all and the others give the reason, the main trade-off and a source.',
    ],
  ],
  [
    'Full answer',
    [
      'Explain the answer in 600 to 1,200 words under headings of the third level, with depth, ' +
        'trade-offs, numbers and a source for every claim that could be doubted.',
    ],
  ],
  [
    'Worked example',
    [
      'Work one case through with numbers that a test can compute again, from the inputs to the ' +
        'decision.',
    ],
  ],
  [
    'Key points',
    [
      'First of four to eight points that a strong answer covers',
      'Second point, in words that can be ticked off while listening',
      'Third point, such as the number or the name that shows experience',
      'Fourth point, such as what the choice costs',
    ],
  ],
  [
    'Common mistakes',
    ['Name what weak answers say or leave out, and what is wrong with it, one mistake an item.'],
  ],
  ['Follow-up questions', ['Ask what an interviewer would ask next, and hint at the answer.']],
];

/** How the lines of a section begin, where it is a list. */
const markers: Record<string, string> = {
  'Key points': '- [ ] ',
  'Common mistakes': '- ',
  'Follow-up questions': '- ',
};

/**
 * All that a new page says to its author, without Markdown. None of it may stand in a published
 * page: compare with the text of its paragraphs, white space collapsed, and its description.
 */
export const guideTexts: readonly string[] = [
  descriptionGuide,
  promptGuide,
  approachGuide,
  ...sectionGuides.flatMap(([, guides]) => guides),
];

/** The guide texts that a text still holds, however its lines are broken. */
export function guideTextsIn(text: string): string[] {
  const flat = text.replace(/\s+/g, ' ');
  return guideTexts.filter((guide) => flat.includes(guide));
}

/** Aliases of a new page, to be replaced. They hold its id, as no two pages share an alias. */
export function starterAliases(id: string): string[] {
  return [`wording of ${id}`, `symptom of ${id}`].map((alias) => alias.slice(0, 60));
}

/** What is known of a question when its page is started. */
export type StarterValues = Pick<
  QuestionFrontMatter,
  'title' | 'sidebar_label' | 'level' | 'tags' | 'reviewed'
> & {id: string};

/**
 * A draft page: front matter that passes the schema, and sections with what to write there.
 * @param count how many of the sections, from the first; all of them if left out
 */
export function questionTemplate(
  {id, title, sidebar_label, level, tags, reviewed}: StarterValues,
  count?: number,
): string {
  const frontMatter = new Document({
    title,
    sidebar_label,
    description: descriptionGuide,
    level,
    tags,
    aliases: starterAliases(id),
    reviewed,
    status: 'draft',
  });
  for (const key of ['tags', 'aliases']) {
    const list = frontMatter.get(key);
    if (isSeq(list)) list.flow = true;
  }
  const sections = sectionGuides.slice(0, count).map(([heading, guides]) => {
    const marker = markers[heading] ?? '';
    return `## ${heading}\n\n${guides.map((guide) => `${marker}${guide}\n`).join('')}`;
  });
  // No line is folded: pages keep one value a line, which is easier to edit.
  const yaml = frontMatter.toString({lineWidth: 0, flowCollectionPadding: false});
  return [`---\n${yaml}---\n`, `${promptGuide}\n`, ...sections].join('\n');
}

/** One more way to answer, with what to write there. */
export function approachTemplate(name: string): string {
  return `## Approach: ${name}\n\n${approachGuide}\n`;
}
