import {fixPage} from '../../../src/content/fixPage';

const frontMatter = '---\ntitle: A\nsidebar_label: B\nlevel: mid\n---\n';
const page = (body: string) => `${frontMatter}\n${body}\n`;

test.each([
  ['a comparison without blanks', 'p<0.05 is rare.', 'p\\<0.05 is rare.'],
  ['a time', 'Answers in <100ms.', 'Answers in \\<100ms.'],
  ['a placeholder in braces', 'Say {name} aloud.', 'Say \\{name} aloud.'],
  ['braces that are no expression', 'Say {user name}.', 'Say \\{user name}.'],
  ['an arrow', 'a <- b and a <= b', 'a \\<- b and a \\<= b'],
  ['several on several lines', 'x<1\n\ny<2 and {z}', 'x\\<1\n\ny\\<2 and \\{z}'],
])('escapes %s', (_what, before, after) => {
  expect(fixPage('f', page(before))).toBe(page(after));
});

test.each([
  ['prose', 'p < 0.05 with blanks'],
  ['escaped text', 'p\\<0.05 and \\{x}'],
  ['code', '`p<0.05 {x}`\n\n```text\np<0.05 {x}\n```'],
  ['tags, which need a person', 'Some <b>bold</b> text.'],
  ['HTML comments, which need a person', '<!-- later -->'],
])('leaves %s alone', (_what, body) => {
  expect(fixPage('f', page(body))).toBe(page(body));
});

test('orders the keys and keeps their lines', () => {
  const before = '---\nlevel: mid\naliases:\n  - x\n  - y # why\ntitle: "A: b"\n---\n\nText.\n';
  const after = '---\ntitle: "A: b"\nlevel: mid\naliases:\n  - x\n  - y # why\n---\n\nText.\n';
  expect(fixPage('f', before)).toBe(after);
});

test.each([
  ['no front matter', 'Text with p<1'],
  ['unreadable front matter', '---\nlevel: [\ntitle: A\n---\n\nText.\n'],
  ['a comment before the first key', '---\n# note\nlevel: mid\ntitle: A\n---\n\nText.\n'],
])('does not reorder with %s', (_what, text) => {
  expect(fixPage('f', text)).toBe(text);
});

test('mending twice changes nothing more', () => {
  const once = fixPage('f', page('a<1 {b} <2'));
  expect(fixPage('f', once)).toBe(once);
});
