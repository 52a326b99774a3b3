import type { ContextPart, Mark, Reason, VerdictWord } from '../../../schemas/explanation.ts';
import { FIGURES } from '../../parts/figures.ts';

const FIELDS: Readonly<Record<string, string>> = {
  nik: 'NIK',
  name: 'Nama',
  birth_date: 'Tanggal lahir',
  sex: 'Jenis kelamin',
  mother: 'Nama ibu',
  kk: 'Nomor KK',
  address: 'Alamat',
  rt: 'RT/RW',
  village: 'Kelurahan/desa',
  district: 'Kecamatan',
  birth_place: 'Tempat lahir',
  card: 'Nomor kartu',
};

const CLASSES: Readonly<Record<string, string>> = {
  sama: 'orang yang sama',
  kembar: 'dua saudara kembar',
  kerabat: 'dua orang sekeluarga',
  'asing setanggal': 'dua orang lain yang kebetulan lahir pada hari yang sama',
  asing: 'dua orang yang tidak ada hubungannya',
  'asing senama': 'dua orang lain yang kebetulan bernama mirip',
};

/** Keys of blocking rules that a large block is split by. */
const KEYS: Readonly<Record<string, string>> = {
  sex: 'jenis kelamin',
  village: 'kelurahan/desa',
  'birth-year': 'tahun lahir',
  'birth-month-day': 'tanggal dan bulan lahir',
  'rt-rw': 'RT/RW',
};

const MARKS: Readonly<Record<Mark['name'], string>> = {
  tinjau: 'ditinjau',
  terima: 'dipadankan',
  lewat: 'dipadankan lewat baris yang sudah padan',
  satukan: 'disatukan',
  rerata: 'disatukan bila rata-rata semua pasangan kedua kelompok',
};

/** What belongs to no field: title, and what it says of this pair. */
const CONTEXTS: Readonly<Record<string, readonly [title: string, words: (part: ContextWords) => string]>> = {
  'baris dicari': [
    'Isi berkas',
    ({ share }) => `sekitar ${FIGURES.id.chance(share)} baris berkas ini ada orangnya di register`,
  ],
  'anggota keluarga': [
    'Serumah',
    ({ bits }) =>
      bits > 0
        ? 'anggota lain rumah tangga ini dipadankan dengan keluarga orang itu'
        : 'anggota lain rumah tangga ini dipadankan dengan keluarga lain',
  ],
  'baris lain orang ini': [
    'Baris lain',
    ({ count, rows }) =>
      count === 1
        ? `${rows[0] ?? ''} di berkas yang sama juga mirip orang itu`
        : `${FIGURES.id.count(count)} baris lain di berkas yang sama juga mirip orang itu, terkuat ${rows[0] ?? ''}`,
  ],
  'calon lain': [
    'Calon lain',
    ({ count, rows }) =>
      count === 1
        ? `${rows[0] ?? ''} juga calon bagi baris ini`
        : `${FIGURES.id.count(count)} calon lain bagi baris ini, terkuat ${rows[0] ?? ''}`,
  ],
};

/** A context part with its rows as they are called. */
export type ContextWords = Pick<ContextPart, 'count' | 'bits'> & {
  readonly rows: readonly string[];
  readonly share: number;
};

const VERDICTS: Readonly<Record<VerdictWord, string>> = {
  padan: 'PADAN',
  usulan: 'USULAN',
  tinjau: 'TINJAU',
  sendiri: 'SENDIRI',
};

/** From how many bits on a field is called so, for or against. */
const STRENGTHS = [
  [5, 'sangat mendukung', 'sangat menentang'],
  [2, 'mendukung', 'menentang'],
  [0.5, 'agak mendukung', 'agak menentang'],
] as const;

const REJECTED: Readonly<Record<string, string>> = {
  'baris nomor kolom': 'isinya nomor kolom (1, 2, 3 …), bukan data orang',
  'baris judul berulang': 'isinya judul kolom yang diulang, bukan data orang',
  'baris penutup atau catatan': 'isinya catatan, jumlah, atau tanda tangan, bukan data orang',
  'kekurangan kolom': 'kolomnya kurang dari judul, jadi isian tidak pasti milik kolom yang mana',
  'kelebihan kolom': 'kolomnya lebih banyak dari judul, jadi isian tidak pasti milik kolom yang mana',
  'tanda kutip tidak ditutup': 'ada tanda kutip yang dibuka dan tidak ditutup',
};

