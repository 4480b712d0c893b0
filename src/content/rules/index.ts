import type {Problem} from '../../lib/problem';
import type {Finding, HandbookRule, Page, PageRule, RuleContext} from '../page';
import {allowedNodes} from './allowedNodes';
import {citedSources} from './citedSources';
import {codeBlocks} from './codeBlocks';
import {enoughSources} from './enoughSources';
import {headings} from './headings';
import {keyPoints} from './keyPoints';
import {knownCitations} from './knownCitations';
import {knownTags} from './knownTags';
import {links} from './links';
import {reviewDate} from './reviewDate';
import {sectionOrder} from './sectionOrder';
import {uniqueNames} from './uniqueNames';
import {wordRange} from './wordRange';

export const pageRules: readonly PageRule[] = [
  allowedNodes,
  headings,
  sectionOrder,
  wordRange,
  keyPoints,
  codeBlocks,
  links,
  knownCitations,
  enoughSources,
  knownTags,
  reviewDate,
];

export const handbookRules: readonly HandbookRule[] = [uniqueNames, citedSources];

/** Runs every rule over every page. */
export function checkPages(pages: readonly Page[], context: RuleContext): Problem[] {
  const toProblem = (file: string, rule: string, {place, message, remedy}: Finding): Problem => ({
    file,
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    message,
    remedy,
    rule,
  });
  return [
    ...pageRules.flatMap(({name, check}) =>
      pages.flatMap((page) =>
        check(page, context).map((finding) => toProblem(page.file, name, finding)),
      ),
    ),
    ...handbookRules.flatMap(({name, check}) =>
      check(pages, context).map(({file, ...finding}) => toProblem(file, name, finding)),
    ),
  ];
}
