declare global {
  interface Window {
    /** Set by the inline script of `src/plugins/reader`, which remembers keys from the start. */
    takeEarlyKeys?: () => KeyboardEvent[];
  }
}

/** Presses again what was pressed before this script was there. */
export function replayEarlyKeys(): void {
  for (const event of window.takeEarlyKeys?.() ?? []) {
    event.target?.dispatchEvent(new KeyboardEvent('keydown', event));
  }
}
