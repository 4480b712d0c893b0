import {toString} from 'mdast-util-to-string';
import {placeOf, type Finding, type PageRule} from '../page';
import {guideTextsIn, starterAliases} from '../template';

const placeholder = /\b(?:TODO|TBD|FIXME|XXX)\b|\blorem ipsum\b|\bcoming soon\b/i;
const remedy = 'Write the text, or mark the page `status: draft`.';

/** The first placeholder or guide text in a text, if there is one. */
const findIn = (text: string) => placeholder.exec(text)?.[0] ?? guideTextsIn(text)[0];

export const placeholders: PageRule = {
  name: 'no-placeholder',
  about: 'A published page holds no TODO, TBD, FIXME, “coming soon” or guide text of the template.',
  publishedOnly: true,
  check: (page) => {
    const findings: Finding[] = [];
    const {title, description, aliases} = page.frontMatter;
    const starters = starterAliases(page.id);
    for (const [key, found] of [
      ['title', findIn(title)],
      ['description', findIn(description)],
      ['aliases', aliases.find((alias) => starters.includes(alias))],
    ] as const) {
      if (found === undefined) continue;
      findings.push({place: placeOf(page, key), message: `“${found}” is a placeholder.`, remedy});
    }
    for (const {node} of page.nodes) {
      if (node.type !== 'paragraph' && node.type !== 'heading') continue;
      const found = findIn(toString(node));
      if (found === undefined) continue;
      const place = node.position?.start;
      findings.push({place, message: `“${found}” is a placeholder.`, remedy});
    }
    return findings;
  },
};
