/** Says something where screen readers hear it: in the `role="status"` beside a control. */
export function say(control: Element, text: string): void {
  const status = control.parentElement?.querySelector('[role=status]');
  if (status) status.textContent = text;
}
