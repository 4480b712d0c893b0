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
