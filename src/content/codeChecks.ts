import type {CodeChecks, CodeRun} from '../lib/codeChecks';
import {codeOf, recordOf, type CheckedCode} from './checkedCode';
import type {Handbook} from './loadHandbook';
import type {PageFacts} from './page';

/** What a page says of its code; undefined where nothing has checked it as it is now. */
export function toCodeRun(page: PageFacts, records: CheckedCode): CodeRun | undefined {
  const record = recordOf(page, records);
  return record && record.checked > 0 ? {date: record.date, tools: record.tools} : undefined;
}

/** Counts over all published pages. Code that has changed since its run counts as unchecked. */
export function toCodeChecks({themes, checked: records}: Handbook): CodeChecks {
  const checks: CodeChecks = {blocks: 0, checked: 0, executed: 0, notRun: []};
  for (const page of themes.flatMap(({pages}) => pages)) {
    const record = recordOf(page, records);
    checks.blocks += codeOf(page).length;
    checks.checked += record?.checked ?? 0;
    checks.executed += record?.executed ?? 0;
    for (const {language, attributes} of codeOf(page)) {
      if (attributes.norun === undefined) continue;
      checks.notRun.push({
        question: page.frontMatter.title,
        path: `/${page.theme}/${page.id}/`,
        block: attributes.title ?? language,
        reason: attributes.norun,
      });
    }
  }
  return checks;
}
