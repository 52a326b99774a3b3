import { NBSP, count, decimal } from '../parts/number.ts';

/** +13,2 or −6,1; what rounds to nothing has no sign. */
export function bits(value: number): string {
  const text = decimal(value, 1);
  return value > 0 && text !== '0,0' ? `+${text}` : text;
}

/** Two decimals of a per cent; rounding never claims certainty. */
export function chance(probability: number): string {
  const text =
    probability === 0 || probability === 1
      ? String(probability * 100)
      : probability > 0.9999
        ? '>99,99'
        : probability < 0.0001
          ? '<0,01'
          : decimal(probability * 100, 2);
  return `${text}${NBSP}%`;
}

/** How many times likelier so many bits make something, rounded to one figure that can be said. */
export function times(value: number): string {
  const factor = 2 ** Math.abs(value);
  if (factor >= 1e9) return 'lebih dari satu miliar kali';
  if (factor >= 1e6) return `sekitar ${count(factor / 1e6)} juta kali`;
  if (factor < 10) return `sekitar ${decimal(factor, 1)} kali`;
  const unit = 10 ** Math.floor(Math.log10(factor));
  return `sekitar ${count(Math.round(factor / unit) * unit)} kali`;
}

export const rowName = ({ source, row }: { readonly source: string; readonly row: number }): string =>
  `${source}:${row}`;
