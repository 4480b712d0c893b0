/**
 * Source of the one script that a page holds itself, for what cannot wait for `src/client`: the
 * colour mode, which has to be set before the page is painted, and keys, which are remembered until
 * they are taken, so that a shortcut that is pressed early is not lost.
 * @param key where browser storage keeps the colour mode that a reader has chosen
 */
export const toInlineScript = (key: string): string => `{
  let choice;
  try {
    choice = localStorage.getItem(${JSON.stringify(key)});
  } catch {}
  if (choice !== 'dark' && choice !== 'light') choice = 'system';
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const root = document.documentElement;
  root.setAttribute('data-theme', choice === 'system' ? system : choice);
  root.setAttribute('data-theme-choice', choice);

  const keys = [], keep = (event) => keys.push(event);
  addEventListener('keydown', keep);
  window.takeEarlyKeys = () => (removeEventListener('keydown', keep), keys);
}`;
