/**
 * Source of the script that sets the colour mode before a page is painted. It is all that a page
 * holds inline; `src/client/colourMode.ts` reads and changes what it sets.
 * @param key where browser storage keeps the mode that a reader has chosen
 */
export const toColourScript = (key: string): string => `(() => {
  let choice;
  try {
    choice = localStorage.getItem(${JSON.stringify(key)});
  } catch {}
  if (choice !== 'dark' && choice !== 'light') choice = 'system';
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const root = document.documentElement;
  root.setAttribute('data-theme', choice === 'system' ? system : choice);
  root.setAttribute('data-theme-choice', choice);
})()`;
