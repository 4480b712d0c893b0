import {MENU, syncReadingMarks} from '../readingMarks';
import {updateStudy} from '../studyStore';

/**
 * Marks a question as read, or takes the mark away.
 * @returns how far the reader is with the theme, or that nothing is kept
 */
export function toggleMark(id: string): string {
  const isKept = updateStudy((data) => {
    const {read = []} = data;
    data.read = read.includes(id) ? read.filter((other) => other !== id) : [...read, id];
  });
  syncReadingMarks();
  const count = (selector: string) => document.querySelectorAll(selector).length;
  return isKept
    ? `${count(`${MENU}[data-read]`)} of ${count(MENU)} read in this theme`
    : 'Not kept: this browser’s storage is blocked or full.';
}
