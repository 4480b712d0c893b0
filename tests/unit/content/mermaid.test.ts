import {checkMermaid} from '../../../src/content/mermaid';

/** Groups within groups, around an arrow. */
const groups = (count: number, open: string, close: string) =>
  `${`  ${open}\n`.repeat(count)}  A --> B\n${`  ${close}\n`.repeat(count)}`;

test.each([
  ['a flow chart', 'flowchart TD\n  A --> B'],
  ['a state diagram', 'stateDiagram-v2\n  [*] --> Ready'],
  ['a line break', 'flowchart TD\n  A["a<br/>b"] --> B["c<br>d"]'],
  ['signs and figures', 'flowchart TD\n  A["p < 0.05 & q > 1"] -->|yes| B'],
  ['a class diagram', 'classDiagram\n  class A {\n    <<interface>>\n    +run()\n  }\n  A <|-- B'],
  ['a sequence diagram', 'sequenceDiagram\n  A->>B: hello'],
  ['a sequence diagram of charts', 'sequenceDiagram\n  A->>B: draw a flowchart'],
  ['a line without a head', 'flowchart TD\n  A --- B'],
  ['words that are commands elsewhere', 'flowchart TD\n  A["house style"] --> B["a subgraph"]'],
  ['the most groups', `flowchart TD\n${groups(12, 'subgraph a', 'end')}`],
  ['the most lines', `sequenceDiagram\n${'  A->>B: a\n'.repeat(118)}  A->>B: a`],
  ['the most arrows', `flowchart TD\n${'  A --> B\n'.repeat(80)}`],
])('reads %s', (_what, text) => {
  expect(() => checkMermaid(text)).not.toThrow();
});

const chain = (nodes: number) =>
  `flowchart TD\n${Array.from({length: nodes - 1}, (_, i) => `  n${i} --> n${i + 1}`).join('\n')}`;

test.each([
  ['what is no diagram', 'hello', /Invalid mermaid header/],
  ['nothing', '', /Empty/],
  ['too many boxes', chain(41), /41 boxes and 40 arrows are too many to read/],
  ['too many lines', `sequenceDiagram\n${'  A->>B: a\n'.repeat(120)}`, /more than 120 lines/],
  ['too many arrows', `flowchart TD\n${'  A --> B\n'.repeat(81)}`, /2 boxes and 81 arrows/],
  ['too many groups', `flowchart TD\n${groups(13, 'subgraph a', 'end')}`, /13 groups of boxes/],
  ['too many states', `stateDiagram-v2\n${groups(13, 'state Ready {', '}')}`, /13 groups of boxes/],
  ...(
    [
      ['click A "javascript:alert(1)"', 'an action or a link'],
      ['click A call alert()', 'an action or a link'],
      ['CLICK A href "https://evil.example"', 'an action or a link'],
      ['link A: B @ javascript:alert(1)', 'an action or a link'],
      ['links A: {"B": "https://evil.example"}', 'an action or a link'],
      ['%%{init: {"securityLevel": "loose"}}%%', 'settings of its own'],
      ['---', 'settings of its own'],
      ['style A fill:url(https://evil.example/x)', 'colours or styles of its own'],
      ['classDef x stroke:url("javascript:1")', 'colours or styles of its own'],
      ['linkStyle 0 stroke:red', 'colours or styles of its own'],
      ['A:::x --> B', 'colours or styles of its own'],
      ['A["url(https://evil.example)"]', 'colours or styles of its own'],
      ['A["<img src=x onerror=alert(1)>"]', 'a tag'],
      ['A["</text></svg><script>alert(1)</script>"]', 'a tag'],
      ['A["<br onclick=x>"]', 'a tag'],
      ['A["<BRX>"]', 'a tag'],
      ['A["<!-- x -->"]', 'a tag'],
      ['A["&lt;b&gt;"]', 'a character reference'],
      ['A["&#60;b"]', 'a character reference'],
    ] as const
  ).map(([row, what]): [string, string, RegExp] => [
    row,
    `flowchart TD\n  A --> B\n  ${row}`,
    new RegExp(`^it holds ${what}$`),
  ]),
])('refuses %s', (_what, text, message) => {
  expect(() => checkMermaid(text)).toThrow(message);
});

test('forty boxes are not too many', () => {
  expect(() => checkMermaid(chain(40))).not.toThrow();
});
