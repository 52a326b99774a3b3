import { count, NBSP } from './number.ts';

/** "Rp 135.380.000", unbreakable. */
export function rupiah(amount: number): string {
  const text = count(Math.abs(amount));
  return amount < 0 && text !== '0' ? `−Rp${NBSP}${text}` : `Rp${NBSP}${text}`;
}

/** A formula breaks before its signs only: "106 baris × Rp 37.800" never parts Rp from its amount. */
export function formulaText(formula: string): string {
  return formula
    .replace(/Rp (?=\d)/g, `Rp${NBSP}`)
    .replace(/(\d) (?=bulan|baris)/g, `$1${NBSP}`)
    .replace(/([×=+]) /g, `$1${NBSP}`);
}
