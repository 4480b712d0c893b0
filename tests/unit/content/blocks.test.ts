import {pageFrom} from './samplePage';

test('a page in pieces by its headings', () => {
  const body = `The scenario.

## Short answer

Say \`PSI\` first [@gama2014].

## Full answer

### Rates

| A | B |
| --- | --- |
| one, **1** | two |

\`\`\`json
{"secret": 1}
\`\`\`

#### Deeper

More.

### Rates of the rest

## Key points

- [ ] One
- [ ] Two
`;
  expect(pageFrom(body, {}).blocks).toEqual([
    {section: '', anchor: '', heading: '', text: 'The scenario.'},
    {
      section: 'short-answer',
      anchor: 'short-answer',
      heading: 'Short answer',
      text: 'Say PSI first.',
    },
    {section: 'full-answer', anchor: 'full-answer', heading: 'Full answer', text: ''},
    {
      section: 'full-answer',
      anchor: 'rates',
      heading: 'Rates',
      text: 'A · B\none, 1 · two\nDeeper\nMore.',
    },
    {
      section: 'full-answer',
      anchor: 'rates-of-the-rest',
      heading: 'Rates of the rest',
      text: '',
    },
    {section: 'key-points', anchor: 'key-points', heading: 'Key points', text: 'One\nTwo'},
  ]);
});

test('anchors are those of the page, where headings repeat too', () => {
  const {blocks, anchors} = pageFrom(
    '## Short answer\n\nA.\n\n### Why\n\n## Full answer\n\n#### Why\n\n### Why\n',
    {},
  );
  expect(blocks.map(({anchor}) => anchor)).toEqual(['short-answer', 'why', 'full-answer', 'why-2']);
  expect(anchors).toEqual(expect.arrayContaining(['why-2']));
});
