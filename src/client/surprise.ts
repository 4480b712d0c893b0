/** The door to a random question: what it needs is fetched when it is asked for. */
import {say} from './say';

function onClick({target}: MouseEvent): void {
  const button = target instanceof Element ? target.closest('[data-surprise]') : null;
  if (!button) return;
  import('./surprise/go')
    .then(({goToRandomQuestion}) => goToRandomQuestion())
    .catch(() =>
      say(button, 'The list of questions did not arrive. Try again, or reload the page.'),
    );
}

/** Called once. */
export function startSurprise(): void {
  document.addEventListener('click', onClick);
}
