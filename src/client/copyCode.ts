const DONE_FOR = 2_000;

async function copy(button: HTMLElement): Promise<void> {
  const text = button.closest('figure')?.querySelector('code')?.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Copying is blocked'; // by the browser's settings, or without https
  }
  window.setTimeout(() => (button.textContent = 'Copy'), DONE_FOR);
}

/** Called once. */
export function startCopyCode(): void {
  document.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    if (button) void copy(button);
  });
}
