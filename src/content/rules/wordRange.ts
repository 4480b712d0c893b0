import type {RootContent} from 'mdast';
import type {PageRule} from '../page';
import {countWords} from '../sections';

/** Fewest and most words of a section; tables, diagrams and code are not counted. */
const ranges = new Map<string, [min: number, max: number]>([
  ['Short answer', [25, 70]],
  ['Full answer', [600, 1200]],
]);

const isProse = ({type}: RootContent) => type !== 'table' && type !== 'code';

export const wordRange: PageRule = {
  name: 'word-range',
  publishedOnly: true,
  about: 'Short answer has 25–70 words, Full answer 600–1,200, tables and code aside.',
  check: ({body: {sections}}) =>
    sections.flatMap(({title, heading, children}) => {
      const [min, max] = ranges.get(title) ?? [0, Infinity];
      const words = countWords(children.filter(isProse));
      if (words === 0 || (words >= min && words <= max)) return [];
      return {
        place: heading.position?.start,
        message: `“${title}” has ${words} words.`,
        remedy: `Write ${min} to ${max} words.`,
      };
    }),
};
