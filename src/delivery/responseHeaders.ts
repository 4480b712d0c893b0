/** A header's name and value. */
export type Header = readonly [name: string, value: string];

/**
 * What every response says. Strict-Transport-Security is left to who runs the host: it binds the
 * whole host name, for months.
 * @param policy the content security policy of the pages
 */
export const everyResponse = (policy: string): Header[] => [
  // A <meta> cannot hold `frame-ancestors`, so only headers do.
  ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** For files whose address changes with their content. */
export const forever = 'public, max-age=31536000, immutable';
/** For everything else: browsers keep it, and ask each time whether it has changed. */
export const revalidate = 'no-cache';

/**
 * Paths of files whose address holds a hash of their content, as a regular expression that nginx
 * and Caddy understand: bundled files, and the folder of the search index.
 */
export const hashedPaths = (baseUrl: string): string =>
  `^${baseUrl.replace(/[.+]/g, '\\$&')}(assets|search/[0-9a-f]{8,})/`;
