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

export const levelWords = wordsOfLevels(COMPARISONS);
