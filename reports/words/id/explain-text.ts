import { FIGURES } from '../../parts/figures.ts';
import type { Best, DecisionWords, Least, Placed, Product, Through } from '../explain-told.ts';

const { bits, chance, count, decimal } = FIGURES.id;

/** How many times likelier so many bits make something, rounded to one figure that can be said. */
function times(value: number): string {
  const factor = 2 ** Math.abs(value);
  if (factor >= 1e9) return 'lebih dari satu miliar kali';
  if (factor >= 1e6) return `sekitar ${count(factor / 1e6)} juta kali`;
  if (factor < 10) return `sekitar ${decimal(factor, 1)} kali`;
  const unit = 10 ** Math.floor(Math.log10(factor));
  return `sekitar ${count(Math.round(factor / unit) * unit)} kali`;
}

const size = (value: number): string => bits(Math.abs(value)).replace('+', '');
const quoted = (rules: readonly string[]): string => rules.map((rule) => `"${rule}"`).join(', ');

/** Sentences of `padan explain`; names of rows, rules and verdicts come ready to print. */
export const explainText = {
  and: 'dan',
  title: (row: string, line: number, verdict: string): string =>
    `${row} (baris ke-${count(line)} di berkas): ${verdict}`,

  decisions: 'Putusan petugas, mendahului semua bobot di bawah',
  decision: ({ rows, same, officer, date }: DecisionWords): string =>
    `${rows.join(' dan ')}: ${same ? 'satu orang' : 'dua orang'} (${officer}, ${date})`,

  fieldsOfOne: 'Isian baris ini',
  fieldsOf: (names: readonly string[]): string => `Isian ${names.join(' dan ')}`,
  legendMasked: '(• disamarkan; × disamarkan, di sinilah bedanya)',
  legendOpen: '(^ di sinilah bedanya)',
  read: 'dibaca',
  missing: 'kosong',
  same: 'sama',
  differs: (where: string): string => (where === '' ? 'BEDA' : `BEDA: ${where}`),
  digits: (places: readonly number[]): string => `angka ke-${places.join(', ')}`,
  digitCount: (places: number): string => `${places} angka`,
  words: (places: readonly number[]): string => `kata ke-${places.join(', ')}`,
  dayParts: ['tahun', 'bulan', 'hari'] as readonly string[],

  weights: 'Bobot setiap isian, dalam bit (█ mendukung, ░ menentang)',
  start: 'Titik awal',
  startWords: (share: number, group: string): string =>
    `${chance(share)} pasangan ${group} yang diperiksa memang satu orang`,
  startOwn:
    'sebelum isian dilihat: kemungkinan satu orang terhadap kemungkinan baris itu tidak punya pasangan',
  ofFields: 'Isian saja',
  ofFieldsWords: (probability: number): string => `dilihat sendiri ${chance(probability)}`,
  total: 'Jumlah',
  totalWords: (probability: number): string => `peluang orang yang sama ${chance(probability)}`,
  marks: 'Ambang',
  marksWords: (marks: readonly string[]): string => marks.join('; '),
  markWords: (name: string, value: number, probability: number): string =>
    `${name} mulai ${bits(value)} bit (${chance(probability)})`,
  rare: ', nama ini jarang di sini',
  common: ', nama ini umum di sini',
  rareValue: ', nilai ini jarang di sini',
  commonValue: ', nilai ini umum di sini',
  notCounted: (titles: readonly string[]): string =>
    `Tidak dihitung, karena kosong di salah satu baris: ${titles.join(', ')}.`,
  bitsMeaning:
    'Satu bit berarti dua kali lebih mungkin; 10 bit seribu kali. 0 bit: sama mungkin ya dan tidak.',
  classes: (told: readonly (readonly [string, number])[]): string =>
    `Bila pasangan ini dilihat sendiri: ${told.map(([name, share]) => `${name} ${chance(share)}`).join('; ')}.`,
  noneFor: 'Tidak ada isian yang mendukung.',
  mostFor: (fields: string): string => `Paling mendukung: ${fields}.`,
  noneAgainst: 'Tidak ada isian yang menentang.',
  mostAgainst: (fields: string): string => `Paling menentang: ${fields}.`,

  howMet: 'Bagaimana kedua baris ini bertemu',
  neverCompared: (a: string, b: string): string =>
    `Baris ${a} dan ${b} tidak pernah dibandingkan satu sama lain.`,
  foundBy: (rule: string): string => `Dibandingkan karena sama menurut aturan "${rule}".`,
  notKept: (rules: readonly string[]): string =>
    `Dibandingkan karena sama menurut aturan ${quoted(rules)}, lalu tidak disimpan karena bobotnya terlalu rendah.`,
  neverMet: 'Tidak ada aturan yang mempertemukan keduanya, jadi program tidak membandingkannya.',
  alsoMet: (rules: readonly string[]): string => `Juga sama menurut: ${quoted(rules)}.`,
  spare: (rules: number): string =>
    `${rules} aturan cadangan juga akan mempertemukannya, tetapi hanya dipakai bagi baris yang belum punya calon baik.`,
  refused: (rule: string, rows: number, most: number): string =>
    `Aturan "${rule}" tidak mempertemukannya: ${rows} baris sama menurut aturan ini (paling banyak ${most}), terlalu banyak untuk dibandingkan.`,
  parted: (
    rule: string,
    rows: number,
    { most, by }: { readonly most: number; readonly by: string },
  ): string =>
    `Aturan "${rule}" tidak mempertemukannya: ${rows} baris sama menurut aturan ini (paling banyak ${most}), lalu dibagi menurut ${by} dan keduanya terpisah.`,

  centre: 'Uji pusat (Kemensos), sebagai pembanding',
  centreNik: (same: boolean): string => (same ? 'NIK sama persis' : 'NIK tidak sama persis'),
  centreNoName: 'nama tidak dapat dibandingkan',
  centreName: (likeness: number, least: number): string =>
    `kemiripan nama ${likeness} % (paling sedikit ${least} %)`,
  centreSays: (padan: boolean, ours: string): string =>
    `Menurut pusat: ${padan ? 'PADAN' : 'TIDAK PADAN'}; menurut padan: ${ours}.`,
  centreAgrees: 'Keduanya sependapat.',
  centreUndecided: 'padan menyerahkan putusannya kepada petugas.',
  centreStops: {
    nik: 'Pusat berhenti begitu NIK tidak sama persis; padan menimbang semua isian.',
    name: 'NIK-nya sama, tetapi bagi pusat namanya terlalu berbeda; padan menimbang semua isian.',
  },
  centreOverlooks:
    'Bagi pusat NIK yang sama dan nama yang cukup mirip sudah memadai; padan juga menimbang isian yang menentang dan calon lain.',

  registerRow: (person: number): string => `Ini baris register: penduduk dengan nomor orang ${person}.`,
  own: {
    register: (person: number): string => `Ini baris register, nomor orang ${person}.`,
    proposal: 'Baris ini sekelompok dengan baris register itu.',
    undecided:
      'Baris ini mirip baris register, tetapi tidak sekelompok dengannya: rata-rata bobot semua pasangan kedua kelompok tidak di atas 0 bit. Periksa dan pilih.',
    alone: 'Baris ini tidak sekelompok dengan baris mana pun.',
    grouped: (rows: number, person: number): string =>
      `Baris ini sekelompok dengan ${count(rows)} baris lain (nomor orang ${person}).`,
  },
  registerTwice: (rows: readonly string[]): string =>
    `Register memuat orang ini lebih dari sekali: juga di ${rows.join(', ')}.`,
  registerNobody: 'Tidak ada baris lain yang dipadankan dengannya.',
  registerOthers: (rows: number): string =>
    `${count(rows)} baris lain dipadankan dengannya (daftar di bawah).`,
  probability: (probability: number): string => `Peluang benar: ${chance(probability)}.`,
  probabilityOfBoth: (probability: number, { pair, through, row, isShared }: Product): string =>
    `Peluang benar: ${chance(probability)}, yaitu ${chance(pair)} bahwa kedua baris ini satu orang${isShared ? ' (calon lain sudah diperhitungkan)' : ''}, kali ${chance(through)} bahwa ${row} dipadankan dengan benar.`,
  liftedByDecision:
    'Peluang ini milik baris lain yang menurut putusan petugas orang yang sama; bobot di bawah tidak menghasilkannya.',
  placedByDecision: (person: number, partner: string): string =>
    `Petugas memutuskan baris ini satu orang dengan ${partner}: orang ${person}.`,
  placedByCard: (person: number, partner: string): string =>
    `Tagihan ini milik orang ${person}, karena nomor kartunya kartu ${partner}.`,
  placedThrough: (person: number, partner: string): string =>
    `Dipadankan dengan orang ${person} lewat ${partner}, bukan langsung dengan register.`,
  placed: (person: number, partner: string): string => `Dipadankan dengan ${partner}, orang ${person}.`,
  through: (row: string, verdict: string, { partner, probability }: Through): string =>
    `${row} sendiri ${verdict}${partner === '' ? '' : ` dengan ${partner}`} (peluang ${chance(probability)}).`,
  noRunnerUp: 'Tidak ada calon lain.',
  runnerUp: (row: string, margin: number): string =>
    `Calon kedua ${row} kalah ${size(margin)} bit: ${times(margin)} kurang mungkin.`,
  cardUndecided: (partner: string): string =>
    `Tagihan ini memakai kartu milik ${partner}, yang juga belum diputuskan.`,
  decidedUndecided: (partner: string): string =>
    `Petugas memutuskan baris ini satu orang dengan ${partner}, tetapi siapa orangnya di register belum diputuskan.`,
  leastToDecide: (least: number): string => `Putusan memerlukan sedikitnya ${chance(least)}.`,
  onlyCandidate: (row: string, probability: number): string =>
    `Satu-satunya calon ${row} berpeluang ${chance(probability)}.`,
  twoCandidates: (
    [a, pA]: readonly [string, number],
    [b, pB]: readonly [string, number],
    nobody: number,
  ): string =>
    `Dua calon: ${a} berpeluang ${chance(pA)} dan ${b} ${chance(pB)}; bukan keduanya ${chance(nobody)}.`,
  joinedAlone: (rows: number, person: number, through: string): string =>
    `Namun ia dianggap seorang dengan ${count(rows)} baris lain yang juga tidak ada di register (nomor orang ${person})${through === '' ? '' : `, lewat ${through}`}.`,
  noCandidate:
    'Tidak ada baris register yang cukup mirip: tidak satu pun aturan menemukannya, atau semua yang ditemukan jelas orang lain.',
  bestTooWeak: (row: string, best: Best, least: Least): string =>
    `Calon terbaik ${row} hanya berpeluang ${chance(best.probability)} (bobot ${bits(best.bits)} bit); untuk ditinjau perlu ${chance(least.review)}, untuk dipadankan ${chance(least.accept)}.`,
  withdrawn: (row: string, best: Best, by: string): string =>
    `Calon terbaik di register, ${row}, berpeluang ${chance(best.probability)} (bobot ${bits(best.bits)} bit): cukup. Namun ${by} lebih mungkin lagi orang yang sama dengan baris ini, padahal ${by} tidak cocok dengan siapa pun di register. Maka padanan dengan ${row} ditarik.`,
  bestRefused: (row: string, best: Best): string =>
    `Calon terbaik ${row} berpeluang ${chance(best.probability)} (bobot ${bits(best.bits)} bit), tetapi tidak dapat diberikan kepada baris ini bersama putusan bagi baris lain.`,
  candidates: (row: string): string => `Calon ${row} di register, terbaik dahulu`,
  person: (person: number): string => `orang ${person}`,
  candidateChance: (probability: number): string => `peluang ${chance(probability)}`,
  moreCandidates: (rows: number): string => `dan ${count(rows)} calon lain yang lebih lemah`,
  otherRows: (person: number): string => `Baris lain dari orang ${person}`,
  moreRows: (rows: number): string => `dan ${count(rows)} baris lain`,
  register: 'register',
  bit: 'bit',

  onePerson: 'SATU ORANG',
  onePersonNumbered: (person: number): string => `SATU ORANG (nomor orang ${person})`,
  notJoined: 'TIDAK DISATUKAN',
  belowMark: (probability: number, least: number): string =>
    `Peluangnya ${chance(probability)}, padahal perlu sedikitnya ${chance(least)}.`,
  registerPlace: (row: string, person: number): string => `${row}: baris register, orang ${person}.`,
  place: (row: string, verdict: string, { person, partner, probability }: Placed): string =>
    `${row}: ${verdict}, orang ${person}${partner === '' ? '' : `, lewat ${partner}`}${probability === null ? '' : `, peluang benar ${chance(probability)}`}.`,
  stronger: (row: string, margin: number): string =>
    `${row} lebih baik ${size(margin)} bit: ${times(margin)} lebih mungkin.`,
  see: (row: string): string => `Lihat ${row}.`,
  itsWeight: (value: number): string => `Bobotnya ${bits(value)} bit.`,

  rejected: 'DITOLAK',
  rejectedWhy: (reason: string, column: string): string =>
    `Sebab: ${reason}${column === '' ? '' : ` (mulai kolom ${column})`}.`,
  rejectedWhere:
    'Baris ini tidak ikut dipadankan dan tidak ada di crosswalk.csv; ia tercatat di rejects.csv.',

  pictureOf: (names: readonly string[]): string => `Mengapa ${names.join(' dan ')}`,
  pictureMasked: 'Data pribadi disamarkan.',
};

export type ExplainText = typeof explainText;
