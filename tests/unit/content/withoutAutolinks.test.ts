import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {mayAutolink, withoutAutolinks} from '../../../src/content/withoutAutolinks';
import {realPages, smallDraft, wrappedDraft} from '../../fuzz/texts';

jest.setTimeout(60_000);

const whole = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();
const fast = whole().use(withoutAutolinks).freeze();

/** The tree, or what the parser says of the text. */
function read(parser: {parse: (text: string) => unknown}, text: string): unknown {
  try {
    return parser.parse(text);
  } catch (error) {
    return String(error);
  }
}

test.each([
  'See https://evil.example now.',
  'See HTTP://evil.example now.',
  'See www.evil.example now.',
  'See WWW.evil.example now.',
  'Ask me@evil.example now.',
  'Ask a.b+c_d-e@evil.example now.',
  'Ask me\\@evil.example now.',
  'Ask me&#64;evil.example now.',
  'Ask me&commat;evil.example now.',
  'See www\\.evil.example now.',
  'See https\\://evil.example now.',
  'See https&colon;//evil.example now.',
  'Ask mailto:me@evil.example now.',
])('%s may hold a link, and is read with care', (text) => {
  expect(mayAutolink(text)).toBe(true);
});

test('a page with citations alone is read fast, to the same tree without links of its own', () => {
  const text =
    'So [@gama2014; @who], at 10:30 or http or www, a @ b. R&D, AT&T.\n\n- [ ] *A* ~~b~~\n';
  expect(mayAutolink(text.replace('&T', ''))).toBe(true);
  expect(mayAutolink(text.replace(' R&D, AT&T.', ''))).toBe(false);
  expect(JSON.stringify(fast.parse('www.evil.example'))).not.toContain('link');
  expect(JSON.stringify(whole.parse('www.evil.example'))).toContain('link');
});

test('the pages of the handbook are read alike, most of them fast', () => {
  const quick = realPages.filter((text) => !mayAutolink(text));
  expect(quick.length).toBeGreaterThan(realPages.length / 2);
  for (const text of quick) expect(read(fast, text)).toEqual(read(whole, text));
});

test.each([
  ['small drafts', smallDraft],
  ['hostile pieces in wrappers', wrappedDraft],
])('%s are read alike where no address can be', (_what, texts) => {
  let quick = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (mayAutolink(text)) return;
      quick += 1;
      expect(read(fast, text)).toEqual(read(whole, text));
    }),
    {seed: 20_261_125, numRuns: 300, interruptAfterTimeLimit: 20_000},
  );
  expect(quick).toBeGreaterThan(0);
});
