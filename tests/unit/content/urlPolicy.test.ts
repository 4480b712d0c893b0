import {judgeUrl} from '../../../src/content/urlPolicy';

test.each([
  'https://example.com/',
  'https://example.com',
  'https://EXAMPLE.com/Path',
  'https://www.microsoft.com/en-us/research/?a=1&b=2#c',
  'https://doi.org/10.1145/2523813',
  'https://doi.org/10.1016/0893-6080(91)90009-T',
  'https://arxiv.org/abs/2103.12345v2',
  'https://a-b.c1.example.co.uk/~x/y_z;v=1,2!*:@$+.html',
  'https://example.com/caf%C3%A9%20x',
  'https://example.com/?ref=a&utm=b&source=c',
  'https://example.com/?utm=1&xutm_source=2&fbclidx=3&_h=4',
  'https://9to5.a1.example.com/',
  'https://notwww.bit.ly.com/',
  'https://bwww.it.ly/',
  'https://t.company/',
  'https://bit.ly.example.com/',
  'https://nota-xn.example.com/',
  'https://localhost.example.com/',
])('accepts %s', (address) => {
  expect(judgeUrl(address)).toBeUndefined();
});

const notHttps = 'is not https';
const notAscii = 'has characters beyond ASCII';
const encode = 'has characters that must be percent-encoded';
const noAddress = 'is not an address';
const user = 'holds a user name or password';
const number = 'names a machine by number';
const noHost = 'has no public host name';
const notAsciiHost = 'has a host name beyond ASCII';
const roundabout = 'writes its host name in a roundabout way';
const hidden = 'hides where it leads';
const control = 'holds a control character';

test.each([
  // schemes
  ['http://example.com/', notHttps],
  ['HTTPS://example.com/', notHttps],
  ['HttpS://example.com/', notHttps],
  ['https:example.com', notHttps],
  ['https:/example.com', notHttps],
  ['ftp://example.com/', notHttps],
  ['javascript:alert(1)', notHttps],
  ['JaVaScRiPt:alert(1)', notHttps],
  ['javascript://example.com/%0Aalert(1)', control],
  ['vbscript:msgbox(1)', notHttps],
  ['data:text/html,x', notHttps],
  ['blob:https://example.com/1', notHttps],
  ['file:///etc/passwd', notHttps],
  ['mailto:a@example.com', notHttps],
  ['view-source:https://example.com/', notHttps],
  // no scheme
  ['', notAscii],
  ['//example.com/', noAddress],
  ['/path', noAddress],
  ['#anchor', noAddress],
  ['example.com', noAddress],
  ['https://', noAddress],
  ['https://example .com/', notAscii],
  // characters
  ['https://example.com/a b', notAscii],
  ['https://example.com/\n', notAscii],
  ['https://exam\tple.com/', notAscii],
  [' https://example.com/', notAscii],
  ['https://example.com/\u0000', notAscii],
  ['https://example.com/\u202e', notAscii],
  ['https://example.com/café', notAscii],
  ['https://exаmple.com/', notAscii],
  ['https://example.com\\@evil.com/', encode],
  ['https:\\\\example.com', encode],
  ['https://example.com/<script>', encode],
  ['https://example.com/"onload="', encode],
  ["https://example.com/'", encode],
  ['https://example.com/{x}', encode],
  ['https://example.com/`', encode],
  ['https://example.com/^', encode],
  ['https://example.com/a|b', encode],
  ['https://example.com/%0d%0aSet-Cookie:a', control],
  ['https://example.com/%00', control],
  ['https://example.com/%7F', control],
  // who and where
  ['https://user@example.com/', user],
  ['https://user:password@example.com/', user],
  ['https://:password@example.com/', user],
  ['https://google.com@evil.com/', user],
  ['https://@example.com/', roundabout],
  ['https://:@example.com/', roundabout],
  ['https://example.com:8443/', 'names a port'],
  ['https://example.com:443/', roundabout],
  ['https://example.com:/', roundabout],
  ['https:///example.com/', roundabout],
  ['https://%65xample.com/', roundabout],
  // hosts
  ['https://127.0.0.1/', number],
  ['https://1.1/', number],
  ['https://2130706433/', number],
  ['https://0x7f000001/', number],
  ['https://0x7f.1/', number],
  ['https://0177.0.0.1/', number],
  ['https://169.254.169.254/latest', number],
  ['https://[::1]/', number],
  ['https://[2001:db8::1]/', number],
  ['https://[::ffff:127.0.0.1]/', number],
  ['https://1.2.3.4.5/', noAddress],
  ['https://localhost/', noHost],
  ['https://intranet/', noHost],
  ['https://example.com./', noHost],
  ['https://-a.example.com/', noHost],
  ['https://a-.example.com/', noHost],
  ['https://a_b.example.com/', noHost],
  ['https://a..example.com/', noHost],
  ['https://example.c/', noHost],
  ['https://example.a1/', noHost],
  ['https://metadata.google.internal/', noHost],
  ['https://1.0.0.127.in-addr.arpa/', noHost],
  ...[
    'corp',
    'example',
    'home',
    'invalid',
    'lan',
    'local',
    'localdomain',
    'localhost',
    'onion',
    'test',
  ].map((domain): [string, string] => [`https://a.${domain}/`, noHost]),
  ['https://xn--exmple-cua.com/', notAsciiHost],
  ['https://www.xn--80ak6aa92e.com/', notAsciiHost],
  ['https://example.xn--p1ai/', notAsciiHost],
  ['https://exa%C3%A4mple.com/', notAsciiHost],
  // shorteners and trackers
  ['https://www.bit.ly/x', hidden],
  ['https://T.CO/x', hidden],
  ...[
    'bit.ly',
    'goo.gl',
    't.co',
    'tinyurl.com',
    'ow.ly',
    'is.gd',
    'buff.ly',
    'cutt.ly',
    'lnkd.in',
    'rb.gy',
    'rebrand.ly',
    'shorturl.at',
  ].map((host): [string, string] => [`https://${host}/x`, hidden]),
  ...[
    'utm_source',
    'utm_campaign',
    'UTM_MEDIUM',
    'fbclid',
    'gclid',
    'dclid',
    'msclkid',
    'mc_cid',
    'mc_eid',
    'igshid',
    'ref_src',
    '_hsenc',
  ].map((name): [string, string] => [
    `https://example.com/?a=1&${name}=2`,
    `carries the tracker \`${name}\``,
  ]),
  ['https://example.com/?%75tm_source=x', 'carries the tracker `utm_source`'],
])('refuses %j: it %s', (address, fault) => {
  expect(judgeUrl(address)).toBe(fault);
});

test('is fast on long addresses', () => {
  const start = performance.now();
  for (const part of ['a.', 'a-', '-', '%61', '?a=', '&a', '@', '[', '/']) {
    judgeUrl(`https://example.com/${part.repeat(50_000)}`);
    judgeUrl(`https://${part.repeat(50_000)}.com/`);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});
