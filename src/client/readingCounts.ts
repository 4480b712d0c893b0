/** How much of each theme the reader has read, and the way to forget it: for the home page alone. */
import {loadStudy, updateStudy} from './studyStore';

const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);

/** @param place where the sum stands, with the button that clears the marks */
export function showCounts(place: HTMLElement): void {
  const read = new Set(loadStudy().read);
  let total = 0;
  for (const count of document.querySelectorAll<HTMLElement>('[data-questions]')) {
    const ids = count.dataset.questions!.split(' ');
    const marked = ids.filter((id) => read.has(id)).length;
    count.textContent = marked > 0 ? `${marked} of ${ids.length} read` : questions(ids.length);
    total += marked;
  }
  const button = place.querySelector('button')!;
  button.hidden = total === 0;
  button.onclick = () => clear(place);
  place.querySelector('span')!.textContent =
    total > 0 ? `You have read ${questions(total)}.` : 'No question is marked as read.';
  // Once shown, it stays: it is what says that the marks have just been cleared.
  if (total > 0) place.hidden = false;
}

function clear(place: HTMLElement): void {
  if (!window.confirm('Clear all your reading marks? They cannot be brought back.')) return;
  updateStudy((data) => {
    delete data.read;
  });
  showCounts(place);
  // The button is gone: its place takes the focus, and screen readers say what it holds.
  place.focus();
}
