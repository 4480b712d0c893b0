/** What a reader can see change after a tap, whatever the markup. */
export type Sight = 'answer' | 'every answer' | 'colours' | 'menu' | 'page' | 'input' | 'results';

/** What `watch` has seen, in milliseconds of the wall clock. */
export interface Seen {
  tap?: number;
  effect?: number;
}

/**
 * Runs in every document of a tab: notes when the reader first taps or types, and the first frame
 * in which what they see has changed. The notes outlive a change of page.
 */
export function watch(sight: Sight): void {
  const isShown = (element: Element) => {
    const {top, bottom, left, right} = element.getBoundingClientRect();
    const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return isInView && element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  };
  const isOpen = (details: Element) =>
    [...details.children].some(
      (child) => child.tagName !== 'SUMMARY' && child.checkVisibility() && child.clientHeight > 0,
    );
  const answers = () => [...document.querySelectorAll('main details, article details')];
  const sights: Record<Sight, () => string | boolean> = {
    answer: () => answers().slice(0, 1).some(isOpen),
    'every answer': () => answers().every(isOpen),
    colours: () =>
      [document.documentElement, document.body]
        .map((element) => getComputedStyle(element).backgroundColor)
        .join(),
    menu: () =>
      [...document.querySelectorAll('nav ul')].some(
        (list) => [...list.querySelectorAll('a')].filter(isShown).length >= 5,
      ),
    page: () => document.querySelector('h1')?.textContent ?? '',
    input: () => document.activeElement?.tagName === 'INPUT' && isShown(document.activeElement),
    results: () => [...document.querySelectorAll('[role=option]')].some(isShown),
  };
  const notes = sessionStorage;
  // The listeners of an earlier call look at the newest sight, too.
  notes.sight = sight;
  const look = () => String(sights[notes.sight as Sight]());
  // The page is looked at only between the tap and its effect: looking costs time too.
  const frame = () => {
    const now = document.body ? look() : '';
    if (now === notes.before || now === '') requestAnimationFrame(frame);
    else notes.effect = String(performance.timeOrigin + performance.now());
  };
  const start = (event: Event) => {
    if (notes.tap) return;
    notes.before = look();
    notes.tap = String(performance.timeOrigin + event.timeStamp);
    requestAnimationFrame(frame);
  };
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, start, {capture: true});
  if (notes.tap && !notes.effect) requestAnimationFrame(frame);
}

/** Runs in the page. */
export function readNotes(): Seen {
  const {tap, effect} = sessionStorage as Record<string, string | undefined>;
  return {...(tap && {tap: Number(tap)}), ...(effect && {effect: Number(effect)})};
}
