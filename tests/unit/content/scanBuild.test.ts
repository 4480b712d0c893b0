import {judgeLostPage, scanBuild, type BuiltSite} from '../../../src/content/scanBuild';

const site: BuiltSite = {
  folder: 'build',
  url: 'https://handbook.example',
  baseUrl: '/book/',
  inlineScripts: ['setColours()'],
  inlineStyles: ['p{color:red}'],
};

const own = '<script>setColours()</script>';
const toPage = (body: string, head = '') =>
  `<!doctype html><html><head><title>A</title>${head}</head><body>${own}${body}</body></html>`;

/** Messages about a page, each with its rule. */
const scan = (body: string, head = '') =>
  scanBuild([{file: 'theme/a/index.html', html: toPage(body, head)}], site).map(
    ({message, rule}) => `${message} (${rule})`,
  );

test.each([
  [
    'links within the page, the site and to https',
    '<a href="#b">b</a><a href="../c/">c</a><a href="/">d</a><a href="https://arxiv.org/abs/1">e</a>',
  ],
  [
    'addresses as the text of their links',
    '<a href="https://arxiv.org/abs/1">arxiv.org/abs/1</a><a href="https://arxiv.org/">https://arxiv.org</a>',
  ],
  [
    'names with dots as the text of links',
    '<a href="https://mlflow.org/">v2.10</a><a href="../">Node.js</a>',
  ],
  [
    'pictures and scripts of the site',
    '<img src="/book/img/a.png" srcset="/book/b.png 1x, c.png 2x"><script src="/book/a.js" defer></script>',
  ],
  ['small pictures in their address', '<img src="data:image/png;base64,AAAA">'],
  ['marks of the same page', '<svg><use href="#b"/><path marker-end="url(#c)"/></svg>'],
  [
    'answers and controls',
    '<details><summary>a</summary>b</details><input type="checkbox" checked><button type="button">c</button>',
  ],
  [
    'a closed dialog with the form of the search',
    '<dialog><form action="/book/search/"><input name="q"><button formmethod="dialog">c</button></form></dialog>',
  ],
])('%s are fine', (_what, body) => {
  expect(scan(body)).toEqual([]);
});

test.each([
  ['JSON-LD', '<script type="application/ld+json">{"name":"\\u003cb>"}</script>'],
  ['the site’s own style sheet', '<style>p{color:red}</style>'],
  ['a canonical address', '<link rel="canonical" href="https://handbook.example/book/a/">'],
  [
    'a content security policy',
    '<meta http-equiv="Content-Security-Policy" content="default-src">',
  ],
])('%s in the head is fine', (_what, head) => {
  expect(scan('', head)).toEqual([]);
});

