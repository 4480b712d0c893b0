const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
/** Start lines and header fields of HTTP/1.1: RFC 9112, sections 3 to 5. */
const requestLine = new RegExp(`^${token} \\S+ HTTP/\\d(?:\\.\\d)?$`);
const statusLine = /^HTTP\/\d(?:\.\d)? [1-5]\d\d(?: .*)?$/;
const header = new RegExp(`^(${token}):[ \\t]*(.*)$`);

const isStart = (line: string | undefined) =>
  line !== undefined && (requestLine.test(line) || statusLine.test(line));

/**
 * What is wrong with one HTTP message after another, a blank line between them. A body whose type
 * is JSON must parse.
 */
export function checkHttp(text: string): string[] {
  const lines = text.split('\n');
  const problems: string[] = [];
  let row = 0;
  while (row < lines.length) {
    if (!isStart(lines[row])) {
      return [...problems, `Line ${row + 1} is neither a request line nor a status line.`];
    }
    let type = '';
    for (row += 1; row < lines.length && lines[row] !== ''; row += 1) {
      const [, name, value] = header.exec(lines[row]!) ?? [];
      if (name === undefined) problems.push(`Line ${row + 1} is no header field.`);
      if (name?.toLowerCase() === 'content-type') type = value!;
    }
    const first = (row += 1);
    while (row < lines.length && !(lines[row - 1] === '' && isStart(lines[row]))) row += 1;
    const body = lines.slice(first, row).join('\n').trim();
    if (/^application\/(?:[\w.-]+\+)?json\b/i.test(type) && body !== '') {
      try {
        JSON.parse(body);
      } catch (error) {
        problems.push(`The body from line ${first + 1} is not JSON: ${(error as Error).message}`);
      }
    }
  }
  return problems;
}
