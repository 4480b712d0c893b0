/** @jest-environment jsdom */
import {isTyping} from '../../../src/client/shortcuts';

test.each([
  ['<input>', true],
  ['<textarea></textarea>', true],
  ['<select></select>', true],
  ['<dialog open><input></dialog>', true],
  // It keeps the focus for a moment after the dialog has closed.
  ['<dialog><input></dialog>', false],
  ['<input type="checkbox">', false],
  ['<button></button>', false],
])('a key on the field of %s is text: %s', (html, isText) => {
  document.body.innerHTML = html;
  expect(isTyping(document.querySelector('input, textarea, select, button'))).toBe(isText);
});
