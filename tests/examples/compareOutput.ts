/** A number as programs print it: sign, digits, decimals, exponent. */
const number = /[-+]?(?:\d+\.\d*|\.\d+|\d+)(?:e[-+]?\d+)?/gi;

/** A line as its words and its numbers; blanks count as one, as columns may be wider. */
function split(line: string): {words: string; numbers: string[]} {
  const tidy = line.trim().replace(/\s+/g, ' ');
  return {words: tidy.replace(number, '#'), numbers: tidy.match(number) ?? []};
}

/** Whether two numbers are the same but for one in the last decimal shown. */
function isNear(shown: string, printed: string): boolean {
  if (shown === printed) return true;
  const [mantissa = '', exponent = '0'] = shown.toLowerCase().split('e');
  const decimals = mantissa.split('.')[1]?.length;
  if (decimals === undefined && exponent === '0') return false; // whole numbers are exact
  const digit = 10 ** (Number(exponent) - (decimals ?? 0));
  return Math.abs(Number(shown) - Number(printed)) <= digit * 1.000001;
}

function isSameLine(shown: string, printed: string): boolean {
  const a = split(shown);
  const b = split(printed);
  return a.words === b.words && a.numbers.every((value, index) => isNear(value, b.numbers[index]!));
}

const toLines = (text: string) => text.replace(/\s+$/, '').split('\n');

/**
 * The first difference between an output shown on a page and the one that was printed; undefined
 * if there is none. Words are the same and whole numbers too; a number with decimals may differ by
 * one in its last digit, because other builds of a library add up in another order.
 */
export function compareOutput(shown: string, printed: string): string | undefined {
  const expected = toLines(shown);
  const actual = toLines(printed);
  for (let row = 0; row < Math.max(expected.length, actual.length); row += 1) {
    const [a, b] = [expected[row], actual[row]];
    if (a !== undefined && b !== undefined && isSameLine(a, b)) continue;
    const say = (line: string | undefined) => (line === undefined ? 'ends there' : `“${line}”`);
    return `Line ${row + 1} of the output: the page says ${say(a)}, the run ${say(b)}.`;
  }
  return undefined;
}
