import siteStorage from '@generated/site-storage';

/** Where Docusaurus' inline script, which sets the mode before a page is painted, looks. */
const KEY = `theme${siteStorage.namespace}`;

const modes = ['system', 'light', 'dark'] as const;
type Mode = (typeof modes)[number];

const root = document.documentElement;
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

const currentMode = (): Mode =>
  modes.find((mode) => mode === root.getAttribute('data-theme-choice')) ?? 'system';

function apply(mode: Mode): void {
  const system = darkSystem.matches ? 'dark' : 'light';
  root.setAttribute('data-theme', mode === 'system' ? system : mode);
  root.setAttribute('data-theme-choice', mode);
}

function store(mode: Mode): void {
  try {
    if (mode === 'system') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, mode);
  } catch {
    // storage is blocked: the mode lasts as long as the page
  }
}

/** Says on the button which mode is on. */
export function syncColourMode(): void {
  for (const button of document.querySelectorAll('[data-colour-mode]')) {
    button.setAttribute('aria-label', `Colour mode: ${currentMode()}`);
  }
}

function onClick({target}: MouseEvent): void {
  if (!(target instanceof Element) || !target.closest('[data-colour-mode]')) return;
  const next = modes[(modes.indexOf(currentMode()) + 1) % modes.length]!;
  apply(next);
  store(next);
  syncColourMode();
}

/** Called once. */
export function startColourMode(): void {
  document.addEventListener('click', onClick);
  darkSystem.addEventListener('change', () => apply(currentMode()));
  // Paper is white.
  window.addEventListener('beforeprint', () => root.setAttribute('data-theme', 'light'));
  window.addEventListener('afterprint', () => apply(currentMode()));
  // Another tab has changed the mode.
  window.addEventListener('storage', ({key, newValue}) => {
    if (key !== KEY) return;
    apply(modes.find((mode) => mode === newValue) ?? 'system');
    syncColourMode();
  });
}
