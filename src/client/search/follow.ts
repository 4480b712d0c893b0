import {openFor} from '../answers';
import {syncHighlight} from './highlight';

/** Whether a click or key asks for a new tab. */
export const asksNewTab = ({ctrlKey, metaKey}: MouseEvent | KeyboardEvent): boolean =>
  ctrlKey || metaKey;

/** Goes to an address; within the page that is open nothing is loaded. */
export function follow(href: string, isNewTab: boolean): void {
  const url = new URL(href, window.location.href);
  if (isNewTab) {
    window.open(url, '_blank', 'noopener');
  } else if (url.origin + url.pathname === window.location.origin + window.location.pathname) {
    showHere(url);
  } else {
    window.location.assign(url);
  }
}

/** One new entry of the history; the fragment is the browser's to go to, with focus and `:target`. */
export function showHere({pathname, search, hash}: URL): void {
  window.history.pushState(null, '', pathname + search);
  if (hash) window.location.replace(hash);
  openFor(hash);
  syncHighlight();
}
