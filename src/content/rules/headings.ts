import {toString} from 'mdast-util-to-string';
import {flatten} from '../flatten';
import type {Finding, PageRule} from '../page';

export const headings: PageRule = {
  name: 'headings',
  about:
    'Headings are `##` for sections and `###` or `####` within, skip no level, differ, and ' +
    'hold no citation, link, picture or `{#id}`.',
  check: ({nodes}) => {
    const findings: Finding[] = [];
    const seen = new Set(['references']); // the list at the foot of every page
    let last = 1;
    for (const {node: heading} of nodes) {
      if (heading.type !== 'heading') continue;
      const place = heading.position?.start;
      const text = toString(heading);
      if (text.trim() === '') {
        const remedy = 'Write what follows below it, or remove it.';
        findings.push({place, message: 'A heading is empty.', remedy});
      }
      if (heading.depth === 1) {
        const remedy = 'Start with `##`: the title of the page is in its front matter.';
        findings.push({place, message: 'A page has no `#` heading of its own.', remedy});
      } else if (heading.depth > last + 1 || heading.depth > 4) {
        const message = `The heading “${text}” is too deep here.`;
        findings.push({place, message, remedy: 'Use the next level, at most `####`.'});
      }
      if (/\[@/.test(text)) {
        const remedy = 'Cite in the text below: the heading is a link target.';
        findings.push({place, message: 'A heading holds a citation.', remedy});
      }
      // Docusaurus takes what stands in these braces for the id of the element.
      if (text.includes('{#')) {
        const remedy = 'Remove the `{#id}`: headings get their ids by themselves.';
        findings.push({place, message: `The heading “${text}” sets an id.`, remedy});
      }
      // Docusaurus takes `:b` in `a:b` for a directive, and forgets it in anchor and contents.
      if (/:[a-z]/i.test(text)) {
        const remedy = 'Put a blank after the colon.';
        findings.push({place, message: `The heading “${text}” would be cut at the colon.`, remedy});
      }
      // Docusaurus writes its text alternative unescaped into the table of contents.
      if (flatten(heading).some(({node}) => node.type === 'image')) {
        const remedy = 'Put it below the heading.';
        findings.push({place, message: 'A heading holds a picture.', remedy});
      }
      if (flatten(heading).some(({node}) => /^link/.test(node.type))) {
        const remedy = 'Put it into the text below: a heading is a link to itself.';
        findings.push({place, message: 'A heading holds a link.', remedy});
      }
      if (seen.has(text.toLowerCase())) {
        const message = `The heading “${text}” stands here twice.`;
        findings.push({place, message, remedy: 'Reword one: links could not tell them apart.'});
      }
      seen.add(text.toLowerCase());
      last = heading.depth;
    }
    return findings;
  },
};
