import {transform, type Selector} from 'lightningcss';

/**
 * What a selector or a declaration speaks of, in one namespace:
 * `.class`, `#id`, `element`, `[attribute]`, `--property`.
 */
export type CssName = string;

/** Names that have to be on a page for a selector to match; what `:not` and `:has` hold is no such. */
export function requiredNames(selector: Selector): CssName[] {
  return selector.flatMap((part): CssName[] => {
    if (part.type === 'class') return [`.${part.name}`];
    if (part.type === 'id') return [`#${part.name}`];
    if (part.type === 'type') return [part.name];
    if (part.type === 'attribute') return [`[${part.name}]`];
    return [];
  });
}

/** Selectors of which one has to match: `a` and `b` of `:is(a, b)`. */
export function alternatives(part: Selector[number]): Selector[] | undefined {
  const isChoice = part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where');
  return isChoice ? part.selectors : undefined;
}

/** Every name that a style sheet's selectors need, and every custom property that it sets. */
export function cssNames(css: string): Set<CssName> {
  const names = new Set<CssName>();
  const collect = (selector: Selector): void => {
    for (const name of requiredNames(selector)) names.add(name);
    for (const part of selector) alternatives(part)?.forEach(collect);
  };
  transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {style: ({value}) => value.selectors.forEach(collect)},
      Declaration: {custom: ({name}) => void (name.startsWith('--') && names.add(name))},
    },
  });
  return names;
}
