import {loadStudy, updateStudy} from './studyStore';

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[data-key-point]')];

function onChange(event: Event): void {
  if (!(event.target instanceof HTMLInputElement) || !event.target.dataset.keyPoint) return;
  const ticked = boxes().flatMap(({checked, dataset}) => (checked ? (dataset.keyPoint ?? []) : []));
  updateStudy(({ticks}) => {
    if (ticked.length > 0) ticks[window.location.pathname] = ticked;
    else delete ticks[window.location.pathname];
  });
}

/** Ticks what the reader had ticked on this page. */
export function restoreTicks(): void {
  const {ticks} = loadStudy();
  const ticked = Object.hasOwn(ticks, window.location.pathname)
    ? ticks[window.location.pathname]
    : undefined;
  if (!ticked) return;
  for (const box of boxes()) box.checked = ticked.includes(box.dataset.keyPoint ?? '');
}

/** Called once. */
export function startKeyPoints(): void {
  document.addEventListener('change', onChange);
}
