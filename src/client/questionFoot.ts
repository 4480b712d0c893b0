/**
 * The door to what a reader does after a question: mark it as read, go on to a random one. What
 * these need is fetched when they are asked for.
 */
function onClick({target}: MouseEvent): void {
  const button =
    target instanceof Element && target.closest<HTMLElement>('[data-mark-read], [data-surprise]');
  if (!button) return;
  void import('./questionFoot/act')
    .then(({act}) => act(button))
    .catch(() => 'That did not load. Try again, or reload the page.')
    .then((text) => {
      // Beside the button, where screen readers hear it.
      button.parentElement!.querySelector('[role=status]')!.textContent = text;
    });
}

/** Called once. */
export function startQuestionFoot(): void {
  document.addEventListener('click', onClick);
}
