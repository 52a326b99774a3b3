import { type ComparisonWords, wordsOfLevels } from '../id/levels.ts';

const MISSING = 'missing in one of the rows';

const NAMES: Readonly<Record<string, string>> = {
  kosong: MISSING,
  sama: 'the same',
  ejaan: 'the same but for spelling, order or a cut',
  dekat: 'every word is the same or alike',
  sebagian: 'every word of the shorter name is in the longer one',
  mirip: 'the letters are alike',
  'satu kata': 'only some of the words agree',
  samar: 'the letters are somewhat alike, the words are others',
  lain: 'different',
};

const SAME_OR_NOT: Readonly<Record<string, string>> = {
  kosong: MISSING,
  sama: 'the same',
  beda: 'different',
};

const COMPARISONS: Readonly<Record<string, ComparisonWords>> = {
  nik: {
    title: 'NIK',
    levels: {
      kosong: 'missing or unreadable in one of the rows',
      sama: 'the very same',
      'excel 15 digit': '15 digits agree, Excel made the last one 0',
      'satu ketikan': 'one typing error',
      'dua ketikan': 'two digits differ',
      'seri berurutan': 'the first 12 digits agree, serials close to one another as of twins',
      'seri lain': 'the first 12 digits agree, another serial',
      'seri lain milik orang': 'another serial; the register holds both',
      'wilayah lain': 'same date and serial, another region',
      'milik orang lain': 'different, and the register holds both',
      lain: 'different',
    },
  },
  nama: {
    title: 'Name',
    levels: {
      ...NAMES,
      'bayi dari ibunya': 'a baby without a name yet, the mother agrees',
      'bayi dari ibu lain': "a baby without a name yet, another mother's",
      'nama kembarannya': 'the name of the twin in the register',
    },
  },
  'tanggal lahir': {
    title: 'Birth date',
    levels: {
      kosong: 'missing or unreadable in one of the rows',
      sama: 'the same',
      'sama, tanggal isian': 'the same, but a date that is often filled in at random',
      sehari: 'one day apart',
      'hari-bulan tertukar': 'day and month swapped',
      'tanggal isian': 'same year; one date looks filled in (1 Jan, 1 July, 31 Dec)',
      'satu bagian': 'one part differs (day, month or year)',
      'tahun sama': 'only the year agrees',
      lain: 'different',
    },
  },
  'jenis kelamin': { title: 'Sex', levels: SAME_OR_NOT },
  ibu: { title: "Mother's name", levels: NAMES },
  'rumah tangga': {
    title: 'KK and address',
    levels: {
      kosong: 'too little to compare',
      'KK dan alamat': 'family card (KK) and address agree',
      alamat: 'the address agrees',
      KK: 'the family card (KK) agrees, another address',
      'RT/RW': 'same neighbourhood (RT)',
      kelurahan: 'same village',
      kecamatan: 'same district, another village',
      lain: 'live elsewhere',
    },
  },
  'tempat lahir': { title: 'Birth place', levels: SAME_OR_NOT },
  'nomor kartu': { title: 'Card number', levels: SAME_OR_NOT },
};

/** Levels of fields of `link:` (matchers/compare/fields). */
const OWN_FIELDS: Readonly<Record<string, string>> = {
  kosong: MISSING,
  sama: 'the same',
  'urutan lain': 'the same words in another order, or joined',
  'satu ketikan': 'one typing error',
  dekat: 'every word is the same or alike',
  sebagian: 'every word of the shorter one is in the longer',
  singkatan: 'initials of the words',
  'beberapa kata': 'several words agree',
  mirip: 'the letters are alike',
  'satu kata': 'one word agrees',
  samar: 'the letters are somewhat alike',
  kata: 'a word agrees',
  'di kolom lain': 'found in another column',
  kependekan: 'a short form',
  'awalan sama': 'the same beginning',
  'hari-bulan tertukar': 'day and month swapped',
  'sebagian diketahui': 'what is known agrees',
  'dua bagian': 'two parts agree',
  'tahun sama': 'only the year agrees',
  'tahun berdekatan': 'years next to each other',
  'dalam seperseribu': 'within .1%',
  'dalam 2 persen': 'within 2%',
  'dalam 10 persen': 'within 10%',
  'dalam 30 persen': 'within 30%',
  'dalam 100 meter': 'within 100 m',
  'dalam 1 km': 'within 1 km',
  'dalam 10 km': 'within 10 km',
  'dalam 50 km': 'within 50 km',
  lain: 'different',
};

export const levelWords = wordsOfLevels(COMPARISONS, OWN_FIELDS);
