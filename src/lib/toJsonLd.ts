/** What could end a script element, begin a comment or break a line of JavaScript. */
const unsafe = /[<>&\u2028\u2029]/g;

/**
 * JSON for a `<script type="application/ld+json">`. Text in it cannot end the element, and it means
 * the same to every reader of JSON.
 */
export function toJsonLd(data: unknown): string {
  return JSON.stringify(data).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
