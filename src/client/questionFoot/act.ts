import {goToRandomQuestion} from './goToRandomQuestion';
import {toggleMark} from './toggleMark';

/**
 * Does what a button of a question's foot stands for.
 * @returns what there is to say about it
 * @throws if the list of questions cannot be fetched
 */
export async function act(button: HTMLElement): Promise<string> {
  const id = button.dataset.markRead;
  if (id !== undefined) return toggleMark(id);
  await goToRandomQuestion();
  return '';
}
