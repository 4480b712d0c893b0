import type {Handbook, Theme} from '../../../src/content/loadHandbook';
import type {Page} from '../../../src/content/page';
import {pageFrom, sampleContext} from './samplePage';

export function themeFrom(id: string, position: number, pages: Page[]): Theme {
  const texts = {label: `Label of ${id}`, description: `About ${id}.`, customProps: {why: 'Why.'}};
  return {id, position, pages, ...texts};
}

export const canary = pageFrom(
  '## Full answer\n\nA [@tang2010]. B [@gama2014; @tang2010]. C [@unknown].',
  {title: 'What is a canary release?', reviewed: '2026-11-20'},
);
export const shadow = pageFrom(
  '## Short answer\n\nA [@gama2014].\n\n## Full answer',
  {title: 'What is a shadow release?', level: 'senior', reviewed: '2026-09-01'},
  'docs/releases/shadow-release.mdx',
);
export const drift = pageFrom(
  '## Full answer\n\nA [@gama2014].',
  {title: 'What is concept drift?', reviewed: '2026-10-01'},
  'docs/monitoring/concept-drift.mdx',
);
export const releases = themeFrom('releases', 1, [canary, shadow]);
export const monitoring = themeFrom('monitoring', 2, [drift]);
export const handbook: Handbook = {
  themes: [releases, monitoring],
  drafts: [],
  backlog: [],
  allThemes: [],
  checked: new Map(),
  synonyms: {same: [], means: {}},
  bibliography: sampleContext.bibliography,
};
