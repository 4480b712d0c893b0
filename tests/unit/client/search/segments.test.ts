import fc from 'fast-check';
import {toMended, toSegments, type Segment} from '../../../../src/client/search/segments';

/** `a [match] b` */
const show = (segments: Segment[]) =>
  segments.map(({text, isMatch}) => (isMatch ? `[${text}]` : text)).join('');

test.each([
  ['Data drift is drift.', ['drift'], 'Data [drift] is [drift].'],
  ['Blue-green and blue green', ['blue', 'green'], '[Blue-green] and [blue green]'],
  ['blue, green', ['blue', 'green'], '[blue], [green]'],
  ['The café’s CI/CD', ['cafes', 'cicd'], 'The [café’s CI/CD]'],
  ['model.predict() of model', ['predict'], '[model.predict]() of model'],
  ['nothing here', ['drift'], 'nothing here'],
  ['<b>drift</b> & more', ['drift'], '<b>[drift]</b> & more'],
  ['', ['drift'], ''],
])('%s with %j', (text, terms, expected) => {
  expect(show(toSegments(text, (word) => terms.includes(word)))).toBe(expected);
});

test('segments joined are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 1, max: 4}), (text, length) => {
      const segments = toSegments(text, (word) => word.length % length === 0);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
    }),
  );
});

test('a mended query shows which words were replaced', () => {
  expect(show(toMended('Observabilty, of drfit', [['observabilty', 'observability']]))).toBe(
    '[observability], of drfit',
  );
  expect(
    show(
      toMended('drfit & observabilty!', [
        ['drfit', 'drift'],
        ['observabilty', 'observability'],
      ]),
    ),
  ).toBe('[drift] & [observability]!');
});
