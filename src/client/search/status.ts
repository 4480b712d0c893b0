/** Milliseconds of quiet after which screen readers are told: they would speak over typing. */
const QUIET = 600;

/** Makes a function that lets a live region say the newest of several texts. */
export function createStatus(region: Element): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => (region.textContent = text), QUIET);
  };
}
