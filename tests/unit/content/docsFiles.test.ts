import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {readDocsFolder} from '../../../src/content/docsFiles';
import {formatProblem} from '../../../src/lib/problem';
import {siteFolder} from './siteFolder';

const good = {
  'docs/references.bib': '@misc{a}\n',
  'docs/tags.yml': 'a: 1\n',
  'docs/backlog.yml': 'themes: []\n',
  'docs/synonyms.yml': 'a: {also: [b]}\n',
  'docs/releases/_category_.yml': 'label: A\n',
  'docs/releases/canary.mdx': 'Text.\n',
  'docs/releases/img/plan.png': 'not read here',
};

/** What is found in the good site with one more file. */
async function read(file: string, content: string | Uint8Array) {
  const folder = siteFolder(good);
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), {recursive: true});
  writeFileSync(target, content);
  const {problems, ...found} = await readDocsFolder(folder);
  return {...found, problems: problems.map(formatProblem)};
}

const page = 'docs/releases/page.mdx';
const text = '---\ntitle: A\n---\n\nText.\n';
const at = (message: string, file = page) => [`${file}:1:1  ${message} (file)`];

test('finds pages, other texts and pictures', async () => {
  const {pages, others, pictures, problems} = await readDocsFolder(siteFolder(good));
  expect(problems).toEqual([]);
  expect(pages).toEqual([{file: 'docs/releases/canary.mdx', text: 'Text.\n'}]);
  expect([...others.keys()].sort()).toEqual([
    'docs/backlog.yml',
    'docs/references.bib',
    'docs/releases/_category_.yml',
    'docs/synonyms.yml',
    'docs/tags.yml',
  ]);
  expect(pictures).toEqual(['docs/releases/img/plan.png']);
});

test.each(['docs/a/img/b-2.png', 'docs/a/img/b.jpg', 'docs/a/img/b.webp'])(
  '%s is a picture',
  async (file) => {
    const {pictures, problems} = await read(file, '');
    expect(problems).toEqual([]);
    expect(pictures).toContain(file);
  },
);

test('docs/words.txt is a text of its own', async () => {
  const {others, problems} = await read('docs/words.txt', 'canary\n');
  expect(problems).toEqual([]);
  expect(others.get('docs/words.txt')?.text).toBe('canary\n');
});

test('accepts Windows line ends, and reads them as others', async () => {
  const {pages, problems} = await read(page, text.replace(/\n/g, '\r\n'));
  expect(problems).toEqual([]);
  expect(pages.at(-1)).toEqual({file: page, text});
});

const notUtf8 = 'The file is not UTF-8. Save it as UTF-8.';
const utf16 = (order: 'utf16le' | 'utf16be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'utf16le' ? bytes : bytes.swap16();
};

test.each<[what: string, bytes: string | Uint8Array, ...messages: string[]]>([
  ['Latin-1', Buffer.from('caf\xe9', 'latin1'), notUtf8],
  ['a cut sequence', Buffer.from([0x61, 0xe2, 0x82]), notUtf8],
  ['an overlong slash', Buffer.from([0x61, 0xc0, 0xaf]), notUtf8],
  ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), notUtf8],
  ['a code point beyond the last', Buffer.from([0xf4, 0x90, 0x80, 0x80]), notUtf8],
  ['UTF-16, low byte first', utf16('utf16le'), notUtf8],
  ['UTF-16, high byte first', utf16('utf16be'), notUtf8],
  [
    'a byte-order mark',
    `\ufeff${text}`,
    'The file begins with a byte-order mark. Save it without.',
  ],
  [
    'old Macintosh line ends',
    text.replace(/\n/g, '\r'),
    'The file has lines that end in CR alone. End lines with LF.',
  ],
  ['one CR', `${text}a\rb`, 'The file has lines that end in CR alone. End lines with LF.'],
  ['CR CR LF', 'a\r\r\nb', 'The file has lines that end in CR alone. End lines with LF.'],
  ['nothing', '', 'The file is empty. Write it or remove it.'],
  ['blanks', ' \n\t\n', 'The file is empty. Write it or remove it.'],
  ['65,537 bytes', 'a'.repeat(65_537), 'The file has more than 65536 bytes. Split it.'],
  [
    '21,846 characters of three bytes',
    '€'.repeat(21_846),
    'The file has more than 65536 bytes. Split it.',
  ],
])('a page of %s is a problem', async (_what, bytes, ...messages) => {
  expect((await read(page, bytes)).problems).toEqual(messages.flatMap((message) => at(message)));
});

