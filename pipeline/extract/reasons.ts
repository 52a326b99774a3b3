/** Why a record is not stored, and how an officer mends the file. */
export const REJECTIONS = {
  'baris nomor kolom': 'Tidak perlu diperbaiki: baris ini hanya nomor urut kolom',
  'baris judul berulang': 'Tidak perlu diperbaiki: judul kolom tercetak lagi di tengah daftar',
  'baris kelompok keluarga': 'Tidak perlu diperbaiki: No KK dan alamatnya dipakai untuk anggota di bawahnya',
  'baris penutup atau catatan':
    'Tidak perlu diperbaiki bila memang catatan, jumlah, atau tanda tangan; bila data orang, isi NIK dan namanya',
  'kekurangan kolom':
    'Lengkapi baris ini sampai jumlah kolomnya sama dengan baris judul; kolom yang kosong tetap diberi pemisah',
  'kelebihan kolom':
    'Apit sel yang berisi tanda pemisah dengan tanda kutip, atau hapus sel yang berlebih di baris ini',
  'tanda kutip tidak ditutup': 'Hapus tanda kutip yang berlebih di baris ini, atau tutup dengan tanda kutip',
  'baris terpotong di akhir berkas':
    'Minta ekstrak ulang: berkas terputus saat disimpan atau disalin, baris sesudahnya hilang',
  'baris terlalu panjang': 'Periksa baris ini: mungkin ganti baris hilang, atau isinya bukan daftar',
  'sel terlalu panjang': 'Perpendek isi sel ini; tidak ada isian yang lebih dari 32.767 huruf',
  'sel berisi rumus': 'Ganti rumus dengan nilainya (Salin, lalu Tempel Khusus: Nilai), lalu simpan lagi',
  'isi bukan teks': 'Minta ekstrak ulang: bagian berkas ini rusak',
} as const satisfies Readonly<Record<string, string>>;
export type RejectReason = keyof typeof REJECTIONS;

/** What was set right in a record that is stored, and how an officer mends it for good. */
export const REPAIRS = {
  'baris pendek: kolom dikosongkan':
    'Periksa kolom yang disebut: dianggap kosong karena baris kurang panjang; lengkapi lalu jalankan lagi',
  'baris panjang: sel digabung':
    'Periksa kolom yang disebut: isinya terbelah tanda pemisah; apit dengan tanda kutip agar pasti',
  'baris panjang: isi di belakang kolom terakhir diabaikan':
    'Beri judul untuk kolom tambahan itu, atau hapus isinya',
  'karakter NUL dibuang': 'Tidak perlu diperbaiki, kecuali isi kolom yang disebut tampak salah',
} as const satisfies Readonly<Record<string, string>>;
export type RepairReason = keyof typeof REPAIRS;

/** A reason, and the column at which the record goes wrong, '' when it is the whole record. */
export interface Remark<Reason> {
  readonly reason: Reason;
  readonly column: string;
}