test.each([
  [
    '<script>alert(1)</script>',
    "An inline script is not the site's own: `alert(1)`. (inline-script)",
  ],
  [
    '<script> setColours()</script>',
    "An inline script is not the site's own: ` setColours()`. (inline-script)",
  ],
  [
    '<script type="module">alert(1)</script>',
    "An inline script is not the site's own: `alert(1)`. (inline-script)",
  ],
  [
    '<svg><script src="/book/a.js">alert(1)</script></svg>',
    "An inline script is not the site's own: `alert(1)`. (inline-script)",
  ],
  ['<script type="importmap">{}</script>', 'A script has the type `importmap`. (inline-script)'],
  [
    '<script type="application/ld+json">{"a":"<b>"}</script>',
    'A data block holds `<`. (data-block)',
  ],
  ['<script type="application/json">{a}</script>', 'A data block is not JSON: `{a}`. (data-block)'],
  ['<iframe></iframe>', '`<iframe>` is not allowed. (element)'],
  ['<object></object>', '`<object>` is not allowed. (element)'],
  ['<embed>', '`<embed>` is not allowed. (element)'],
  ['<form></form>', '`<form>` is not allowed. (element)'],
  ['<form action="/book/"></form>', '`<form>` is not allowed. (element)'],
  [
    '<form action="https://evil.example/book/search/"></form>',
    '`<form>` is not allowed. (element)',
  ],
  ['<form action="/book/search/" method="post"></form>', '`<form>` is not allowed. (element)'],
  ['<form action="/book/search/" target="_blank"></form>', '`<form>` is not allowed. (element)'],
  [
    '<form action="/book/search/" onsubmit="a()"></form>',
    '`onsubmit` on `<form>` runs code. (attribute)',
  ],
  ['<dialog open></dialog>', '`<dialog>` is not allowed. (element)'],
  ['<base>', '`<base>` is not allowed. (element)'],
  ['<style>a{}</style>', "A style sheet in the page is not the site's own: `a{}`. (style)"],
  [
    '<svg><style>p{color:red} </style></svg>',
    "A style sheet in the page is not the site's own: `p{color:red} `. (style)",
  ],
  ['<template></template>', '`<template>` is not allowed. (element)'],
  ['<noscript></noscript>', '`<noscript>` is not allowed. (element)'],
  ['<math></math>', '`<math>` is not allowed. (element)'],
  ['<svg><animate attributeName="href"/></svg>', '`<animate>` is not allowed. (element)'],
  ['<svg><foreignObject></foreignObject></svg>', '`<foreignObject>` is not allowed. (element)'],
  ['<new-thing></new-thing>', '`<new-thing>` is not allowed. (element)'],
  ['<p onclick="a()"></p>', '`onclick` on `<p>` runs code. (attribute)'],
  ['<p ONPOINTERRAWUPDATE=a()></p>', '`onpointerrawupdate` on `<p>` runs code. (attribute)'],
  ['<p srcdoc="a"></p>', '`srcdoc` on `<p>` is not allowed. (attribute)'],
  ['<p contenteditable></p>', '`contenteditable` on `<p>` is not allowed. (attribute)'],
  ['<input autofocus>', '`autofocus` on `<input>` is not allowed. (attribute)'],
  ['<button formaction="/"></button>', '`formaction` on `<button>` is not allowed. (attribute)'],
  ['<a href="#a" ping="/"></a>', '`ping` on `<a>` is not allowed. (attribute)'],
  ['<img name="body" src="a.png">', '`name` on `<img>` is not allowed. (attribute)'],
  ['<meta http-equiv="Refresh" content="0">', 'A <meta> acts as the header `Refresh`. (attribute)'],
  ['<p style="color:red"></p>', '`style` on `<p>` is not allowed: `color:red`. (style)'],
  [
    '<svg><path fill="url(https://a.example)"/></svg>',
    '`fill` on `<path>` is not allowed: `url(https://a.example)`. (style)',
  ],
  ['<i id="a"></i><i id="a"></i>', 'The id `a` is there twice. (unique-id)'],
])('%s is found', (body, finding) => {
  expect(scan(body)).toEqual([finding]);
});

test.each([
  ['javascript:alert(1)', 'is neither https nor a path'],
  [' java\nscript:alert(1)', 'is neither https nor a path'],
  ['data:text/html,a', 'is neither https nor a path'],
  ['vbscript:a', 'is neither https nor a path'],
  ['blob:https://handbook.example/1', 'is neither https nor a path'],
  ['mailto:a@b.example', 'is neither https nor a path'],
  ['http://arxiv.org/', 'is neither https nor a path'],
  ['http://handbook.example/', 'is neither https nor a path'],
  ['ftp://arxiv.org/', 'is neither https nor a path'],
  ['//arxiv.org/', 'is neither https nor a path'],
  ['/\\arxiv.org/', 'is neither https nor a path'],
  ['https:\\\\arxiv.org/', 'is neither https nor a path'],
  ['https:arxiv.org', undefined],
  ['https://user:word@arxiv.org/', 'holds a user name or password'],
  ['https://handbook.example@arxiv.org/', 'holds a user name or password'],
  ['https://user@handbook.example/', 'holds a user name or password'],
  ['https://arxiv.org:8443/', 'names a port'],
  ['https://аrxiv.org/', 'has a host name beyond ASCII'],
  ['https://xn--rxiv-43d.org/', 'has a host name beyond ASCII'],
  ['https://192.0.2.1/', 'has no public host name'],
  ['https://3221225985/', 'has no public host name'],
  ['https://[2001:db8::1]/', 'has no public host name'],
  ['https://localhost/', 'has no public host name'],
  ['https://', 'leads nowhere'],
])('the link target %j: %s', (href, fault) => {
  const found = scan(`<a href="${href}">a</a>`).join('\n');
  if (fault === undefined) expect(found).toBe('');
  else expect(found).toMatch(new RegExp(`^The link to \`.*\` ${fault}\\. \\(link-target\\)$`));
});

