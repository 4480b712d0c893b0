/**
 * Which questions the reader has read: the button of a question, and ticks beside links. What is
 * shown follows what is stored, so that pages and tabs agree.
 */
import {loadStudy, onStudyChange} from './studyStore';

/** Links to the questions of the current theme. */
export const MENU = '.site-menu ul ul a';
const LIST = '.question-list a';

/** Shows what is stored. */
export function syncReadingMarks(): void {
  const {read = []} = loadStudy();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`${MENU}, ${LIST}`)) {
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

/** Called once. */
export function startReadingMarks(): void {
  onStudyChange(syncReadingMarks);
}
