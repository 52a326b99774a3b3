import { count, decimal } from '../parts/number.ts';

/** +13,2 or −6,1; what rounds to nothing has no sign. */
export function bits(value: number): string {
  const text = decimal(value, 1);
  return value > 0 && text !== '0,0' ? `+${text}` : text;
}

/** Two decimals of a per cent; rounding never claims certainty. */
export function chance(probability: number): string {
  if (probability === 0) return '0 %';
  if (probability === 1) return '100 %';
  if (probability > 0.9999) return '>99,99 %';
  return probability < 0.0001 ? '<0,01 %' : `${decimal(probability * 100, 2)} %`;
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
