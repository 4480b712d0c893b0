/** What a reader does after a question: marks it as read, or goes on to a random one. */
import {toggleMark} from './questionFoot/toggleMark';

/** Beside the button, where screen readers hear it. */
function say(button: Element, text: string): void {
  button.parentElement!.querySelector('[role=status]')!.textContent = text;
}

function onClick({target}: MouseEvent): void {
  const button =
    target instanceof Element && target.closest<HTMLElement>('[data-mark-read], [data-surprise]');
  if (!button) return;
  const id = button.dataset.markRead;
  if (id !== undefined) {
    // At once: the reader may leave the page right after.
    say(button, toggleMark(id));
    return;
  }
  import('./questionFoot/goToRandomQuestion')
    .then(({goToRandomQuestion}) => goToRandomQuestion())
    .catch(() => say(button, 'That did not load. Try again, or reload the page.'));
}

/** Called once. */
export function startQuestionFoot(): void {
  document.addEventListener('click', onClick);
}
