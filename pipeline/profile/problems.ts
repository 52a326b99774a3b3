import { count, percent } from '../../reports/parts/number.ts';
import type { FileProfile } from '../../schemas/profile.ts';

type Told = Omit<FileProfile, 'problems' | 'fragment'>;

const SHARE_OF_NOTE = 0.02;
/** Titles that make a file look like a source that lacks a column rather than like none. */
const LEAST_KNOWN = 3;
/** The serials of a day that end in 0 are one in ten or fewer; more were zeroed. */
const ZEROED_SHARE = 0.05;

/** What would stop a run or deserves a look, each with the next step, the gravest first. `isNamed`: the officer says which source it is. */
export function problemsOf(
  told: Told,
  {
    openDates,
    unread,
    isNamed,
    isHeadless,
  }: { openDates: string | undefined; unread: string; isNamed: boolean; isHeadless: boolean },
): string[] {
  const { understood, rows, columns } = told;
  const share = (part: number): string => percent({ numerator: part, denominator: rows.stored });
  const state = (name: string): number => told.nik.find(({ reason }) => reason === name)?.count ?? 0;
  const isMany = (part: number): boolean => part > rows.stored * SHARE_OF_NOTE;
  const unreadDates = told.dates.find(({ reason }) => reason === 'tak terbaca')?.count ?? 0;
  const repeated = told.nik_repeated.reduce((sum, { rows: same }) => sum + same, 0);
  const isStrange =
    !isHeadless && !isNamed && understood.missing.length > 0 && understood.known < LEAST_KNOWN;
  return [
    isHeadless
      ? 'Baris judul kolom tidak ditemukan: baris pertama tampak berisi data orang. Tambahkan baris judul, atau minta ekstrak ulang.'
      : '',
    isStrange
      ? 'Berkas ini tidak dikenali sebagai daftar Dukcapil, Dinsos, BPJS, Jamkesda, atau tagihan.'
      : '',
    ...(isStrange || isHeadless ? [] : understood.missing).map(
      (titles) =>
        `Kolom ${titles} tidak ditemukan: berkas ini belum dapat dipakai sebagai ${understood.label}. Sebutkan judulnya di columns: padan.yaml.`,
    ),
    unread === '' ? '' : `${capital(unread)}.`,
    openDates === undefined ? '' : `${capital(openDates)}. Tulis date_order: di padan.yaml.`,
    rows.stored === 0 ? 'Tidak satu baris pun dapat diterima.' : '',
    isMany(rows.rejected)
      ? `${count(rows.rejected)} dari ${count(rows.total)} baris ditolak: lihat alasannya di bawah.`
      : '',
    state('TERKONVENSI') > rows.stored * ZEROED_SHARE
      ? `${count(state('TERKONVENSI'))} NIK (${share(state('TERKONVENSI'))}) berakhir 00: agaknya diubah Excel. Minta ekstrak dengan kolom NIK sebagai teks.`
      : '',
    told.nik_numbers > 0
      ? `${count(told.nik_numbers)} NIK tersimpan sebagai angka di lembar kerja: angka ke-16 dapat hilang. Minta kolom NIK sebagai teks.`
      : '',
    state('NOTASI ILMIAH') > 0
      ? `${count(state('NOTASI ILMIAH'))} NIK tertulis dalam notasi ilmiah: angkanya sudah hilang. Minta ekstrak ulang.`
      : '',
    isMany(state('KOSONG')) ? `${count(state('KOSONG'))} baris (${share(state('KOSONG'))}) tanpa NIK.` : '',
    isMany(repeated) ? `${count(repeated)} baris memakai NIK yang juga ada di baris lain.` : '',
    isMany(unreadDates) ? `${count(unreadDates)} tanggal lahir tidak terbaca (${share(unreadDates)}).` : '',
    ...columns
      .filter(({ field, filled }) => field !== null && filled === 0 && rows.stored > 0)
      .map(({ title }) => `Kolom "${title}" kosong di semua baris.`),
    ...(isStrange ? [] : columns)
      .filter(({ guess }) => guess !== null)
      .map(
        ({ title, guess }) =>
          `Kolom "${title}" tidak dikenal; mungkin ${guess?.field ?? ''}. Bila benar, sebutkan di columns: padan.yaml.`,
      ),
  ].filter((problem) => problem !== '');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
