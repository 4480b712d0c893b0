import {checkMermaid} from '../../../src/content/mermaid';

test.each([
  ['a flow chart', 'flowchart TD\n  A --> B'],
  ['a state diagram', 'stateDiagram-v2\n  [*] --> Ready'],
  ['a line break', 'flowchart TD\n  A["a<br/>b"] --> B["c<br>d"]'],
  ['signs and figures', 'flowchart TD\n  A["p < 0.05 & q > 1"] -->|yes| B'],
  ['a class diagram', 'classDiagram\n  class A {\n    <<interface>>\n    +run()\n  }\n  A <|-- B'],
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
  ['too many lines', `sequenceDiagram\n${'  A->>B: a\n'.repeat(120)}`, /more than 120 lines/],
  [
    'too many groups',
    `flowchart TD\n${'subgraph a\n'.repeat(13)}A --> B\n${'end\n'.repeat(13)}`,
    /13 groups of boxes/,
  ],
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