// NUL is valid UTF-8; the check of characters refuses it.
test('a NUL is left to the check of characters', async () => {
  const {pages} = await read(page, 'a\0b');
  expect(pages.at(-1)?.text).toBe('a\0b');
});

test.each([
  [page, 65_536],
  ['docs/tags.yml', 65_536],
  ['docs/backlog.yml', 1_048_576],
  ['docs/references.bib', 4_194_304],
])('%s may have %d bytes, and no more', async (file, most) => {
  expect((await read(file, 'a'.repeat(most))).problems).toEqual([]);
  const {pages, others, problems} = await read(file, 'a'.repeat(most + 1));
  expect(problems).toEqual(at(`The file has more than ${most} bytes. Split it.`, file));
  expect([...pages.map((each) => each.file), ...others.keys()]).not.toContain(file);
});

const strange =
  'Nothing of this name belongs into docs/. ' +
  'Pages are docs/theme/id.mdx in a-z, 0-9 and hyphens; move or remove the file.';

test.each([
  'docs/page.mdx',
  'docs/releases/page.md',
  'docs/releases/deeper/page.mdx',
  'docs/releases/Canary.mdx',
  'docs/Releases/page.mdx',
  'docs/releases/page.MDX',
  'docs/releases/_page.mdx',
  'docs/releases/page_two.mdx',
  'docs/releases/page.draft.mdx',
  'docs/releases/.hidden.mdx',
  'docs/releases/.mdx',
  'docs/releases/a b.mdx',
  'docs/releases/page.mdx ',
  'docs/releases/page.mdx~',
  'docs/releases/page.mdx.html',
  'docs/releases/page',
  'docs/releases/page.jsx',
  'docs/releases/page.html',
  'docs/releases/_category_.json',
  'docs/releases/_category_.yaml',
  'docs/_category_.yml',
  'docs/tags.yaml',
  'docs/tags.yml.js',
  'docs/docs/tags.yml',
  'docs/docs/a/b.mdx',
  'docs/docs/a/img/b.png',
  'docs/releases/tags.yml',
  'docs/sidebars.js',
  'docs/.env',
  'docs/.gitattributes',
  'docs/package.json',
  'docs/img/plan.png',
  'docs/releases/plan.png',
  'docs/releases/img/plan.svg',
  'docs/releases/img/plan.gif',
  'docs/releases/img/plan.jpeg',
  'docs/releases/img/plan.PNG',
  'docs/releases/img/Plan.png',
  'docs/releases/img/page.mdx',
  'docs/releases/img/deeper/plan.png',
  'docs/releases/img/plan.png.html',
])('%s does not belong here, and is not read', async (file) => {
  const {pages, others, pictures, problems} = await read(file, text);
  expect(problems).toEqual(at(strange, file));
  expect([...pages.map((each) => each.file), ...others.keys(), ...pictures]).not.toContain(file);
});

test.each([
  'docs/releases/index.mdx',
  'docs/releases/readme.mdx',
  'docs/releases/releases.mdx',
  'docs/releases/con.mdx',
  'docs/releases/lpt1.mdx',
  'docs/releases/--fix.mdx',
  'docs/releases/-.mdx',
  'docs/releases/a--b.mdx',
  'docs/releases/a-.mdx',
  'docs/nul/a.mdx',
  'docs/tags/a.mdx',
  'docs/search/a.mdx',
])('%s means something else, and is not read', async (file) => {
  const {pages, problems} = await read(file, text);
  expect(problems).toEqual(
    at(
      'This name means something else to the site, to Windows or to a command. Rename it: words ' +
        'joined by single hyphens, such as docs/releases/canary-deployment.mdx.',
      file,
    ),
  );
  expect(pages.map((each) => each.file)).not.toContain(file);
});

test.each(['docs/search-quality/a.mdx', 'docs/model-search/a.mdx', 'docs/releases/tags.mdx'])(
  '%s means only itself',
  async (file) => {
    const {pages, problems} = await read(file, text);
    expect(problems).toEqual([]);
    expect(pages.map((each) => each.file)).toContain(file);
  },
);

