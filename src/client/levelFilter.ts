/** The filter of theme pages: they load it, other pages do not (`index.ts`). */
import {isLevel} from '../lib/question';

/** Shows the questions of the level in the address (`?level=mid`), or all. */
export function syncLevelFilter(): void {
  const filter = document.querySelector<HTMLElement>('[data-level-filter]');
  if (!filter) return;
  const asked = new URLSearchParams(window.location.search).get('level');
  const level = isLevel(asked) ? asked : '';
  for (const link of filter.querySelectorAll('a')) {
    if (link.dataset.level === level) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const rows = [...document.querySelectorAll<HTMLElement>('li[data-level]')];
  for (const row of rows) row.hidden = level !== '' && row.dataset.level !== level;
  const count = document.querySelector('[data-level-count]');
  const shown = rows.filter((row) => !row.hidden).length;
  if (count) {
    count.textContent =
      level === '' ? `${rows.length} questions` : `${shown} of ${rows.length} questions`;
  }
}

function onClick(event: MouseEvent): void {
  const {target, ctrlKey, metaKey, shiftKey} = event;
  if (ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('[data-level-filter] a');
  if (!link) return;
  event.preventDefault();
  window.history.pushState(null, '', link.href);
  syncLevelFilter();
}

document.addEventListener('click', onClick);
window.addEventListener('popstate', syncLevelFilter);
