/**
 * Which questions the reader has read: the button of a question, and ticks beside links. What is
 * shown follows what is stored, so that pages and tabs agree.
 */
import {say} from './say';
import {loadStudy, onStudyChange, updateStudy} from './studyStore';

/** Links to the questions of the current theme. */
const MENU = '.site-menu ul ul a';
const LIST = '.question-list a';

const links = (selector: string) => [...document.querySelectorAll<HTMLAnchorElement>(selector)];

/** Shows what is stored. */
export function syncReadingMarks(): void {
  const {read = []} = loadStudy();
  for (const link of links(`${MENU}, ${LIST}`)) {
    link.toggleAttribute('data-read', read.includes(link.pathname.split('/').at(-2)!));
  }
  const button = document.querySelector<HTMLElement>('[data-mark-read]');
  if (button) button.ariaPressed = String(read.includes(button.dataset.markRead!));
  const home = document.querySelector<HTMLElement>('[data-reading-marks]');
  if (home) {
    import('./readingCounts').then(
      ({showCounts}) => showCounts(home),
      () => undefined, // the page says how many questions there are, as it does without marks
    );
  }
}

function onClick({target}: MouseEvent): void {
  const button = target instanceof Element && target.closest<HTMLElement>('[data-mark-read]');
  if (!button) return;
  const id = button.dataset.markRead!;
  const isKept = updateStudy((data) => {
    const others = (data.read ?? []).filter((other) => other !== id);
    data.read = button.ariaPressed === 'true' ? others : [...others, id];
  });
  syncReadingMarks();
  say(
    button,
    isKept
      ? `${links(`${MENU}[data-read]`).length} of ${links(MENU).length} read in this theme`
      : 'Not kept: this browser’s storage is blocked or full.',
  );
}

/** Called once. */
export function startReadingMarks(): void {
  document.addEventListener('click', onClick);
  onStudyChange(syncReadingMarks);
}