test.each([
  ['docs/releases/a\nb.mdx', 'docs/releases/a?b.mdx'],
  ['docs/releases/a\u001b[31m.mdx', 'docs/releases/a?[31m.mdx'],
  ['docs/releases/a\n::error::b.mdx', 'docs/releases/a?::error::b.mdx'],
  ['docs/releases/cаnary.mdx', 'docs/releases/c?nary.mdx'],
  ['docs/releases/a\u202eb.mdx', 'docs/releases/a?b.mdx'],
])('%j is reported as %j, on one line', async (file, shown) => {
  expect((await read(file, text)).problems).toEqual(at(strange, shown));
});

describe('what is no plain file', () => {
  const secret = () => path.join(siteFolder({'secret.txt': 'TOP SECRET'}), 'secret.txt');
  const notRegular = 'This is not a regular file. Replace it by a real file.';
  const unixTest = process.platform === 'win32' ? test.skip : test;

  test.each([
    ['a page', page],
    ['the bibliography', 'docs/releases/_category_.yml'],
    ['a picture', 'docs/releases/img/other.png'],
    ['a folder', 'docs/serving'],
    ['a picture folder', 'docs/serving/img'],
  ])('a link in the place of %s is refused and not followed', async (_what, file) => {
    const folder = siteFolder({'docs/releases/canary.mdx': 'Text.\n', 'docs/serving/a.mdx': 'b'});
    const place = file === 'docs/serving' ? 'docs/linked' : file;
    mkdirSync(path.dirname(path.join(folder, place)), {recursive: true});
    const target = /serving/.test(file) ? path.dirname(secret()) : secret();
    symlinkSync(target, path.join(folder, place));
    const found = await readDocsFolder(folder);
    expect(found.problems.map(formatProblem)).toEqual(at(notRegular, place));
    expect(JSON.stringify([found.pages, [...found.others], found.pictures])).not.toMatch(/secret/i);
  });

  test('a link to itself is refused', async () => {
    const folder = siteFolder(good);
    symlinkSync('.', path.join(folder, 'docs/loop'));
    const {problems} = await readDocsFolder(folder);
    expect(problems.map(formatProblem)).toEqual(at(notRegular, 'docs/loop'));
  });

  test('docs/ itself may not be a link', async () => {
    const folder = siteFolder({'elsewhere/a/b.mdx': 'Text.\n'});
    symlinkSync('elsewhere', path.join(folder, 'docs'));
    const {pages, problems} = await readDocsFolder(folder);
    expect(problems.map(formatProblem)).toEqual(at(notRegular, 'docs'));
    expect(pages).toEqual([]);
  });

  test('a dead link is refused', async () => {
    const folder = siteFolder(good);
    symlinkSync('nowhere.mdx', path.join(folder, page));
    const {problems} = await readDocsFolder(folder);
    expect(problems.map(formatProblem)).toEqual(at(notRegular));
  });

  test('no docs/ is a problem', async () => {
    const {problems} = await readDocsFolder(siteFolder({}));
    expect(problems.map(formatProblem)).toEqual(
      at('The file cannot be read. Give it a plain name, or remove it.', 'docs'),
    );
  });

  unixTest('a pipe is refused, and nobody waits for it', async () => {
    const folder = siteFolder(good);
    execFileSync('mkfifo', [path.join(folder, page)]);
    const start = performance.now();
    const {problems} = await readDocsFolder(folder);
    expect(problems.map(formatProblem)).toEqual(at(notRegular));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  unixTest.each([0o755, 0o744, 0o654, 0o645])('mode %o is refused', async (mode) => {
    const folder = siteFolder({...good, [page]: text});
    chmodSync(path.join(folder, page), mode);
    const {pages, problems} = await readDocsFolder(folder);
    expect(problems.map(formatProblem)).toEqual(
      at('The file is executable. Take the right away: `chmod -x`.'),
    );
    expect(pages).toHaveLength(1);
  });

  unixTest('a name that is not UTF-8 is refused', async () => {
    const folder = siteFolder(good);
    const name = Buffer.concat([
      Buffer.from(path.join(folder, 'docs/releases/a')),
      Buffer.from([0xff]),
    ]);
    writeFileSync(name, 'Text.');
    const {problems} = await readDocsFolder(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({file: 'docs/releases/a?', rule: 'file'});
  });
});
