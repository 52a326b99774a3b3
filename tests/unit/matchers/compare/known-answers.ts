import type { Person } from '../../../support/people.ts';

/** What is told, the comparison, two people, the level. NIK have serial 9xxx and are nobody's. */
export type Known = readonly [case_: string, comparison: string, a: Person, b: Person, level: string];

const REGISTER = 0;
const FILE = 1;
const NIK = '3275010203859001';
const held = (nik: string): Person => ({ source: REGISTER, nik });
const inFile = (nik: string): Person => ({ source: FILE, nik });

export const NIK_LEVELS: readonly Known[] = [
  ['missing on one side', 'nik', held(NIK), {}, 'kosong'],
  ['missing on both', 'nik', {}, {}, 'kosong'],
  ['the same', 'nik', held(NIK), inFile(NIK), 'sama'],
  [
    'the 16th digit zeroed by Excel',
    'nik',
    held('3275010203859007'),
    inFile('3275010203859000'),
    'excel 15 digit',
  ],
  [
    'zeroed, but the register holds both',
    'nik',
    held('3275010203859007'),
    held('3275010203859000'),
    'seri lain milik orang',
  ],
  ['one digit of the serial', 'nik', held(NIK), inFile('3275010203859005'), 'satu ketikan'],
  ['the next serial, a twin’s or a slip', 'nik', held(NIK), inFile('3275010203859002'), 'seri berurutan'],
  ['three serials on', 'nik', held(NIK), inFile('3275010203859004'), 'seri berurutan'],
  [
    'the next serial, every digit of it',
    'nik',
    held('3275010203859099'),
    inFile('3275010203859100'),
    'seri berurutan',
  ],
  ['the next serial but a zero of Excel', 'nik', held(NIK), inFile('3275010203859000'), 'excel 15 digit'],
  ['one digit of the region', 'nik', held(NIK), inFile('3275020203859001'), 'satu ketikan'],
  ['a digit lacks', 'nik', held(NIK), inFile('327501020385901'), 'satu ketikan'],
  ['neighbours swapped', 'nik', held(NIK), inFile('3275010203589001'), 'satu ketikan'],
  ['two digits, apart', 'nik', held(NIK), inFile('3275011203859021'), 'dua ketikan'],
  ['three digits, apart', 'nik', held(NIK), inFile('3275011203869021'), 'lain'],
  ['other serial, two digits of it', 'nik', held(NIK), inFile('3275010203859112'), 'seri lain'],
  [
    'twins: other serial, both registered',
    'nik',
    held(NIK),
    held('3275010203859002'),
    'seri lain milik orang',
  ],
  ['other region, one birth date and serial', 'nik', held(NIK), inFile('3374020203859001'), 'wilayah lain'],
  ['the same, both registered', 'nik', held(NIK), held('3275020203859001'), 'wilayah lain'],
  [
    'neighbours of the region swapped: one slip explains it',
    'nik',
    held('3278010203859001'),
    inFile('3728010203859001'),
    'satu ketikan',
  ],
  [
    'neighbours of the region swapped, both registered',
    'nik',
    held('3278010203859001'),
    held('3728010203859001'),
    'wilayah lain',
  ],
  [
    'one digit off, and each NIK holds its own row’s birth date',
    'nik',
    { ...held(NIK), born: 19850302 },
    { ...inFile('3275011203859001'), born: 19850312 },
    'lain',
  ],
  [
    'two digits off, and each NIK holds its own row’s birth date, a woman’s',
    'nik',
    { ...held('3275014203859001'), born: 19850302 },
    { ...inFile('3275015208859001'), born: 19850812 },
    'lain',
  ],
  [
    'one digit off, the birth date that of the other NIK: a slip',
    'nik',
    { ...held(NIK), born: 19850302 },
    { ...inFile('3275011203859001'), born: 19850302 },
    'satu ketikan',
  ],
  [
    'one digit of the serial off, the birth dates a century apart: no other date in the NIK',
    'nik',
    { ...held('3275010203259001'), born: 20250302 },
    { ...inFile('3275010203259008'), born: 19250302 },
    'satu ketikan',
  ],
  ['one edit, both registered', 'nik', held(NIK), held('3275010213859001'), 'milik orang lain'],
  ['everything, both registered', 'nik', held(NIK), held('3201015107709003'), 'milik orang lain'],
  ['everything', 'nik', held(NIK), inFile('3201015107709003'), 'lain'],
];

