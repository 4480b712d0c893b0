import {createHash} from 'node:crypto';

/** `sha256-…` of a script's text, as browsers compare it. */
const toSource = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * The content security policy: nothing but the site's own files, and inline nothing but these
 * scripts. Styles are files; no page has a `style` attribute.
 * @param inlineScripts texts of the scripts that pages hold
 */
export function contentPolicy(inlineScripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScripts.map(toSource)].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "object-src 'none'",
  ].join('; ');
}
