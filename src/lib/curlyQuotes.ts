const opensAfter = /^$|[\s([{/–—“‘-]$/;

/**
 * Straight quotation marks and apostrophes as they are set in print: ‘’ and “”.
 * @param before what stands before the text; nothing if it begins a paragraph
 */
export function curlyQuotes(text: string, before = ''): string {
  let previous = before;
  return text.replace(/[^'"]+|['"](?=(\d)?)/g, (part, digit?: string) => {
    const opens = opensAfter.test(previous);
    // ’90s apart, what opens is a quotation.
    if (part === "'") previous = opens && digit === undefined ? '‘' : '’';
    else if (part === '"') previous = opens ? '“' : '”';
    else previous = part;
    return previous;
  });
}
