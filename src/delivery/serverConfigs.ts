import {everyResponse, forever, hashedPaths, revalidate, type Header} from './responseHeaders';

interface Site {
  /** Path of the site on its host, `/` or `/handbook/`. */
  baseUrl: string;
  /** The content security policy of its pages. */
  policy: string;
}

/** Servers do not know it by themselves, and would offer the file for download. */
const markdown = 'text/markdown; charset=utf-8';

const lines = (...parts: Array<string | string[]>): string => `${parts.flat().join('\n')}\n`;

/** `_headers` of Netlify, Cloudflare Pages and their like; their default is to revalidate. */
export function netlifyHeaders({baseUrl, policy}: Site): string {
  return lines(
    `${baseUrl}*`,
    everyResponse(policy).map(([name, value]) => `  ${name}: ${value}`),
    [`${baseUrl}assets/*`, `${baseUrl}search/:hash/*`].flatMap((path) => [
      path,
      `  Cache-Control: ${forever}`,
    ]),
  );
}

/**
 * Part of an nginx `server` block. Headers are set once, for the server, as an `add_header` in a
 * `location` would drop all others; so the caching is a variable.
 */
export function nginxConfig({baseUrl, policy}: Site): string {
  const headers: Header[] = [...everyResponse(policy), ['Cache-Control', '$handbook_caching']];
  return lines(
    '# Written by the build. In a server block, after `root`:  include /path/to/nginx.conf;',
    '# A location of yours that has an add_header drops those below: include this file there too.',
    'index index.html;',
    'charset utf-8;',
    `error_page 404 ${baseUrl}404.html;`,
    'gzip_static on;',
    'gzip_vary on;',
    '# With the module ngx_brotli:  brotli_static on;',
    `set $handbook_caching "${revalidate}";`,
    `if ($uri ~ "${hashedPaths(baseUrl)}") {`,
    `  set $handbook_caching "${forever}";`,
    '}',
    headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    '# For .md, the only files of the site whose type nginx does not know:',
    `default_type "${markdown}";`,
  );
}

/** Part of a site block of Caddy. */
export function caddyConfig({baseUrl, policy}: Site): string {
  return lines(
    '# Written by the build. In a site block, after `root`:  import /path/to/Caddyfile',
    `@hashed path_regexp ${hashedPaths(baseUrl)}`,
    `@other not path_regexp ${hashedPaths(baseUrl)}`,
    `header @hashed Cache-Control "${forever}"`,
    `header @other Cache-Control "${revalidate}"`,
    'header {',
    everyResponse(policy).map(([name, value]) => `\t${name} "${value}"`),
    '}',
    `header *.md Content-Type "${markdown}"`,
    'file_server {',
    '\tprecompressed br gzip',
    '}',
    'handle_errors {',
    `\theader Cache-Control "${revalidate}"`,
    `\trewrite * ${baseUrl}404.html`,
    '\tfile_server',
    '}',
  );
}
