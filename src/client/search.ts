/**
 * The door to the search. What it needs of code and index is fetched on the first sign of intent;
 * the dialog is part of the page, so that it opens, and takes what is typed, before that arrives.
 */
import type * as Search from './search/index';
import {isTyping} from './shortcuts';
import {loadStudy} from './studyStore';

/** Fetches the search. Without it links and forms lead to its page: a failure needs no words. */
function withSearch(use: (search: typeof Search) => void): void {
  import('./search/index').then(use, () => undefined);
}

const link = () => document.querySelector<HTMLAnchorElement>('a[data-search]');
const pageForm = () => document.querySelector<HTMLFormElement>('[data-search-page]');

/** Fetches code and index. A failure is tried again with the next sign of intent. */
function warmUp({target}: Event): void {
  const searchLink =
    target instanceof Element && target.closest<HTMLAnchorElement>('[data-search]');
  if (searchLink) withSearch((search) => search.warmUp(searchLink.href));
}

/** Opens the dialog, or goes to the field of the search page. */
function openSearch(): void {
  const searchPage = link()?.href ?? '';
  const form = pageForm();
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const field = (form ?? dialog)?.querySelector('input');
  if (!form && dialog) {
    if (!dialog.open) dialog.showModal();
    withSearch((search) => search.serveDialog(dialog, searchPage));
  }
  field?.focus();
  field?.select();
}

function onClick(event: MouseEvent): void {
  const {target, button, ctrlKey, metaKey, shiftKey, altKey} = event;
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
  if (!(target instanceof Element) || !target.closest('a[data-search]')) return;
  event.preventDefault();
  openSearch();
}

function onKey(event: KeyboardEvent): void {
  const {key, ctrlKey, metaKey, altKey, shiftKey, target, defaultPrevented} = event;
  if (defaultPrevented) return; // the dialog has taken it
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && loadStudy().shortcuts;
  const isCombination = key === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
  if ((!isSlash && !isCombination) || isTyping(target)) return;
  event.preventDefault();
  openSearch();
}

/** Highlights what a search has led to, if the address says so, and nothing else. */
function syncHighlight(): void {
  if (!/[?&]h=/.test(window.location.search) && !CSS.highlights?.size) return;
  import('./search/highlight').then(
    ({syncHighlight: sync}) => sync(),
    () => undefined,
  );
}

/** Called for each page. */
export function syncSearch(): void {
  const searchLink = link();
  if (searchLink) searchLink.ariaHasPopup = 'dialog';
  const form = pageForm();
  if (form && searchLink) withSearch((search) => search.servePage(form, searchLink.href));
  syncHighlight();
}

/** Called once. */
export function startSearch(): void {
  for (const sign of ['pointerover', 'focusin', 'touchstart']) {
    document.addEventListener(sign, warmUp, {passive: true});
  }
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  window.addEventListener('popstate', syncHighlight);
}
