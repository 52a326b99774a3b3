/** What a comparison is called and what its levels mean, in an officer's words; keys are those of matchers/compare. */
export interface ComparisonWords {
  readonly title: string;
  readonly levels: Readonly<Record<string, string>>;
}

const NAMES: Readonly<Record<string, string>> = {
  kosong: 'kosong di salah satu baris',
  sama: 'sama',
  ejaan: 'sama, hanya ejaan, urutan, atau potongannya beda',
  dekat: 'semua katanya sama atau mirip',
  sebagian: 'semua kata nama pendek ada di nama panjang',
  mirip: 'hurufnya mirip',
  'satu kata': 'sebagian katanya saja yang sama',
  samar: 'hurufnya agak mirip, katanya lain',
  lain: 'berbeda',
};

const COMPARISONS: Readonly<Record<string, ComparisonWords>> = {
  nik: {
    title: 'NIK',
    levels: {
      kosong: 'kosong atau tidak terbaca di salah satu baris',
      sama: 'sama persis',
      'excel 15 digit': '15 angka sama, yang terakhir dijadikan 0 oleh Excel',
      'satu ketikan': 'salah satu ketikan',
      'dua ketikan': 'beda dua angka',
      'seri berurutan': '12 angka pertama sama, nomor urut berdekatan seperti pada anak kembar',
      'seri lain': '12 angka pertama sama, nomor urut lain',
      'seri lain milik orang': 'nomor urut lain; keduanya ada di register',
      'wilayah lain': 'tanggal dan nomor urut sama, wilayah lain',
      'milik orang lain': 'berbeda, dan keduanya ada di register',
      lain: 'berbeda',
    },
  },
  nama: {
    title: 'Nama',
    levels: {
      ...NAMES,
      'bayi dari ibunya': 'bayi belum bernama, nama ibunya cocok',
      'bayi dari ibu lain': 'bayi belum bernama, nama ibunya lain',
      'nama kembarannya': 'sama dengan nama saudara kembarnya di register',
    },
  },
  'tanggal lahir': {
    title: 'Tanggal lahir',
    levels: {
      kosong: 'kosong atau tidak terbaca di salah satu baris',
      sama: 'sama',
      'sama, tanggal isian': 'sama, tetapi tanggal yang sering asal diisi',
      sehari: 'selisih satu hari',
      'hari-bulan tertukar': 'hari dan bulan tertukar',
      'tanggal isian': 'tahun sama; satu tanggal tampak asal diisi (1 Jan, 1 Juli, 31 Des)',
      'satu bagian': 'beda di satu bagian (hari, bulan, atau tahun)',
      'tahun sama': 'hanya tahunnya sama',
      lain: 'berbeda',
    },
  },
  'jenis kelamin': {
    title: 'Jenis kelamin',
    levels: { kosong: 'kosong di salah satu baris', sama: 'sama', beda: 'berbeda' },
  },
  ibu: { title: 'Nama ibu', levels: NAMES },
  'rumah tangga': {
    title: 'KK dan alamat',
    levels: {
      kosong: 'tidak cukup data untuk dibandingkan',
      'KK dan alamat': 'nomor KK dan alamat sama',
      alamat: 'alamat sama',
      KK: 'nomor KK sama, alamat lain',
      'RT/RW': 'se-RT',
      kelurahan: 'sekelurahan/desa',
      kecamatan: 'sekecamatan, kelurahan/desa lain',
      lain: 'tempat tinggal lain',
    },
  },
  'tempat lahir': {
    title: 'Tempat lahir',
    levels: { kosong: 'kosong di salah satu baris', sama: 'sama', beda: 'berbeda' },
  },
  'nomor kartu': {
    title: 'Nomor kartu',
    levels: { kosong: 'kosong di salah satu baris', sama: 'sama', beda: 'berbeda' },
  },
};

export interface LevelWords {
  readonly title: (comparison: string) => string;
  readonly level: (comparison: string, level: string) => string;
}

/** Unknown names are shown as they are, so that a new comparison is told before it has words. */
export const wordsOfLevels = (
  comparisons: Readonly<Record<string, ComparisonWords>>,
  ownFields: Readonly<Record<string, string>> = {},
): LevelWords => ({
  title: (comparison) => comparisons[comparison]?.title ?? comparison,
  level: (comparison, level) => comparisons[comparison]?.levels[level] ?? ownFields[level] ?? level,
});

export const levelWords = wordsOfLevels(COMPARISONS);
