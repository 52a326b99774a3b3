/** A part of a whole, both kept: no report prints a rate without them. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export const NBSP = '\u00a0';
export const NOT_AVAILABLE = '–';

/** Whole numbers in the Indonesian form, whatever ICU the machine has: 1234567 → 1.234.567. */
export function count(value: number): string {
  const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, '.');
  return value < 0 && digits !== '0' ? `−${digits}` : digits;
}

/** A decimal comma and a fixed number of decimals: decimal(1234.5, 2) → 1.234,50. */
export function decimal(value: number, places: number): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(places).split('.');
  const text = count(Number(whole)) + (fraction === '' ? '' : `,${fraction}`);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** 0 to 1; null where there is nothing to divide by. */
export function rate(ratio: Ratio): number | null {
  return ratio.denominator > 0 ? ratio.numerator / ratio.denominator : null;
}

/** One decimal. Rounding never claims all or none: 2.499 of 2.500 is ">99,9 %", 1 of 2.500 is "<0,1 %". */
export function percent(ratio: Ratio): string {
  const value = rate(ratio);
  if (value === null) return NOT_AVAILABLE;
  const perMille = Math.round(value * 1000);
  if (perMille === 1000 && ratio.numerator < ratio.denominator) return `>99,9${NBSP}%`;
  if (perMille === 0 && ratio.numerator > 0) return `<0,1${NBSP}%`;
  return `${decimal(perMille / 10, 1)}${NBSP}%`;
}

/** "98,7 % · 1.234 dari 1.250" */
export function share(ratio: Ratio, of = 'dari'): string {
  return `${percent(ratio)} · ${outOf(ratio, of)}`;
}

/** "1.234 dari 1.250" */
export function outOf(ratio: Ratio, of = 'dari'): string {
  return `${count(ratio.numerator)}${NBSP}${of}${NBSP}${count(ratio.denominator)}`;
}

/** A target as officers write it, without needless decimals: 0.98 → "98 %", 0.985 → "98,5 %". */
export function target(fraction: number): string {
  const points = Math.round(fraction * 1000) / 10;
  return `${decimal(points, Number.isInteger(points) ? 0 : 1)}${NBSP}%`;
}
