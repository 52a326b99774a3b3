import { statSync } from 'node:fs';
import { PadanError, type Fault } from '../../schemas/faults.ts';
import { parseIso } from './calendar.ts';

export interface SimulateOptions {
  readonly out: string;
  readonly residents: number;
  readonly seed: number;
  /** yyyy-mm-dd: the day of all extracts. */
  readonly asOf: string;
  /** Kemendagri code; Kota Bekasi by default. */
  readonly regency?: string;
  /** Multiplies the defect rates; 1 by default. */
  readonly noise?: number;
  /** `NAME=VALUE` each. */
  readonly rates?: readonly string[];
}

/** Beyond this the serials of dense birth dates run out, and no regency is as large. */
const MOST_RESIDENTS = 20_000_000;
const FIRST_AS_OF = '2000-01-01';
const LAST_AS_OF = '2099-12-31';

const wrong = (message: string, next: string): Fault => ({
  kind: 'usage',
  code: 'perintah-salah',
  message,
  next,
});

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** All faults of the command at once. */
export function checkOptions({ out, residents, seed, asOf, noise = 1 }: SimulateOptions): number {
  const faults: Fault[] = [];
  const day = parseIso(asOf);
  if (out === '' || isFile(out))
    faults.push(wrong('--out bukan sebuah folder', 'sebutkan folder baru atau folder yang sudah ada'));
  if (!Number.isInteger(residents) || residents < 1 || residents > MOST_RESIDENTS) {
    faults.push(wrong('--residents harus bilangan bulat 1 sampai 20000000', 'misalnya --residents 3000'));
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    faults.push(wrong('--seed harus bilangan bulat 0 sampai 4294967295', 'misalnya --seed 2026'));
  }
  if (day === undefined || asOf < FIRST_AS_OF || asOf > LAST_AS_OF) {
    faults.push(wrong('--as-of bukan tanggal antara 2000-01-01 dan 2099-12-31', 'tulis seperti 2026-06-30'));
  }
  if (!(noise >= 0 && noise <= 100)) faults.push(wrong('--noise harus 0 sampai 100', 'misalnya --noise 1.5'));
  const [first, ...others] = faults;
  if (first !== undefined) throw new PadanError(first, ...others);
  return day ?? 0;
}
