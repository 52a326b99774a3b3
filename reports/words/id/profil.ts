import { count } from '../../parts/number.ts';

interface Understood {
  readonly label: string;
  readonly known: number;
  readonly of: number;
}
interface Rows {
  readonly total: number;
  readonly stored: number;
  readonly rejected: number;
  readonly repaired: number;
}

export const profil = {
  title: 'Profil berkas',
  files: 'Berkas',
  lead: (files: number, asOf: string): string =>
    `${count(files)} berkas, keadaan per ${asOf}. Contoh disamarkan; tidak ada NIK, nama, atau alamat utuh di halaman ini.`,
  heading: ({ label, known, of }: Understood, { stored }: Rows): string =>
    `Dibaca sebagai ${label}: ${count(known)} dari ${count(of)} isian ditemukan, ${count(stored)} baris diterima`,
  rows: ({ total, stored, rejected, repaired }: Rows): string =>
    `Baris ${count(total)} = diterima ${count(stored)} + ditolak ${count(rejected)}; dibetulkan saat dibaca: ${count(repaired)}.`,
  problems: 'Perlu perhatian',
  noProblems: 'Tidak ada yang perlu diperbaiki lebih dahulu.',
  columns: 'Kolom dan bagaimana padan membacanya',
  column: 'Kolom',
  field: 'Dibaca sebagai',
  filled: 'Terisi',
  distinct: 'Nilai berbeda',
  examples: 'Contoh (disamarkan)',
  unused: 'tidak dipakai',
  untitled: '(tanpa judul)',
  maybe: (field: string): string => `mungkin ${field}?`,
  nik: 'Mutu NIK',
  nikNote:
    'Setiap baris berada di tepat satu keadaan sampai PROVINSI TIDAK DIKENAL; GANDA dan perbedaan dihitung di antara NIK yang sah. TERKONVENSI: 16 angka berakhir 00, seperti yang ditinggalkan Excel.',
  repeated: (times: number): string => `GANDA ${times}`,
  niks: (niks: number): string => `${count(niks)} NIK`,
  otherBirthDate: 'SAH, beda dengan tanggal lahir',
  otherSex: 'SAH, beda dengan jenis kelamin',
  dates: 'Tanggal lahir',
  names: 'Nama',
  rejects: 'Baris yang ditolak',
  repairs: 'Baris yang diterima setelah dibetulkan',
  fragment: 'Potongan padan.yaml',
  state: 'Keadaan',
  rowCount: 'Baris',
  share: 'Bagian',
  example: 'Contoh',
  reason: 'Alasan',
  firstLine: 'Mulai baris',
};
