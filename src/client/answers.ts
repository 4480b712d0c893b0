/**
 * What native `<details>` cannot do by themselves: open for an address, put themselves into the
 * address, open and close together, close from their foot, open in print. One set of listeners
 * on the document serves every page, so nothing has to be set up again after navigation.
 */

const answers = () => [...document.querySelectorAll<HTMLDetailsElement>('details[data-answer]')];

const findAnswer = (slug: string | undefined) =>
  answers().find(({dataset}) => dataset.answer === slug);

/** Changes the fragment without a new entry in the history and without scrolling. */
function setHash(hash: string): void {
  const {pathname, search} = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
}

/** The element that a fragment names, if there is one. */
export function findTarget(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null; // a malformed escape names nothing
  }
}

/** Opens the answer that the fragment names or lies in, and goes there. */
export function openFor(hash: string): void {
  const target = findTarget(hash);
  if (!target) return;
  const answer = findAnswer(target.id) ?? target.closest<HTMLDetailsElement>('details');
  if (answer && !answer.open) {
    answer.open = true;
    target.scrollIntoView();
  }
}

/** Tells the toolbar whether all answers are open. */
function updateToolbar(): void {
  const all = answers();
  const allOpen = all.length > 0 && all.every(({open}) => open);
  document
    .querySelector('[data-expand-all]')
    ?.setAttribute('data-expand-all', allOpen ? 'open' : '');
}

/** Opens all answers, or closes them if all are open. */
export function toggleAll(): void {
  const all = answers();
  const open = all.some((answer) => !answer.open);
  for (const answer of all) answer.open = open;
}

/** Closes an answer from its foot; focus and view go back to where it was opened. */
function hide(answer: HTMLDetailsElement): void {
  answer.open = false;
  setHash('');
  const summary = answer.querySelector('summary');
  summary?.focus({preventScroll: true});
  answer.parentElement?.scrollIntoView({block: 'nearest'});
}

function onClick(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const hideLink = event.target.closest<HTMLElement>('[data-hide-answer]');
  const answerToHide = findAnswer(hideLink?.dataset.hideAnswer);
  if (answerToHide) {
    event.preventDefault();
    hide(answerToHide);
    return;
  }
  if (event.target.closest('[data-expand-all]')) {
    toggleAll();
    return;
  }
  const answer = event.target.closest('summary')?.parentElement;
  if (answer instanceof HTMLDetailsElement && answer.dataset.answer !== undefined) {
    const hash = `#${answer.dataset.answer}`;
    if (!answer.open) setHash(hash);
    else if (window.location.hash === hash) setHash('');
    return;
  }
  // A second click on the same fragment changes no address, but should open again.
  const link = event.target.closest<HTMLAnchorElement>('a[href*="#"]');
  if (link?.hash && link.pathname === window.location.pathname) openFor(link.hash);
}

let openedForPrint: HTMLDetailsElement[] = [];

export function openForPrint(): void {
  openedForPrint = answers().filter(({open}) => !open);
  for (const answer of openedForPrint) answer.open = true;
}

function closeAfterPrint(): void {
  for (const answer of openedForPrint) answer.open = false;
  openedForPrint = [];
}

/** Called for each page and each fragment. */
export function syncAnswers(hash: string): void {
  openFor(hash);
  updateToolbar();
}

/** Called once. */
export function startAnswers(): void {
  document.addEventListener('click', onClick);
  document.addEventListener('toggle', updateToolbar, {capture: true});
  window.addEventListener('hashchange', () => openFor(window.location.hash));
  window.addEventListener('beforeprint', openForPrint);
  window.addEventListener('afterprint', closeAfterPrint);
}
