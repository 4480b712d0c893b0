import {transform, type Selector, type Visitor} from 'lightningcss';
import {alternatives, requiredNames, type CssName} from './cssNames';

/** Whether no page has a name; see `UnusedNames`. */
type IsUnused = (name: CssName) => boolean;

const clean = (css: string, visitor: Visitor<Record<string, never>>): string =>
  transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    minify: true,
    visitor,
  }).code.toString();

/** Custom properties and animations that a style sheet itself refers to. */
function references(css: string): Set<string> {
  const found = new Set<string>();
  for (const [, name = ''] of css.matchAll(/var\((--[\w-]+)/g)) found.add(name);
  for (const [, value = ''] of css.matchAll(/animation(?:-name)?:([^;}]+)/g)) {
    for (const word of value.match(/[\w-]+/g) ?? []) found.add(word);
  }
  return found;
}

function canMatch(selector: Selector, isUnused: IsUnused): boolean {
  return (
    !requiredNames(selector).some(isUnused) &&
    selector.every(
      (part) => alternatives(part)?.some((choice) => canMatch(choice, isUnused)) ?? true,
    )
  );
}

const keepSelectors = (css: string, isKept: (selector: Selector) => boolean): string =>
  clean(css, {
    Rule: {style: ({value}) => (value.selectors.some(isKept) ? undefined : [])},
    Selector: (selector) => (isKept(selector) ? undefined : []),
  });

/**
 * A style sheet without what no page needs: selectors that cannot match, custom properties and
 * animations that nothing refers to. Knows the structure of selectors, so `a:not(.unused)` stays.
 */
export function purgeCss(css: string, isUnused: IsUnused): string {
  let purged = keepSelectors(css, (selector) => canMatch(selector, isUnused));
  // A property may be used only by another that is itself unused.
  for (let before = ''; before !== purged;) {
    before = purged;
    const used = references(before);
    purged = clean(before, {
      Declaration: {
        custom: ({name}) => (isUnused(name) && !used.has(name) ? [] : undefined),
      },
      Rule: {
        keyframes: ({value: {name}}) => (used.has(name.value) ? undefined : []),
      },
    });
  }
  return purged;
}

/**
 * A purged style sheet in two: what some pages need at once, and what only others do, or scripts
 * that are loaded later. Rules of the second come after those of the first: where two of one
 * specificity meet, that of the second wins.
 * @param isUnusedEarly whether none of the first pages has a name
 */
export function splitCss(css: string, isUnusedEarly: IsUnused): {early: string; late: string} {
  const selectors = keepSelectors(css, (selector) => !canMatch(selector, isUnusedEarly));
  const used = references(selectors);
  const late = clean(selectors, {
    Rule: {
      page: () => [],
      keyframes: ({value: {name}}) => (used.has(name.value) ? undefined : []),
    },
  });
  return {early: purgeCss(css, (name) => isUnusedEarly(name) && !used.has(name)), late};
}
