import {contentPolicy} from '../../../src/delivery/contentPolicy';
import {hashedPaths} from '../../../src/delivery/responseHeaders';
import {caddyConfig, netlifyHeaders, nginxConfig} from '../../../src/delivery/serverConfigs';

const policy = contentPolicy(['alert(1)'], ['a{}']);

test('the policy names each inline script and style by the hash that browsers compute', () => {
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(policy).toContain(
    "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; ",
  );
  expect(policy).toContain(
    "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; ",
  );
});

test('the policy begins with nothing, and lets nothing unsafe in', () => {
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/unsafe|\*|https?:|style-src-attr/);
  for (const directive of ["base-uri 'none'", "form-action 'self'", "object-src 'none'"]) {
    expect(policy.split('; ')).toContain(directive);
  }
});

test.each([
  ['/', '/assets/css/styles.1a2b3c4d.css', true],
  ['/', '/search/0123456789/index.json', true],
  ['/', '/search/', false],
  ['/', '/search/index.html', false],
  ['/', '/', false],
  ['/', '/theme/assets/', false],
  ['/book/', '/book/assets/js/reader.1a2b3c4d.js', true],
  ['/book/', '/assets/js/reader.1a2b3c4d.js', false],
  ['/b.k/', '/bok/assets/js/reader.1a2b3c4d.js', false],
])('below %s, that %s is named after its content is %s', (baseUrl, path, expected) => {
  expect(new RegExp(hashedPaths(baseUrl)).test(path)).toBe(expected);
});

describe.each([
  ['_headers', netlifyHeaders],
  ['nginx.conf', nginxConfig],
  ['Caddyfile', caddyConfig],
])('%s', (_name, toConfig) => {
  const config = toConfig({baseUrl: '/book/', policy});

  test('sends the policy, with what only a header can say, on one line', () => {
    expect(config).toContain(`${policy}; frame-ancestors 'none'`);
  });

  test('keeps hashed files for good, below the site’s path', () => {
    expect(config).toMatch(/\/book\/.*assets/);
    expect(config).toContain('public, max-age=31536000, immutable');
  });

  test('has no line that a host would cut off', () => {
    for (const line of config.split('\n')) expect(line.length).toBeLessThan(2000);
  });
});