const REJECT_NEXT: Readonly<Record<string, string>> = {
  'kekurangan kolom':
    'Minta instansi memperbaiki baris itu (sering karena baris terputus di tengah), lalu jalankan padan run lagi.',
  'kelebihan kolom':
    'Minta instansi memperbaiki baris itu (sering karena ada koma di dalam isian tanpa tanda kutip), lalu jalankan padan run lagi.',
  'tanda kutip tidak ditutup':
    'Minta instansi menutup tanda kutip di baris itu, lalu jalankan padan run lagi.',
};

export const explainTerms = {
  numberCell: '(sel angka)',
  field: (field: string): string => FIELDS[field] ?? field,
  class: (name: string): string => CLASSES[name] ?? name,
  key: (name: string): string => KEYS[name] ?? name,
  mark: (name: Mark['name']): string => MARKS[name],
  contextTitle: (name: string): string => CONTEXTS[name]?.[0] ?? name,
  context: (name: string, part: ContextWords): string => CONTEXTS[name]?.[1](part) ?? part.rows.join(', '),
  calibrationTitle: 'Kalibrasi',
  calibration: (from: number, to: number): string =>
    `pasangan seperti ini ternyata benar ${FIGURES.id.chance(to)}, bukan ${FIGURES.id.chance(from)}`,
  rule: (name: string): string => name,
  verdict: (verdict: VerdictWord): string => VERDICTS[verdict],
  strength: (bits: number): string => {
    for (const [least, forIt, against] of STRENGTHS)
      if (Math.abs(bits) >= least) return bits > 0 ? forIt : against;
    return 'hampir tidak berpengaruh';
  },
  rejected: (reason: string): string => REJECTED[reason] ?? reason,
  rejectedNext: (reason: string): string =>
    REJECT_NEXT[reason] ?? 'Tidak perlu apa-apa bila memang bukan baris data.',
  outcome: {
    padan: 'NIK di baris ini sama dengan NIK orang itu di register.',
    tinjau: 'Program tidak memutuskan. Petugas perlu memeriksa dan memilih.',
    sendiri: 'Baris ini tidak dipadankan dengan siapa pun di register.',
  },
  proposal: {
    kosong:
      'NIK di baris ini kosong atau rusak. Maka ini baru usulan: periksa dahulu, lalu isi NIK dari register.',
    beda: 'NIK di baris ini bukan NIK orang itu di register. Maka ini baru usulan perbaikan: periksa dan setujui dahulu.',
    sama: 'NIK-nya sama, tetapi bukan NIK yang dapat dipakai. Maka ini baru usulan: periksa dan setujui dahulu.',
    unknown:
      'NIK di baris ini kosong, rusak, atau bukan NIK orang itu di register. Maka ini baru usulan perbaikan: periksa dan setujui dahulu.',
  },
  reason: {
    'putusan petugas': 'Petugas yang memutuskan; bobot di bawah tidak dipakai.',
    'tautan ini': 'Pasangan inilah yang menyatukan kedua baris.',
    'lewat baris lain': 'Kedua baris disatukan lewat baris lain, bukan lewat pasangan ini.',
    'calon tinjau': 'Orang ini salah satu calon, tetapi buktinya belum cukup untuk diputuskan tanpa petugas.',
    'calon lain lebih kuat': 'Ada calon lain yang lebih cocok.',
    'di bawah ambang': 'Buktinya belum cukup kuat.',
    ditarik:
      'Buktinya cukup, tetapi padanannya ditarik: ada baris yang lebih mungkin lagi orang yang sama, dan baris itu tidak cocok dengan siapa pun di register.',
    'orang lain': 'Keduanya sudah dipadankan dengan orang yang berlainan.',
    'rerata kelompok':
      'Pasangan ini sendiri mendukung, tetapi kelompoknya tidak disatukan: rata-rata bobot semua pasangan antarkelompok tidak di atas 0 bit, atau ada sumber tanpa ganda yang akan terwakili dua kali.',
    membantah: 'Buktinya menunjuk ke dua orang yang berlainan.',
    'terlalu lemah': 'Buktinya jelas menunjuk ke dua orang yang berlainan, jadi pasangan ini tidak disimpan.',
    'tidak bertemu':
      'Tidak ada aturan yang mempertemukan kedua baris ini, jadi program tidak pernah membandingkannya. Bobot di bawah dihitung sekarang, hanya untuk penjelasan.',
    'tidak dibandingkan': 'Baris dari kedua berkas ini tidak pernah dibandingkan satu sama lain.',
  } satisfies Record<Reason, string>,
};

export type ExplainTerms = typeof explainTerms;