const born = (day: number): Person => ({ born: day });

export const BIRTH_LEVELS: readonly Known[] = [
  ['missing', 'tanggal lahir', born(19850302), {}, 'kosong'],
  ['the same', 'tanggal lahir', born(19850302), born(19850302), 'sama'],
  ['the same filler of 1 January', 'tanggal lahir', born(19850101), born(19850101), 'sama, tanggal isian'],
  ['the same filler of 31 December', 'tanggal lahir', born(19851231), born(19851231), 'sama, tanggal isian'],
  ['the same filler of 1 July', 'tanggal lahir', born(19850701), born(19850701), 'sama, tanggal isian'],
  ['one day early, over a month', 'tanggal lahir', born(19850301), born(19850228), 'sehari'],
  ['one day early, over a leap day', 'tanggal lahir', born(19840301), born(19840229), 'sehari'],
  ['one day early, over New Year', 'tanggal lahir', born(19850101), born(19841231), 'sehari'],
  ['day and month swapped', 'tanggal lahir', born(19850302), born(19850203), 'hari-bulan tertukar'],
  ['swapped, of another year', 'tanggal lahir', born(19850302), born(19860203), 'lain'],
  ['a filler on one side, same year', 'tanggal lahir', born(19850302), born(19850101), 'tanggal isian'],
  ['a filler on one side, other year', 'tanggal lahir', born(19850302), born(19840101), 'lain'],
  ['the day off', 'tanggal lahir', born(19850302), born(19850312), 'satu bagian'],
  ['the month off', 'tanggal lahir', born(19850302), born(19850802), 'satu bagian'],
  ['the year off by one', 'tanggal lahir', born(19850302), born(19860302), 'satu bagian'],
  ['the year off by ten', 'tanggal lahir', born(19850302), born(19750302), 'satu bagian'],
  ['the year alone agrees', 'tanggal lahir', born(19850302), born(19851115), 'tahun sama'],
  ['nothing agrees', 'tanggal lahir', born(19850302), born(19911115), 'lain'],
];

const lives = (place: Person): Person => place;

export const HOME_LEVELS: readonly Known[] = [
  ['nothing known', 'rumah tangga', {}, {}, 'kosong'],
  ['known on one side', 'rumah tangga', lives({ kk: 1, village: 2 }), {}, 'kosong'],
  [
    'KK and address',
    'rumah tangga',
    lives({ kk: 1, village: 2, rtRw: 3004, street: 5 }),
    lives({ kk: 1, village: 2, rtRw: 3004, street: 5 }),
    'KK dan alamat',
  ],
  [
    'address without KK',
    'rumah tangga',
    lives({ village: 2, rtRw: 3004, street: 5 }),
    lives({ kk: 1, village: 2, rtRw: 3004, street: 5 }),
    'alamat',
  ],
  [
    'address, RT/RW unknown on one side',
    'rumah tangga',
    lives({ village: 2, street: 5 }),
    lives({ village: 2, rtRw: 3004, street: 5 }),
    'alamat',
  ],
  [
    'one street name, other RT/RW',
    'rumah tangga',
    lives({ village: 2, rtRw: 1001, street: 5 }),
    lives({ village: 2, rtRw: 3004, street: 5 }),
    'kelurahan',
  ],
  [
    'one street name, other village',
    'rumah tangga',
    lives({ village: 7, rtRw: 3004, street: 5 }),
    lives({ village: 2, rtRw: 3004, street: 5 }),
    'lain',
  ],
  ['KK, moved', 'rumah tangga', lives({ kk: 1, village: 2 }), lives({ kk: 1, village: 8 }), 'KK'],
  [
    'RT/RW',
    'rumah tangga',
    lives({ village: 2, rtRw: 3004 }),
    lives({ village: 2, rtRw: 3004, street: 9 }),
    'RT/RW',
  ],
  ['village', 'rumah tangga', lives({ village: 2, rtRw: 3004 }), lives({ village: 2 }), 'kelurahan'],
  [
    'district',
    'rumah tangga',
    lives({ village: 2, district: 6 }),
    lives({ village: 3, district: 6 }),
    'kecamatan',
  ],
  [
    'other district',
    'rumah tangga',
    lives({ village: 2, district: 6 }),
    lives({ village: 3, district: 5 }),
    'lain',
  ],
  ['other KK, nothing else', 'rumah tangga', lives({ kk: 1 }), lives({ kk: 2 }), 'lain'],
];

