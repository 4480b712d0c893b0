import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {checkCharacters} from '../../../src/content/characters';
import {formatProblem} from '../../../src/lib/problem';

const problemsOf = (text: string) => checkCharacters('f', text).map(formatProblem);
const anew = 'Delete it and type the text anew. (characters)';

const control = 'a control character';
const separator = 'a line or paragraph separator';
const direction = 'a character that turns the writing direction';
const invisible = 'an invisible character';
const lost = 'a character that stands for a lost one';
const unassigned = 'a private or unassigned character';
const mixed = 'a word that mixes Latin with Cyrillic letters';

/** Code points of a kind, each of which is refused wherever it stands. */
const refused: Array<[what: string, codes: number[]]> = [
  [
    control,
    [0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0d, 0x0e, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f],
  ],
  [separator, [0x2028, 0x2029]],
  [
    direction,
    [
      0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068,
      0x2069,
    ],
  ],
  [
    invisible,
    [
      0x00ad, 0x034f, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x180f, 0x200b, 0x200c, 0x200d,
      0x2060, 0x2061, 0x2064, 0x2065, 0x206a, 0x206f, 0x2800, 0x3164, 0xfe00, 0xfe0e, 0xfe0f,
      0xfeff, 0xffa0, 0xfff9, 0xfffb, 0x1bca0, 0x1d173, 0x1d17a, 0xe0001, 0xe0020, 0xe0041, 0xe007f,
      0xe0100, 0xe01ef,
    ],
  ],
  [lost, [0xfffc, 0xfffd]],
  [unassigned, [0xe000, 0xf8ff, 0x0378, 0xfdd0, 0xffff, 0xf0000, 0x10ffff, 0xd800, 0xdfff]],
];

describe.each(refused)('%s', (what, codes) => {
  test.each(codes.map((code) => [`U+${code.toString(16).toUpperCase().padStart(4, '0')}`, code]))(
    '%s is refused with its place',
    (name, code) => {
      const problems = problemsOf(`Fine.\nfine${String.fromCodePoint(code)}fine`);
      expect(problems).toContain(`f:2:5  The line holds ${what} (${name}). ${anew}`);
    },
  );

  test.each(['```text\nX\n```', '`X`', '---\ntitle: aXb\n---', '[a](#aXb)'])(
    'is refused in %j too',
    (around) => {
      const text = around.replace('X', String.fromCodePoint(codes[0]!));
      expect(problemsOf(text)).toEqual([expect.stringContaining(what)]);
    },
  );
});

test.each([
  ['a joiner between letters', 'a\u200db'],
  ['a joiner before an emoji', 'a\u200d💻'],
  ['a joiner after an emoji', '👩\u200dx'],
  ['two joiners', '👩\u200d\u200d💻'],
  ['a selector after a letter', 'a\ufe0f'],
  ['a selector after a digit that makes no keycap', '7\ufe0f'],
  ['two selectors', '❤\ufe0f\ufe0f'],
  ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e007f}'],
])('refuses %s', (_what, text) => {
  expect(problemsOf(text)).toEqual([expect.stringContaining(invisible)]);
});

test.each([
  ['Cyrillic after Latin', 'pаypal'],
  ['Latin after Cyrillic', 'Мodel'],
  ['Cyrillic at the end', 'modeл'],
  ['a mark between them', 'а\u0301b'],
  ['a mark between them, the other way', 'e\u0301а'],
])('refuses %s within a word', (_what, text) => {
  expect(problemsOf(text)).toEqual([expect.stringContaining(mixed)]);
});

test.each([
  ['emoji of several people and things', '👩‍💻 👨‍👩‍👧 🏳️‍🌈 ⚕️ 👩🏽‍⚕️'],
  ['emoji with a selector', '❤️ ⚠️ ™️ ✔️'],
  ['keycaps', '1️⃣ #️⃣ *️⃣'],
  ['skin colours and flags', '👍🏽 🇬🇧'],
  ['Greek next to Latin', 'µs, Δt, λx, αβ-test, σ²'],
  ['Greek words', 'Ωmega and λόγος'],
  ['Cyrillic words beside Latin ones', 'A word of Ляпунов is a word, see Ляпунов-like'],
  ['arrows', '→ ← ↔ ⇒ ↦'],
  ['mathematics', '≤ ≥ ≠ ≈ ± × ÷ ∑ √ ∞ ∈ ∂ ∇'],
  ['superscripts and subscripts', 'x² y³ 10⁻⁶ H₂O x₁'],
  ['quotation marks and dashes', '“a” ‘b’ – — … « »'],
  ['accents, composed or not', 'Žliobaitė, João, Erdős, e\u0301'],
  ['other scripts', '統計 통계 إحصاء סטטיסטיקה आँकड़े'.replace(/[\u200c-\u200f]/g, '')],
  ['currencies and units', '€ £ ¥ °C µm ‰'],
  ['a no-break space and a tab', 'a\u00a0b\tc'],
  ['nothing', ''],
])('accepts %s', (_what, text) => {
  expect(problemsOf(text)).toEqual([]);
});

test('one problem for each kind on a line, on every line', () => {
  const problems = checkCharacters('f', 'a\u200bb\u200bc\u202e\nd\u200be\nfine\n');
  expect(problems.map(({line, column}) => [line, column])).toEqual([
    [1, 6],
    [1, 2],
    [2, 2],
  ]);
});

test('is fast on long texts', () => {
  const start = performance.now();
  checkCharacters('f', '👩\u200d'.repeat(20_000));
  checkCharacters('f', `${'a'.repeat(4000)}\n`.repeat(16));
  checkCharacters('f', 'e\u0301\u0301\u0301'.repeat(10_000));
  expect(performance.now() - start).toBeLessThan(2000);
});

const docs = path.join(__dirname, '../../../docs');
const texts = readdirSync(docs, {recursive: true, encoding: 'utf8'}).filter((name) =>
  /\.(?:mdx|yml|bib)$/.test(name),
);

test.each(texts)('accepts docs/%s', (name) => {
  expect(problemsOf(readFileSync(path.join(docs, name), 'utf8'))).toEqual([]);
});
