/** The search: loaded when a reader is about to use it (`../search.ts`). */
import {createSite, type Site} from './site';
import {startDialog} from './startDialog';
import {startPage} from './startPage';

// The styles of what it shows, which question pages leave until now (`src/delivery`).
for (const styles of document.querySelectorAll<HTMLLinkElement>('link[disabled]')) {
  styles.disabled = false;
}

let site: Site | undefined;
const started = new WeakSet<Element>();

/** Starts the worker and fetches the index. @param searchPage address of the search page */
export function warmUp(searchPage: string): Site {
  site ??= createSite(searchPage);
  // What fails here is tried again, and told, when there is a query.
  site.searcher.entries().catch(() => undefined);
  return site;
}

/** Makes the dialog work; does nothing the second time. */
export function serveDialog(dialog: HTMLDialogElement, searchPage: string): void {
  const isNew = !started.has(dialog);
  started.add(dialog);
  const known = warmUp(searchPage);
  if (isNew) startDialog(dialog, known);
}

/** Makes the search page work. */
export function servePage(form: HTMLFormElement, searchPage: string): void {
  const results = document.querySelector('[data-search-results=page]');
  if (started.has(form) || !results) return;
  started.add(form);
  startPage(form, results, warmUp(searchPage));
}
