import {locate} from '@site/src/lib/search/locate';
import type {PageText} from '@site/src/lib/search/format';

const filler = 'Some words that nobody looks for stand here. '.repeat(6);
const page: PageText = {
  title: 'A page',
  blocks: [
    ['', '', 'A scenario with a payment.'],
    ['short-answer', 'Short answer', 'Compare the canary with its control.'],
    ['the-ramp', 'The ramp', `${filler}Assign by a hash of the user. ${filler}`],
    [
      'signals',
      'Signals and the abort rule',
      `The control stands here. ${filler}The canary is far.`,
    ],
  ],
};
const equally = () => 1;

test.each([
  [['payment'], ''],
  [['canary', 'control'], 'short-answer'],
  [['hash'], 'the-ramp'],
  [['abort', 'rule'], 'signals'],
  [['absent'], ''],
])('%s → #%s', (terms, anchor) => {
  expect(locate(page, terms, equally).anchor).toBe(anchor);
});

test('rare words decide', () => {
  const rarity = (word: string) => (word === 'hash' ? 9 : 1);
  expect(locate(page, ['canary', 'control', 'hash'], rarity).anchor).toBe('the-ramp');
});

test('the snippet begins at a sentence and says what it leaves out', () => {
  const {snippet} = locate(page, ['hash'], equally);
  expect(snippet).toMatch(/^… Assign by a hash of the user\. Some words .* …$/);
});

test('words are found whatever their inflection', () => {
  expect(locate(page, ['hashes'], equally).anchor).toBe('the-ramp');
});

describe('a snippet', () => {
  const tools = [
    'Some tools follow.',
    'Tool · Licence · Since',
    'Argo · Apache 2.0, with a hash of the chart · 2017',
    'Flux · Apache 2.0 · 2016',
    'They are the two that remain',
    'Nobody counts the rest',
  ];
  const table: PageText = {title: 'Tools', blocks: [['tools', 'Which', tools.join('\n')]]};
  const snippetOf = (text: string, ...terms: string[]) =>
    locate({title: 'T', blocks: [['a', 'A', text]]}, terms, equally).snippet;

  test('in a table is the row, whole', () => {
    expect(locate(table, ['hash', 'chart'], equally).snippet).toBe(tools[2]);
    expect(locate(table, ['tools'], equally).snippet).toBe(tools[0]);
  });

  test('does not mix a row with its neighbours: words that stand in one sentence win', () => {
    const text = 'Argo · a hash\nFlux · a chart\nCharts have a hash.';
    expect(snippetOf(text, 'hash', 'chart')).toBe('Charts have a hash.');
  });

  test('parts the items of a list', () => {
    expect(snippetOf('Ends here.\nRemains open\nThe hash', 'ends', 'hash')).toBe(
      'Ends here. Remains open · The hash',
    );
  });

  test('of a long row begins where the words stand', () => {
    const row = `Argo · ${filler}The hash is here. · ${filler}`;
    expect(snippetOf(row, 'hash')).toMatch(/^… The hash is here\. · Some words .* …$/);
  });

  test('begins at a sentence also where the text ends soon, and not at a colon', () => {
    const sentence =
      'How a new version takes the place of the old one is a strategy: canary, shadow.';
    expect(snippetOf(`${filler}${sentence}`, 'shadow')).toBe(`… ${sentence}`);
  });
});
