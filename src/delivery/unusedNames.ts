import type {CssName} from './cssNames';

const wordsOf = (text: string): Set<string> => new Set(text.match(/[\w-]+/g));

/** `data-expand-all` is `expandAll` in scripts. */
const toDatasetKey = (attribute: string): string =>
  attribute.replace(/^data-/, '').replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** Text that a page holds if it has the id, attribute or element; it may also do so by chance. */
function traceOf(name: CssName): string {
  if (name.startsWith('#')) return name.slice(1);
  return name.startsWith('[') ? name.slice(1, -1) : `<${name}`;
}

/**
 * Names of a style sheet that have not been seen yet. Sees too much rather than too little: a page
 * may mention what it does not use, but it never uses what is unseen.
 */
export class UnusedNames {
  private readonly unseen: Set<CssName>;

  constructor(names: Iterable<CssName>) {
    this.unseen = new Set(names);
  }

  /** Whether neither a page nor a script has the name. */
  has(name: CssName): boolean {
    return this.unseen.has(name);
  }

  /** Sees what a built page has. */
  seePage(html: string): void {
    for (const [, value = ''] of html.matchAll(/\bclass=("[^"]*"|'[^']*'|[^\s>]+)/g)) {
      for (const token of value.match(/[^\s"']+/g) ?? []) this.unseen.delete(`.${token}`);
    }
    for (const [property] of html.matchAll(/--[\w-]+/g)) this.unseen.delete(property);
    for (const name of this.unseen) {
      if (!/^(?:[.]|--)/.test(name) && html.includes(traceOf(name))) this.unseen.delete(name);
    }
  }

  /**
   * Sees what a script could add to a page: whatever its text mentions.
   * @param isOnPages whether a page has a name; a class that one has is looked for, not added
   */
  seeScript(code: string, isOnPages: (name: CssName) => boolean = () => false): void {
    const words = wordsOf(code);
    for (const name of this.unseen) {
      if (name.startsWith('.') && isOnPages(name)) continue;
      const word = name.replace(/^[.#[]|\]$/g, '');
      if (words.has(word) || words.has(toDatasetKey(word))) this.unseen.delete(name);
    }
  }
}
