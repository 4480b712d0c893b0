import {isTyping} from './shortcuts';

declare global {
  interface Window {
    /** Set by the inline script of `src/plugins/reader`, which remembers keys from the start. */
    takeEarlyKeys?: () => KeyboardEvent[];
  }
}

/**
 * Presses again what was pressed before this script was there. What follows a key that leads to a
 * field, as `/` does, is text for it.
 */
export function replayEarlyKeys(): void {
  for (const event of window.takeEarlyKeys?.() ?? []) {
    const {key, ctrlKey, metaKey, altKey, target} = event;
    const field = document.activeElement;
    const isText = key.length === 1 && !ctrlKey && !metaKey && !altKey && !isTyping(target);
    if (isText && field instanceof HTMLInputElement && isTyping(field)) {
      field.setRangeText(key, field.selectionStart!, field.selectionEnd!, 'end');
    } else {
      target?.dispatchEvent(new KeyboardEvent('keydown', event));
    }
  }
}
