import type {Finding, PageRule} from '../page';
import {citationPattern} from '../citations';

/** Markdown that did not take, as it stands in the text of the tree; what it is, and what to do. */
const slips: Array<[pattern: RegExp, message: string, remedy: string]> = [
  [/^#{2,6}[^\s#]/m, 'This is no heading.', 'Put a blank after the last `#`.'],
  [/^[•●▪–] /m, 'This is no list.', 'Begin each item with `- `, after an empty line.'],
  [/^\|.*\|[ \t]*$/m, 'This is no table.', 'Put a line of `|---|---|` under its first line.'],
  [
    /\][ \t]+\((?:\.{0,2}\/|#|https?:)/,
    'This is no link.',
    'Remove the blank between `]` and `(`.',
  ],
  [/\[[a-z]+\d{4}[a-z]?\]/, 'This is no citation.', 'Write `[@id]`, with the `@`.'],
  [/(?:^|[\s(])@[a-z]+\d{4}[a-z]?\b/m, 'This is no citation.', 'Write `[@id]`, with the brackets.'],
];

export const markdownSlips: PageRule = {
  name: 'markdown-slips',
  about:
    'No Markdown stands in the text because a blank, a bracket or a line is wrong: `##Heading`, ' +
    '`[text] (address)`, `[id]` for `[@id]`, a table without its line of dashes.',
  check: ({nodes}) =>
    nodes.flatMap(({node, parent}): Finding[] => {
      if (node.type !== 'text' || parent?.type === 'link') return [];
      const text = node.value.replace(citationPattern, '');
      return slips.flatMap(([pattern, message, remedy]) =>
        pattern.test(text) ? [{place: node.position?.start, message, remedy}] : [],
      );
    }),
};
