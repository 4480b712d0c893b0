import * as z from 'zod';
import {levels} from '../lib/question';

export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {error: 'must be a date such as 2026-11-23', abort: true})
  .refine((date) => {
    const time = Date.parse(`${date}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  }, 'must be a day that exists');

const line = (min: number, max: number) =>
  z
    .string()
    .min(min, `must have at least ${min} characters`)
    .max(max, `must have at most ${max} characters`)
    .regex(/^[^<>{}\n]*$/, 'must be one line without < > { }')
    .refine(
      (text) => !/^[“„‘].*[”“’]$/.test(text),
      'must stand in straight quotation marks or in none',
    );

/** Front matter of a question page. The order here is the order on the page. */
export const questionFrontMatter = z.strictObject({
  title: line(15, 140).describe('The question, as an interviewer asks it.'),
  sidebar_label: line(3, 40).describe('Two to four words for the sidebar.'),
  description: line(60, 160).describe('What the reader learns, for search results and previews.'),
  level: z.enum(levels).describe('Lowest level at which a full answer is expected.'),
  tags: z
    .array(z.string())
    .min(1, 'must have at least 1 entry')
    .max(4, 'must have at most 4 entries')
    .refine((tags) => new Set(tags).size === tags.length, 'must have each entry once')
    .describe('Keys of docs/tags.yml.'),
  aliases: z
    .array(line(2, 60))
    .min(2, 'must have at least 2 entries')
    .max(6, 'must have at most 6 entries')
    .describe('Acronyms, other wordings and symptoms that searchers type.'),
  related: z
    .array(z.string().regex(/^[a-z0-9-]+$/, 'must be an id'))
    .min(1, 'must have at least 1 entry')
    .max(5, 'must have at most 5 entries')
    .optional()
    .describe('Ids of questions to read next.'),
  reviewed: isoDate.describe('Day on which a person last checked the whole page.'),
  status: z
    .literal('draft')
    .optional()
    .describe('`draft` keeps the page off the site; it appears on the coverage board.'),
});
export type QuestionFrontMatter = z.infer<typeof questionFrontMatter>;

/** `_category_.yml` of a theme, in the shape that Docusaurus reads too. */
export const themeFile = z.strictObject({
  label: line(3, 80).describe('Title of the theme.'),
  position: z.int().min(1, 'must be 1 or more').describe('Place among the themes.'),
  description: line(20, 140).describe('What the theme covers.'),
  customProps: z.strictObject({
    why: z
      .string()
      .min(200, 'must have at least 200 characters')
      .regex(/^[^<>{}]*$/, 'must be text without < > { }')
      .describe('Why interviewers ask about it; plain paragraphs.'),
  }),
});
export type ThemeFile = z.infer<typeof themeFile>;

/** `docs/tags.yml`, in the shape that Docusaurus reads too. */
export const tag = z.strictObject({label: line(2, 40), description: line(10, 140)});

/** `docs/checked.json`: by page id, what a run of its code found. */
export const checkedFile = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({
    date: isoDate.describe('Day of the run.'),
    code: z
      .string()
      .regex(/^[a-z0-9]{1,8}$/)
      .describe('Hash of the code that was run.'),
    tools: z.array(line(1, 60)).describe('Names and versions of what checked it.'),
    checked: z.int().min(0).describe('Blocks of code that a tool has checked.'),
    executed: z.int().min(0).describe('Those of them that were run.'),
  }),
);
export type CheckedPage = z.infer<typeof checkedFile>[string];
