import type {Problem} from '../../lib/problem';
import type {
  FactsRule,
  Finding,
  HandbookRule,
  Page,
  PageFacts,
  PageRule,
  RuleContext,
} from '../page';
import {allowedNodes} from './allowedNodes';
import {characterReferences} from './characterReferences';
import {citedSources} from './citedSources';
import {codeBlocks} from './codeBlocks';
import {directives} from './directives';
import {enoughSources} from './enoughSources';
import {headings} from './headings';
import {images} from './images';
import {keyPoints} from './keyPoints';
import {knownCitations} from './knownCitations';
import {knownRelated} from './knownRelated';
import {knownTags} from './knownTags';
import {links} from './links';
import {markdownSlips} from './markdownSlips';
import {placeholders} from './placeholders';
import {publishedLinks} from './publishedLinks';
import {reviewDate} from './reviewDate';
import {sectionOrder} from './sectionOrder';
import {shownPictures} from './shownPictures';
import {similarTitles} from './similarTitles';
import {treeLimits} from './treeLimits';
import {uniqueNames} from './uniqueNames';
import {wordRange} from './wordRange';

export const pageRules: readonly PageRule[] = [
  treeLimits,
  allowedNodes,
  characterReferences,
  directives,
  markdownSlips,
  headings,
  sectionOrder,
  wordRange,
  keyPoints,
  codeBlocks,
  placeholders,
];

export const factsRules: readonly FactsRule[] = [
  links,
  images,
  knownCitations,
  enoughSources,
  knownTags,
  knownRelated,
  publishedLinks,
  reviewDate,
];

export const handbookRules: readonly HandbookRule[] = [
  uniqueNames,
  similarTitles,
  citedSources,
  shownPictures,
];

function toProblem(file: string, rule: string, finding: Finding): Problem {
  const {place, message, remedy, severity} = finding;
  const {line, column} = place ?? {line: 1, column: 1};
  return {file, line, column, message, remedy, rule, ...(severity && {severity})};
}

const applies = ({publishedOnly}: {publishedOnly?: boolean}, {frontMatter}: PageFacts) =>
  !publishedOnly || frontMatter.status !== 'draft';

/** Runs the rules that need a page's tree. */
export function checkPage(page: Page): Problem[] {
  return pageRules
    .filter((rule) => applies(rule, page))
    .flatMap(({name, check}) => check(page).map((finding) => toProblem(page.file, name, finding)));
}

/** Runs the rules that need what is known of all pages. */
export function checkHandbook(pages: readonly PageFacts[], context: RuleContext): Problem[] {
  return [
    ...factsRules.flatMap((rule) =>
      pages
        .filter((page) => applies(rule, page))
        .flatMap((page) =>
          rule.check(page, context).map((finding) => toProblem(page.file, rule.name, finding)),
        ),
    ),
    ...handbookRules.flatMap(({name, check}) =>
      check(pages, context).map(({file, ...finding}) => toProblem(file, name, finding)),
    ),
  ];
}
