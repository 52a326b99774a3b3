/** Region codes and place names as keys. */
import { isDigits } from './digits.ts';
import { upperAscii } from './letters.ts';

const WIDTHS = [2, 2, 2, 4];
const MARKS = /[^A-Z0-9]+/g;

const KINDS: ReadonlySet<string> = new Set([
  'PROV', 'PROP', 'PROVINSI', 'PROPINSI', 'KAB', 'KABUPATEN', 'KOTA', 'KOTAMADYA', 'KODYA', 'KEC', 'KECAMATAN', 'KEL',
  'KELURAHAN', 'DESA', 'DS', 'ADM', 'ADMINISTRASI',
]); // prettier-ignore

/** KOTA BARU, KOTA AGUNG, DESA BARU are names, elsewhere also written in one word. */
const PARTS_OF_A_NAME: ReadonlySet<string> = new Set([
  'BARU', 'BAHARU', 'AGUNG', 'UTARA', 'TIMUR', 'TENGAH', 'SELATAN', 'BARAT', 'LAMA', 'RAJA', 'RAYA', 'BANGUN', 'BATU',
  'GAJAH', 'BESI', 'JUANG', 'BAHAGIA', 'KOMBA',
]); // prettier-ignore

/**
 * SIAK exports hold the four levels as integers without padding: 32, 75, 1, 1001 → `3275011001`. It ends at the first
 * level that is missing. A level that repeats the code above it (`3275` for the regency) is cut to its own digits.
 */
export function composeRegionCode(
  ...levels: readonly [prop: string, kab: string, kec: string, kel: string]
): string {
  let code = '';
  for (const [level, part] of levels.entries()) {
    const width = WIDTHS[level] ?? 0;
    let digits = part
      .replace(/^(\d+)[.,]0+$/, '$1')
      .replaceAll('.', '')
      .trim();
    if (digits.length > width && code !== '' && digits.startsWith(code)) digits = digits.slice(code.length);
    if (!isDigits(digits) || digits.length > width || Number(digits) === 0) break;
    code += digits.padStart(width, '0');
  }
  return code;
}

/** `Kel. Harapan Jaya`, `HARAPANJAYA` → `HARAPANJAYA`; '' for no name. Kabupaten and kota of one name share a key. */
export function placeKey(name: string): string {
  const words = upperAscii(name).replace(MARKS, ' ').trim().split(' ');
  let start = 0;
  while (start < words.length - 1 && KINDS.has(words[start] ?? '')) {
    if (PARTS_OF_A_NAME.has(words[start + 1] ?? '')) break;
    start++;
  }
  return words.slice(start).join('');
}
