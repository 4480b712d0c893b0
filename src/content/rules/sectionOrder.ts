import {didYouMean} from '../../lib/editDistance';
import type {Finding, PageRule} from '../page';

/** Sections in the order in which they stand on a page; the first two are required. */
export const sectionTitles = [
  'Short answer',
  'Full answer',
  'Approach',
  'Worked example',
  'Key points',
  'Common mistakes',
  'Follow-up questions',
];
const required = sectionTitles.slice(0, 2);

/** `Approach: shadow first` is a section of its own under the name `Approach`. */
const toName = (title: string) => (/^Approach: \S/.test(title) ? 'Approach' : title);

export const sectionOrder: PageRule = {
  name: 'section-order',
  about:
    'A page has the sections Short answer and Full answer, then any of Approach: …, Worked ' +
    'example, Key points, Common mistakes, Follow-up questions, in this order, none empty.',
  check: ({body: {sections}, frontMatter}) => {
    const findings: Finding[] = [];
    let highest = -1;
    for (const {title, heading, children} of sections) {
      const place = heading.position?.start;
      const name = toName(title);
      const order = sectionTitles.indexOf(name);
      if (order === -1 || title === 'Approach') {
        const near = title === 'Approach' ? '' : didYouMean(title, sectionTitles);
        const remedy = `Use one of: ${sectionTitles.join(', ').replace('Approach', 'Approach: …')}.`;
        findings.push({place, message: `No section is called “${title}”.${near}`, remedy});
        continue;
      }
      if (order < highest || (order === highest && name !== 'Approach')) {
        const message = `“${title}” does not belong after “${sectionTitles[highest]}”.`;
        findings.push({place, message, remedy: 'Put the sections in their order, each once.'});
      }
      if (children.length === 0) {
        const message = `“${title}” is empty.`;
        findings.push({place, message, remedy: 'Write the answer or remove the heading.'});
      }
      highest = Math.max(highest, order);
    }
    // A draft may lack what is still to be written.
    for (const title of frontMatter.status === 'draft' ? [] : required) {
      if (sections.some((section) => section.title === title)) continue;
      const message = `The section “${title}” is missing.`;
      findings.push({place: undefined, message, remedy: `Add \`## ${title}\`.`});
    }
    return findings;
  },
};
