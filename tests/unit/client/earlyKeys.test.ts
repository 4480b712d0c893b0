/** @jest-environment jsdom */
import {replayEarlyKeys} from '../../../src/client/earlyKeys';

const field = () => document.querySelector('input')!;
const commands: string[] = [];

/** As the search does: `/` outside a field leads to it. */
function onKey({key, target}: KeyboardEvent): void {
  if (target === field()) return;
  commands.push(key);
  if (key === '/') {
    field().focus();
    field().select();
  }
}

/** Presses keys on an element and, as the inline script does, remembers them. */
function press(target: Element, ...keys: Array<string | KeyboardEventInit>): KeyboardEvent[] {
  return keys.map((key) => {
    const init = typeof key === 'string' ? {key} : key;
    const event = new KeyboardEvent('keydown', {...init, bubbles: true});
    target.dispatchEvent(event);
    return event;
  });
}

function replay(...events: KeyboardEvent[]): void {
  window.takeEarlyKeys = () => events;
  document.addEventListener('keydown', onKey);
  replayEarlyKeys();
  document.removeEventListener('keydown', onKey);
}

beforeEach(() => {
  document.body.innerHTML = '<button>Menu</button><input value="old">';
  commands.length = 0;
});

test('what was typed after `/` stands in the field, in place of what was selected', () => {
  replay(...press(document.body, '/', 'd', 'r', 'i', 'f', 't', ' ', 'Shift', 'P'));
  expect(field().value).toBe('drift P');
  expect(commands).toEqual(['/', 'Shift']);
});

test('keys before it, and combinations after it, are commands', () => {
  replay(...press(document.body, 'e', '/', 'd', {key: 'a', ctrlKey: true}));
  expect(field().value).toBe('d');
  expect(commands).toEqual(['e', '/', 'a']);
});

test('what was typed into the field itself is there already', () => {
  const events = press(field(), 'o', 'k');
  field().focus();
  replay(...events);
  expect(field().value).toBe('old');
});

test('without a field that has the focus all keys are commands', () => {
  replay(...press(document.querySelector('button')!, 'e', 'x'));
  expect(commands).toEqual(['e', 'x']);
  expect(field().value).toBe('old');
});
