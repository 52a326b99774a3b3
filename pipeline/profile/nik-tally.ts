import type { ParsedNik } from '../../matchers/indonesia/nik.ts';
import { maskNumber } from '../../reports/parts/mask.ts';
import type { Example } from '../../schemas/profile.ts';
import { ownText } from './own-text.ts';

/** States of a NIK in officers' words, in the order in which a row is put into one. */
export const NIK_STATES = [
  'SAH',
  'KOSONG',
  'TERKONVENSI',
  'NOTASI ILMIAH',
  'KURANG DARI 16 ANGKA',
  'LEBIH DARI 16 ANGKA',
  'BERISI HURUF',
  'TANGGAL LAHIR MUSTAHIL',
  'NOMOR URUT 0000',
  'PROVINSI TIDAK DIKENAL',
] as const;
export type NikState = (typeof NIK_STATES)[number];

/** Distinct NIK that are watched for repetition: about 100 bytes each; a list of more is not of one regency. */
const MOST_WATCHED = 5_000_000;

/** A NIK that Excel cut to 15 digits ends 00 (serials are small); without the register nobody can tell it from a true one. */
function stateOf(nik: ParsedNik): NikState {
  const { cleaned, cause } = nik;
  if (/^\d{16}$/.test(cleaned) && cleaned.endsWith('00') && (cause === '' || cause === 'seri'))
    return 'TERKONVENSI';
  switch (cause) {
    case '':
      return 'SAH';
    case 'kosong':
      return 'KOSONG';
    case 'ilmiah':
      return 'NOTASI ILMIAH';
    case 'tanggal':
      return 'TANGGAL LAHIR MUSTAHIL';
    case 'seri':
      return 'NOMOR URUT 0000';
    case 'wilayah':
      return 'PROVINSI TIDAK DIKENAL';
    case 'format':
      if (!/^\d+$/.test(cleaned)) return 'BERISI HURUF';
      return cleaned.length < 16 ? 'KURANG DARI 16 ANGKA' : 'LEBIH DARI 16 ANGKA';
  }
}

/** The NIK of a file, counted row by row. */
export class NikTally {
  private readonly counts = new Map<NikState, { count: number; example: string }>();
  private readonly watched = new Map<string, number>();

  see(nik: ParsedNik, original: string): void {
    const state = stateOf(nik);
    const known = this.counts.get(state);
    if (known === undefined) this.counts.set(state, { count: 1, example: maskNumber(original) });
    else known.count += 1;
    if (nik.cause !== '' || state === 'TERKONVENSI') return;
    const seen = this.watched.get(nik.cleaned);
    if (seen !== undefined) this.watched.set(nik.cleaned, seen + 1);
    else if (this.watched.size < MOST_WATCHED) this.watched.set(ownText(nik.cleaned), 1);
  }

  states(): Example[] {
    return NIK_STATES.flatMap((reason) => {
      const found = this.counts.get(reason);
      return found === undefined ? [] : [{ reason, ...found }];
    });
  }

  repeated(): { times: number; niks: number; rows: number }[] {
    const niks = new Map<number, number>();
    for (const times of this.watched.values()) if (times > 1) niks.set(times, (niks.get(times) ?? 0) + 1);
    return [...niks]
      .sort(([a], [b]) => a - b)
      .map(([times, count]) => ({ times, niks: count, rows: times * count }));
  }
}
