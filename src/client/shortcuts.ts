import {toggleAll} from './answers';
import {loadStudy, updateStudy} from './studyStore';

/** Where a key is text and not a command. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select')) &&
  // A field keeps the focus for a moment after its dialog has closed.
  !target.closest('dialog:not([open])');

function onKey(event: KeyboardEvent): void {
  const {key, ctrlKey, metaKey, altKey, repeat, target} = event;
  if (key !== 'e' || ctrlKey || metaKey || altKey || repeat || isTyping(target)) return;
  if (loadStudy().shortcuts) toggleAll();
}

/** Shows whether shortcuts are on. */
export function syncShortcuts(): void {
  const {shortcuts} = loadStudy();
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-shortcuts]')) {
    box.checked = shortcuts;
  }
}

function onChange({target}: Event): void {
  if (!(target instanceof HTMLInputElement) || target.dataset.shortcuts === undefined) return;
  updateStudy((data) => {
    data.shortcuts = target.checked;
  });
}

/** Called once. Single-key shortcuts can be turned off (WCAG 2.1.4). */
export function startShortcuts(): void {
  document.addEventListener('keydown', onKey);
  document.addEventListener('change', onChange);
}
