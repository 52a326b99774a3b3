import { NBSP, NOT_AVAILABLE } from './number.ts';

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** "2026-06-30" → "30 Juni 2026". Works on the text: a Date would bring a time zone in. Anything else is shown as it is. */
export function longDate(iso: string, months: readonly string[] = MONTHS): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = months[Number(found?.[2]) - 1];
  if (found === null || month === undefined) return iso === '' ? NOT_AVAILABLE : iso;
  return `${String(Number(found[3]))}${NBSP}${month}${NBSP}${found[1] ?? ''}`;
}
