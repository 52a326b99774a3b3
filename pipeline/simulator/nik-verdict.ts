import { calendarDay, lastOfMonth } from './calendar.ts';

/** Causes of I1. */
type NikFault = 'kosong' | 'format' | 'tanggal' | 'seri' | 'wilayah' | 'ilmiah';

/** Provinces of Kemendagri, in force (DOMAIN section 2; 91 to 96 are Papua's). */
const PROVINCES = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(
    ' ',
  ),
);

/** What may be taken off without losing a digit: apostrophe, blanks of every kind, dots, dashes, a float's tail. */
export function cleanNik(written: string): string {
  return written
    .replace(/['\s\u200b]/g, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/[.-]/g, '');
}

function dateFault(nik: string, asOf: number): boolean {
  const written = Number(nik.slice(6, 8));
  const day = written > 40 ? written - 40 : written;
  const month = Number(nik.slice(8, 10));
  const yy = Number(nik.slice(10, 12));
  const today = calendarDay(asOf);
  const year = yy + (yy <= today.year % 100 ? 2000 : 1900);
  return day < 1 || month < 1 || month > 12 || day > lastOfMonth(year, month);
}

/** The oracle's own reading of class I1, written from DOMAIN section 2 and 6 without the product's parser. */
export function nikFault(written: string, asOf: number): NikFault | undefined {
  if (/^\d[.,]\d+E\+\d+$/i.test(written.trim())) return 'ilmiah';
  const nik = cleanNik(written);
  if (nik === '' || /^0+$/.test(nik) || nik === '1234567890123456') return 'kosong';
  if (/^(\d)\1{8,}$/.test(nik) || /^0\d{15}$/.test(nik)) return 'kosong';
  if (!/^\d{16}$/.test(nik)) return 'format';
  if (nik.endsWith('0000')) return 'seri';
  if (!PROVINCES.has(nik.slice(0, 2))) return 'wilayah';
  return dateFault(nik, asOf) ? 'tanggal' : undefined;
}
