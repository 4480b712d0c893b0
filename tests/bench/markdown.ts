/** A table; a row's first cell is its name. */
export function toTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** A figure of about three digits; a dash where there is none, `lost` where it never came. */
export function toFigure(value: number | undefined, unit = ''): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value === Infinity) return 'lost';
  const size = Math.abs(value);
  const digits = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  const text = value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit === '' ? text : `${text} ${unit}`;
}

/** Ours by stock: `0.45 ×`. */
export function toRatio(ours: number | undefined, stock: number | undefined): string {
  if (ours === undefined || stock === undefined) return '–';
  const ratio = ours / stock;
  return Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : '–';
}
