import { PadanError } from '../../../schemas/faults.ts';
import { type ByteSource, nameOf } from './byte-source.ts';

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

const SAVE_AGAIN = 'Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu jalankan lagi';

export const refuse = (source: ByteSource, { code, message, next }: Refusal): PadanError =>
  new PadanError({ kind: 'source', code, message: `${message}: ${nameOf(source)}`, next });

/** Bytes that are not what their format says: cut in transit, or written by a faulty program. */
export const damaged = (source: ByteSource, what: string): PadanError =>
  refuse(source, {
    code: 'berkas-rusak',
    message: `berkas rusak atau terpotong (${what})`,
    next: 'Salin atau unduh ulang berkas itu; kalau tetap gagal, minta kirim ulang kepada instansi pengirim',
  });

export const locked = (source: ByteSource): PadanError =>
  refuse(source, {
    code: 'berkas-bersandi',
    message: 'berkas dikunci dengan kata sandi',
    next: 'Buka di Excel atau LibreOffice, simpan tanpa kata sandi, lalu jalankan lagi',
  });

export const lockedArchive = (source: ByteSource): PadanError =>
  refuse(source, {
    code: 'arsip-bersandi',
    message: 'arsip ZIP dikunci dengan kata sandi',
    next: 'Ekstrak arsip itu dengan kata sandinya, lalu sebutkan berkas di dalamnya',
  });

export const beyond = (source: ByteSource, what: string): PadanError =>
  refuse(source, {
    code: 'berkas-melampaui-batas',
    message: `isi berkas melampaui batas (${what})`,
    next: 'Simpan daftarnya saja sebagai CSV, lalu jalankan lagi dengan berkas CSV itu',
  });

/** Wraps what a library throws over bytes; a failing disk is told apart from failing bytes. */
export function unreadable(source: ByteSource, error: unknown, what: string): PadanError {
  if (error instanceof PadanError) return error;
  const code = error instanceof Object && 'syscall' in error && 'code' in error ? String(error.code) : '';
  if (code === '') return damaged(source, what);
  return refuse(source, {
    code: 'berkas-hilang',
    message: `berkas tidak dapat dibaca (${code})`,
    next: 'Periksa sambungan disk dan izin baca berkas, lalu jalankan lagi',
  });
}

export { SAVE_AGAIN };
