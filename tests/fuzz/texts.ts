import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {sampleText} from '../unit/content/samplePage';

const docs = path.join(__dirname, '../../docs');

/** The pages of the handbook. */
export const realPages: string[] = readdirSync(docs, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.mdx'))
  .sort()
  .map((name) => readFileSync(path.join(docs, name), 'utf8'));

/** Pieces of Markdown that are at home on a page. */
const honest = [
  ...['word ', 'a', 'b ', '\n', '\n\n', '\n\n', ' ', '  ', '. ', ': ', '*', '**', '_', '~', '~~'],
  ...['`', '``', '```', '```text\n', '```json\n{}\n```\n', '````text\n', '~~~text\n', '\n```\n'],
  ...['> ', '- ', '+ ', '1. ', '- [ ] ', '    ', '\t', '\n### ', '\n#### ', '\n---\n', '\n===\n'],
  ...['[', ']', '(', ')', '![', '](#short-answer)', '](./img/a.png)', '[@gama2014]', '\\\n', '\\'],
  ...['|', '| a | b |\n|---|:-:|\n| c | d |\n', '"', "'", '“', '→', '👩‍💻', '&amp;', '!', '$', '%'],
];

/** Pieces that mean something to a parser on the way to the site. */
const hostile = [
  ...[
    '{',
    '}',
    '{x}',
    '{/* x */}',
    '{...x}',
    '{process.env.TOKEN}',
    '\n{x}\n',
    '\n{"}" + x}\n',
    '{"}"}',
    '{`}`}',
    '\n{/*}*/x}\n',
    '<b c="}">',
    '\\{',
    '\\{#id}',
    '{#id}',
    '${x}',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<b>',
    '</b>',
    '<script>x</script>',
    '<a b={c}>',
    '<!--',
    '-->',
    '\\<b>',
  ],
  ...[
    '\nimport a from "b"\n',
    '\nexport const a = 1\n',
    '\nexport default x\n',
    'import',
    'export ',
  ],
  ...[
    ':',
    '::',
    ':::',
    ':a',
    ':a[',
    ':a[x]',
    'w:a[`]',
    ':a{b=c}',
    '\n:::note\n',
    '\n::leaf\n',
    '\n:::\n',
  ],
  ...[
    'mdx-code-block',
    '\n```mdx-code-block\n',
    '\n```\n',
    '````',
    '```js live\n',
    '```text {1}\n',
  ],
  ...[
    '](#short-answer "',
    '")',
    ']: ',
    '[^1]',
    '\n[^1]: x\n',
    '\n[a]: https://a.example\n',
    '[a][b]',
  ],
  ...['javascript:x', 'https://a.example', 'www.a.example', 'a@b.example', '<https://a.example>'],
  ...['](javascript:x)', '](//a.example)', '](@site/x.mdx)', '](../../x.mdx)', '](%2e%2e/x.mdx)'],
  ...[
    '&#123;',
    '&lbrace;',
    '&lt;',
    '&#58;',
    '&Tab;',
    '&NewLine;',
    '&#0;',
    '---js\n',
    '---\n',
    '\n---\n',
  ],
  ...['\u202e', '\u200b', '\ufeff', '\0', '\r', '\u2028', '\u00a0', 'а', '\ud800', '\ufffd'],
  ...['*a_ '.repeat(60), '['.repeat(90), '> '.repeat(12), '- '.repeat(12), '`'.repeat(90)],
  ...['&x ', '*x ', '!!js/function ', '? ', '<<: ', '%TAG ', '\n...\n', '\n+++\n', '\n$$\n'],
];

const piece = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...honest)},
  {weight: 2, arbitrary: fc.constantFrom(...hostile)},
);

/** A draft of a few pieces: most of them parse in a millisecond, and many are accepted. */
export const smallDraft = fc
  .array(piece, {minLength: 1, maxLength: 16})
  .map((pieces) => draft(pieces.join('')));

function draft(text: string): string {
  const body = `## Short answer\n\n${text}\n\n## Full answer\n\nWords.\n`;
  return sampleText(body, {status: 'draft'});
}

/** What splits otherwise in one parser than in the other: code and links that hold something. */
const wrapper = fc.constantFrom<[before: string, after: string]>(
  ['`', '`'],
  ['a `', '\n` b'],
  ['```text\n', '\n```'],
  ['````text\n```\n', '\n````'],
  ['[a](#short-answer "', '")'],
  [':a[x](#short-answer "', '")'],
  ['w:a[`]', '`'],
  ['[', '](#short-answer)'],
  ['![', '](./img/a.png)'],
  ['> ', '\n>'],
  ['- ', '\n  b'],
  ['| ', ' |\n|---|'],
  ['### ', '\n'],
  ['**', '**'],
  ['\\', ''],
);

/** Hostile pieces in wrappers in wrappers, so that they are text to one parser and code to another. */
export const wrappedDraft = fc
  .tuple(
    fc.array(fc.constantFrom(...hostile), {minLength: 1, maxLength: 3}),
    fc.array(wrapper, {minLength: 1, maxLength: 3}),
    fc.constantFrom('', 'Before.\n\n', 'Before\n', '```text\na\n```\n', '- a\n'),
    fc.constantFrom('', '\n\nAfter.', '\n```text\nb\n```', '\n`', '\n```', '\n:::'),
  )
  .map(([pieces, wrappers, before, after]) => {
    const inner = wrappers.reduce((text, [open, close]) => open + text + close, pieces.join(' '));
    return draft(before + inner + after);
  });

interface Splice {
  at: number;
  remove: number;
  insert: string;
}

const splice: fc.Arbitrary<Splice> = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  insert: fc.oneof(piece, fc.string({maxLength: 3, unit: 'binary'}), fc.constant('')),
});

const applySplice = (text: string, {at, remove, insert}: Splice) => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
};

/** A page of the handbook with bytes and pieces changed. */
export const mutatedPage = fc
  .tuple(fc.constantFrom(...realPages), fc.array(splice, {minLength: 1, maxLength: 4}))
  .map(([text, splices]) => splices.reduce(applySplice, text));

/** Blocks of the handbook's pages in another order, some of them twice or in one another. */
export const shuffledPage = fc
  .tuple(
    fc.constantFrom(...realPages),
    fc.array(fc.tuple(fc.nat(400), fc.nat(400), fc.constantFrom('', '> ', '- ', '  ', '# ')), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, moves]) => {
    const [head = '', ...blocks] = text.split('\n\n');
    for (const [from, to, prefix] of moves) {
      const block = blocks[from % blocks.length] ?? '';
      blocks.splice(to % blocks.length, from % 2, block.replace(/^/gm, prefix));
    }
    return [head, ...blocks].join('\n\n');
  });

/** Anything at all. */
export const noise = fc.oneof(
  fc.string({maxLength: 400, unit: 'binary'}),
  fc.array(piece, {maxLength: 60}).map((pieces) => pieces.join('')),
  fc.array(piece, {maxLength: 20}).map((pieces) => `---\n${pieces.join('')}\n---\n\nText.\n`),
  fc
    .tuple(piece, fc.integer({min: 1, max: 3000}))
    .map(([text, count]) => draft(text.repeat(Math.min(count, Math.ceil(60_000 / text.length))))),
);
