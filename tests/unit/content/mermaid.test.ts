import {checkMermaid} from '../../../src/content/mermaid';

test.each([
  ['a flow chart', 'flowchart TD\n  A --> B'],
  ['a state diagram', 'stateDiagram-v2\n  [*] --> Ready'],
  ['a sequence diagram', 'sequenceDiagram\n  A->>B: hello'],
])('reads %s', (_what, text) => {
  expect(() => checkMermaid(text)).not.toThrow();
});

const chain = (nodes: number) =>
  `flowchart TD\n${Array.from({length: nodes - 1}, (_, i) => `  n${i} --> n${i + 1}`).join('\n')}`;

test.each([
  ['what is no diagram', 'hello', /Invalid mermaid header/],
  ['nothing', '', /Empty/],
  ['too many boxes', chain(41), /41 boxes and 40 arrows are too many to read/],
])('refuses %s', (_what, text, message) => {
  expect(() => checkMermaid(text)).toThrow(message);
});

test('forty boxes are not too many', () => {
  expect(() => checkMermaid(chain(40))).not.toThrow();
});