export const NAME_LEVELS: readonly Known[] = [
  ['missing', 'nama', { name: 'SITI AMINAH' }, {}, 'kosong'],
  ['the same', 'nama', { name: 'SITI AMINAH' }, { name: 'SITI AMINAH' }, 'sama'],
  ['spelling', 'nama', { name: 'SOEPARDJO' }, { name: 'SUPARJO' }, 'ejaan'],
  ['close', 'nama', { name: 'BAMBANG SUTRISNO' }, { name: 'BAMBNAG SUTRISNO' }, 'dekat'],
  ['fewer words', 'nama', { name: 'RATNA SARI DEWI' }, { name: 'RATNA DEWI' }, 'sebagian'],
  ['cut', 'nama', { name: 'RUSDIANTO' }, { name: 'RUSDI' }, 'mirip'],
  ['one word', 'nama', { name: 'BUDI SANTOSO' }, { name: 'BUDI HARTONO' }, 'satu kata'],
  ['faint', 'nama', { name: 'SUTINI' }, { name: 'SUTARTI' }, 'samar'],
  ['nothing', 'nama', { name: 'WAGINEM' }, { name: 'PARIYEM' }, 'lain'],
  [
    'a baby of the other one’s mother',
    'nama',
    { name: 'BAYI NY SUMARNI' },
    { name: 'DWI LESTARI', mother: 'SUMARNI' },
    'bayi dari ibunya',
  ],
  [
    'a baby of another mother',
    'nama',
    { name: 'BAYI NY SUMARNI' },
    { name: 'DWI LESTARI', mother: 'KASIYEM' },
    'bayi dari ibu lain',
  ],
  ['a baby, the mother unknown', 'nama', { name: 'BAYI NY SUMARNI' }, { name: 'SUMARNI' }, 'kosong'],
  [
    'two babies of one mother',
    'nama',
    { name: 'BAYI NY SUMARNI' },
    { name: 'BY NY SOEMARNI' },
    'bayi dari ibunya',
  ],
  [
    'two babies of two mothers',
    'nama',
    { name: 'BAYI NY SUMARNI' },
    { name: 'BY NY KASIYEM' },
    'bayi dari ibu lain',
  ],
];

export const OTHER_LEVELS: readonly Known[] = [
  ['missing', 'jenis kelamin', { sex: 1 }, {}, 'kosong'],
  ['the same', 'jenis kelamin', { sex: 2 }, { sex: 2 }, 'sama'],
  ['differs', 'jenis kelamin', { sex: 1 }, { sex: 2 }, 'beda'],
  ['missing', 'tempat lahir', {}, { birthPlace: 0 }, 'kosong'],
  ['the same', 'tempat lahir', { birthPlace: 0 }, { birthPlace: 0 }, 'sama'],
  ['differs', 'tempat lahir', { birthPlace: 0 }, { birthPlace: 1 }, 'beda'],
  ['missing', 'nomor kartu', { card: 0 }, {}, 'kosong'],
  ['the same', 'nomor kartu', { card: 0 }, { card: 0 }, 'sama'],
  ['differs', 'nomor kartu', { card: 0 }, { card: 1 }, 'beda'],
  ['missing', 'ibu', { mother: 'SUMARNI' }, {}, 'kosong'],
  ['the same', 'ibu', { mother: 'SUMARNI' }, { mother: 'SUMARNI' }, 'sama'],
  ['spelling', 'ibu', { mother: 'SUMARNI' }, { mother: 'SOEMARNI' }, 'ejaan'],
  ['nothing', 'ibu', { mother: 'SUMARNI' }, { mother: 'KASIYEM' }, 'lain'],
  [
    'told by the name already',
    'ibu',
    { name: 'BAYI NY SUMARNI', mother: 'SUMARNI' },
    { name: 'DWI', mother: 'SUMARNI' },
    'kosong',
  ],
  [
    'of two babies',
    'ibu',
    { name: 'BAYI NY SUMARNI', mother: 'SUMARNI' },
    { name: 'BY SUMARNI', mother: 'SUMARNI' },
    'sama',
  ],
];
