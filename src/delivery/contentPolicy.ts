import {createHash} from 'node:crypto';

/** `sha256-…` of the text of a script or style sheet, as browsers compare it. */
const toSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The content security policy: nothing but the site's own files, and inline nothing but these
 * scripts and style sheets. No page has a `style` attribute.
 * @param inlineScripts texts of the scripts that pages hold
 * @param inlineStyles texts of their style sheets
 */
export function contentPolicy(
  inlineScripts: readonly string[],
  inlineStyles: readonly string[],
): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScripts.map(toSource)].join(' '),
    ["style-src 'self'", ...inlineStyles.map(toSource)].join(' '),
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
