import {transform, type Selector, type Visitor} from 'lightningcss';
import {alternatives, requiredNames, type CssName} from './cssNames';

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

/**
 * A style sheet without what no page needs: selectors that cannot match, custom properties and
 * animations that nothing refers to. Knows the structure of selectors, so `a:not(.unused)` stays.
 * @param isUnused whether no page has a name; see `UnusedNames`
 */
export function purgeCss(css: string, isUnused: (name: CssName) => boolean): string {
  const canMatch = (selector: Selector): boolean =>
    !requiredNames(selector).some(isUnused) &&
    selector.every((part) => alternatives(part)?.some(canMatch) ?? true);

  let purged = clean(css, {
    Rule: {style: ({value}) => (value.selectors.some(canMatch) ? undefined : [])},
    Selector: (selector) => (canMatch(selector) ? undefined : []),
  });
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