test.each(['arxiv.org', 'https://arxiv.org/abs/1', 'arxiv.org/abs/1', 'www.аrxiv.org'])(
  'a link that reads %j and leads elsewhere is found',
  (text) => {
    expect(scan(`<a href="https://evil.example/"><b>${text}</b></a>`).join()).toMatch(
      /^The link reads `.*` but leads to `evil\.example`\. \(link-target\)$/,
    );
  },
);

test.each([
  '<img src="https://evil.example/a.png">',
  '<img src="//evil.example/a.png">',
  '<img src="data:image/svg+xml;base64,AAAA">',
  '<img src="data:image/png,AAAA">',
  '<video poster="data:image/png;base64,AAAA"></video>',
  '<img src="/elsewhere/a.png">',
  '<img srcset="/book/a.png 1x, https://evil.example/b.png 2x">',
  '<img srcset="https://evil.example/b.png,">',
  '<video poster="https://evil.example/a.png"></video>',
  '<audio src="https://evil.example/a.ogg"></audio>',
  '<picture><source srcset="https://evil.example/a.png"></picture>',
  '<script src="https://evil.example/a.js"></script>',
  '<script src="data:text/javascript,a"></script>',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<link rel="preload" imagesrcset="https://evil.example/a.png 2x">',
  '<link rel="canonical" href="https://evil.example/">',
  '<svg><use xlink:href="https://evil.example/a.svg#b"/></svg>',
])('%s loads from elsewhere', (body) => {
  expect(scan(body)).toEqual([
    expect.stringMatching(/^`<\w+>` refers to `.*`, which is not of this site\. \(resource\)$/),
  ]);
});

test('a script slipped into every page is found by the number that Docusaurus knows', () => {
  expect(judgeLostPage(toPage(''), 1, 'build')).toEqual([]);
  expect(judgeLostPage(toPage('<script>alert(1)</script>'), 1, 'build')).toEqual([
    expect.objectContaining({
      file: 'build/404.html',
      message: 'The page that others are compared with has 2 inline scripts, not 1.',
    }),
  ]);
});

test('problems come all at once, with their places, in one printable line each', () => {
  const html = toPage(
    '\n<iframe></iframe>\n  <p onclick=a></p><a href="x:\u202e\u001b[31m\n">a</a>',
  );
  const problems = scanBuild([{file: 'a.html', html}], site);
  expect(problems.map(({file, line, column}) => [file, line, column])).toEqual([
    ['build/a.html', 2, 1],
    ['build/a.html', 3, 3],
    ['build/a.html', 3, 20],
  ]);
  expect(problems[2]?.message).toBe(
    'The link to `x:\\u202e\\u001b[31m\\u000a` is neither https nor a path.',
  );
});

test('time grows with the text, not faster', () => {
  const seconds = (count: number): number => {
    const html = toPage('<p class="a">b <a href="../c/">d</a></p>'.repeat(count));
    const start = performance.now();
    scanBuild([{file: 'a.html', html}], site);
    return performance.now() - start;
  };
  seconds(2000);
  expect(seconds(8000)).toBeLessThan(20 * seconds(2000) + 200);
});
