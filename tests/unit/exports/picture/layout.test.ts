import {cutToWidth, layOutTitle, type Measure} from '../../../../src/exports/picture/layout';

/** A font in which every character is half as wide as it is high. */
const measure: Measure = (text, _weight, size) => text.length * size * 0.5;
const linesOf = (title: string) => layOutTitle(title, measure).map(({text}) => text);
const sizeOf = (title: string) => layOutTitle(title, measure)[0]!.size;

test('a short title is one large line', () => {
  expect(layOutTitle('What is MLOps?', measure)).toMatchObject([
    {text: 'What is MLOps?', size: 88, left: 80},
  ]);
});

test('lines are of about the same length, not full and then a rest', () => {
  expect(linesOf('What is the purpose of shadow testing?')).toEqual([
    'What is the purpose',
    'of shadow testing?',
  ]);
});

test('the longer a title, the smaller its letters', () => {
  const sizes = [20, 60, 90, 120, 180].map((length) => sizeOf('word '.repeat(length / 5).trim()));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(new Set(sizes).size).toBeGreaterThanOrEqual(3);
});

test('a word that is wider than the picture is broken, and nothing of it lost', () => {
  const word = 'x'.repeat(140);
  const lines = linesOf(`A ${word}`);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('').replace(/\s/g, '')).toBe(`A${word}`);
});

test.each([
  ['short', 100, 'short'],
  ['ten letters', 50, 'ten …'],
  ['x', 5, '…'],
])('%s in %d pixels is %s', (text, limit, expected) => {
  expect(cutToWidth(text, ({length}) => length * 10, limit)).toBe(expected);
});
