/** A markdown table; columns after the first `left` ones are figures. */
export function markdown(header, rows, left = 1) {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, at) => Math.max(3, ...cells.map((row) => row[at].length)));
  const line = (row) =>
    `| ${row.map((cell, at) => (at < left ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at < left ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head, ...body] = cells;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** .99986; 1 and 0 plainly. */
export const share = (value) =>
  value === null || value === undefined
    ? '-'
    : value === 1
      ? '1'
      : value.toFixed(5).replace(/^(-?)0(?=\.)/, '$1');

/** +.00012 (+.00003 to +.00025) */
export function difference(entry) {
  if (entry === undefined) return '-';
  const { value, low, high } = entry.difference;
  const signed = (x) =>
    (x < 0 ? '-' : '+') +
    Math.abs(x)
      .toFixed(5)
      .replace(/^0(?=\.)/, '');
  return `${signed(value)} (${signed(low)} to ${signed(high)})`;
}

export const whole = (value) => Math.round(value).toLocaleString('en-GB');
