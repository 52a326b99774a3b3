import { FIGURES } from '../../parts/figures.ts';
import { outOf, target, type Ratio } from '../../parts/number.ts';
import { phrase, strong, type Phrase } from '../../parts/phrase.ts';
import { labels } from './labels.ts';

const { bits, chance, count, decimal, longDate, probability } = FIGURES.id;

const CLASSES: Readonly<Record<string, string>> = {
  sama: 'orang sama',
  kembar: 'kembar',
  kerabat: 'sekeluarga',
  'asing setanggal': 'asing, lahir setanggal',
  asing: 'orang asing',
  'asing senama': 'asing, senama',
};

const MARKS = {
  tinjau: 'ditinjau',
  terima: 'dipadankan',
  lewat: 'lewat baris lain',
  satukan: 'disatukan',
  rerata: 'rata-rata disatukan',
} as const;

const number = decimal;

export const model = {
  lang: 'id' as string,
  title: 'Model pemadanan',
  skip: 'Langsung ke isi',
  page: 'Halaman',
  contents: 'Isi',
  mainPoints: 'Pokok-pokok',
  showAll: 'Tampilkan semua kolom',
  table: (n: string): string => `Tabel ${n}`,
  howTo: 'Cara membaca',
  about:
    'Dengan apa padan menilai apakah dua baris milik satu orang. Bobotnya dipelajari dari berkas itu sendiri, tanpa contoh berlabel. Halaman ini hanya berisi jumlah dan bagian; tidak ada data siapa pun.',
  source: (rows: number, date: string): string => `${count(rows)} baris, data ${longDate(date)}`,
  group: (a: string, b: string): string =>
    a === b ? `Sesama ${labels.source(a)}` : `${labels.source(a)} – ${labels.source(b)}`,
  class: (name: string): string => CLASSES[name] ?? name,

  points: {
    kept: (kept: number, scored: number, between: number): Phrase =>
      phrase`${strong(`${count(between)} pasangan`)} berada di antara kedua ambang, dari ${count(kept)} pasangan yang disimpan (${count(scored)} dinilai): selebihnya jelas di salah satu sisi.`,
    keptOwn: (kept: number, scored: number, above: number): Phrase =>
      phrase`${strong(`${count(above)} pasangan`)} berbobot sedikitnya 0 bit, dari ${count(kept)} pasangan yang disimpan (${count(scored)} dinilai).`,
    strongest: (group: string, best: string, worst: string): Phrase =>
      phrase`Pada ${group}, yang paling mendukung ialah ${strong(best)} dan yang paling menentang ${strong(worst)}.`,
    learned: (ratio: Ratio, pairs: number): Phrase =>
      phrase`${strong(`${outOf(ratio)} kelompok`)} mempelajari bobotnya sendiri sampai mantap, dari ${count(pairs)} pasangan.`,
    defaults: (groups: number): Phrase =>
      phrase`${strong(`${count(groups)} kelompok`)} memakai nilai bawaan, karena pasangannya terlalu sedikit untuk dipelajari.`,
    unsettled: (groups: number): Phrase =>
      phrase`${strong(`${count(groups)} kelompok belum mantap`)}: putaran habis sebelum bobotnya berhenti berubah.`,
    rules: (rules: number, pairs: number, rows: number): Phrase =>
      phrase`${strong(`${number(pairs / Math.max(1, rows), 1)} pasangan per baris`)} dinilai: ${count(rules)} aturan mengusulkan ${count(pairs)} pasangan dari ${count(rows)} baris.`,
    pinned: phrase`Bobotnya diambil dari ${strong('model yang diberikan')}, tidak dipelajari dari berkas ini.`,
    recall: (low: number, high: number): Phrase =>
      phrase`Diperkirakan aturan-aturan itu menjangkau ${strong(`${chance(low)} sampai ${chance(high)}`)} baris yang punya pasangan.`,
    notCalibrated: phrase`${strong('Belum dikalibrasi')}: peluang adalah hitungan model, belum dibandingkan dengan kenyataan.`,
    calibrated: (points: number): Phrase =>
      phrase`Peluang ${strong('sudah dikalibrasi')}, pada ${count(points)} titik.`,
  },

  weights: {
    name: 'Sebaran bobot',
    heading: (ratio: Ratio): string =>
      `${count(ratio.numerator)} dari ${count(ratio.denominator)} pasangan yang disimpan berada di antara kedua ambang`,
    intro:
      'Setiap pasangan yang disimpan menurut bobotnya. Abu-abu: di bawah ambang; jingga: di antara kedua ambang; biru: dari ambang tertinggi ke atas. Makin sedikit di tengah, makin tegas modelnya. Mendatar: bobot dalam bit; tinggi batang: akar dari jumlah pasangan, agar yang sedikit pun terlihat.',
    headingOwn: (ratio: Ratio): string =>
      `${count(ratio.numerator)} dari ${count(ratio.denominator)} pasangan yang disimpan berbobot sedikitnya 0 bit`,
    introOwn:
      'Setiap pasangan yang disimpan menurut bobotnya. Abu-abu: di bawah 0 bit; biru: dari 0 bit ke atas. Kelompok disatukan selama rata-rata bobot semua pasangan di antaranya di atas 0 bit. Mendatar: bobot dalam bit; tinggi batang: akar dari jumlah pasangan, agar yang sedikit pun terlihat.',
    noteOwn: 'Rata-rata kelompok yang menentukan, bukan satu pasangan. Pasangan di bawah',
    pictureNoteOwn: (below: number, above: number): string =>
      `${count(below)} di bawah, ${count(above)} di atas`,
    picture: (group: string): string => group,
    pictureNote: (below: number, between: number, above: number): string =>
      `${count(below)} di bawah, ${count(between)} di antara, ${count(above)} di atas`,
    description: (group: string, most: string): string =>
      `${group}: sebaran bobot pasangan yang disimpan. ${most}.`,
    mark: (name: keyof typeof MARKS): string => MARKS[name],
    caption: 'Pasangan yang disimpan, menurut ambang',
    group: 'Kelompok',
    kept: 'Disimpan',
    below: 'Di bawah',
    between: 'Di antara',
    above: 'Di atas',
    limits: ['Ambang', 'bit'] as readonly [string, string],
    limit: (name: keyof typeof MARKS, value: number): string => `${MARKS[name]} ${bits(value)}`,
    shares: (told: readonly (readonly [keyof typeof MARKS, number])[]): string =>
      `Ambang peluang: ${told.map(([name, share]) => `${MARKS[name]} ${target(share)}`).join('; ')}.`,
    note: 'Ambang berlaku untuk peluang setelah calon-calon satu baris bersaing, jadi tidak setiap pasangan di atas ambang menjadi padan. Pasangan di bawah',
    keep: (value: number): string => `${bits(value)} bit tidak disimpan.`,
    none: 'tidak ada',
  },

  levels: {
    name: 'Bobot setiap isian',
    heading: (group: string, best: string): string => `Pada ${group}, yang paling mendukung ialah ${best}`,
    intro:
      'm: bagian pasangan seorang yang menunjukkan tingkat itu; u: bagian pasangan dua orang. Bobot = log2 m/u. Kelompok dengan pasangan terbanyak terbuka; yang lain dapat dibuka satu per satu.',
    shares: (told: readonly (readonly [string, number])[]): string =>
      `Pasangan yang dibandingkan: ${told.map(([name, share]) => `${name} ${chance(share)}`).join('; ')}.`,
    caption: (group: string): string => `Tingkat persamaan, ${group}`,
    comparison: 'Isian dan tingkat',
    weight: ['Bobot', 'bit'] as readonly [string, string],
    m: ['m', 'orang sama'] as readonly [string, string],
    u: ['u', 'orang lain'] as readonly [string, string],
    of: (name: string): readonly [string, string] => ['u', CLASSES[name] ?? name],
    unseen: 'tidak pernah tampak; nilai awal',
    absent: (titles: readonly string[]): string =>
      `Tidak dibandingkan pada kelompok ini, karena salah satu berkas tidak memuatnya: ${titles.join(', ')}.`,
    note: 'Menurut tingkat, tanpa memperhitungkan seberapa langka nama. Model tidak menjumlahkan kolom bobot: ia menimbang setiap kelas, dan isian yang sama artinya lain di samping isian yang lain. padan explain menunjukkan bobot satu pasangan.',
    summary: (group: string, pairs: number): string => `${group}, ${count(pairs)} pasangan`,
    told: (title: string, level: string, value: number): string => `${title}: ${level} (${bits(value)} bit)`,
  },

  training: {
    name: 'Pembelajaran',
    heading: (ratio: Ratio): string =>
      ratio.numerator === ratio.denominator
        ? `Semua ${count(ratio.denominator)} kelompok selesai belajar`
        : `${count(ratio.numerator)} dari ${count(ratio.denominator)} kelompok selesai belajar`,
    intro:
      'Bobot dipelajari dengan ekspektasi-maksimisasi atas jumlah pola persamaan. Kelompok yang pasangannya terlalu sedikit memakai nilai bawaan.',
    caption: 'Pembelajaran menurut kelompok',
    group: 'Kelompok',
    pairs: 'Pasangan',
    rounds: 'Putaran',
    change: ['Perubahan terakhir', 'peluang'] as readonly [string, string],
    unseen: 'Tingkat tak tampak',
    same: ['Seorang', 'bagian pasangan'] as readonly [string, string],
    state: 'Keadaan',
    states: {
      settled: 'mantap',
      unsettled: 'putaran habis',
      defaults: 'nilai bawaan',
      pinned: 'model yang diberikan',
    },
    notKnown: '–',
    note: 'Perubahan terakhir: perubahan terbesar sebuah peluang pada putaran terakhir. Tingkat tak tampak: tidak ada satu pasangan pun yang menunjukkannya, jadi peluangnya tetap nilai awal.',
  },

  rules: {
    name: 'Pencarian calon',
    heading: (pairs: number, perRow: number): string =>
      `${count(pairs)} pasangan dinilai, ${number(perRow, 1)} per baris`,
    intro: (most: number): string =>
      `Hanya pasangan yang sama menurut salah satu aturan yang dinilai, masing-masing sekali, oleh aturan terawal. Kelompok di atas ${count(most)} baris dibagi atau ditolak.`,
    picture: 'Pasangan yang baru ditemukan setiap aturan (abu-abu: tahap 2)',
    caption: 'Aturan pencarian calon',
    rule: 'Aturan',
    pass: 'Tahap',
    teaches: 'ikut mengajar',
    pairs: 'Pasangan',
    newPairs: 'Baru',
    kept: 'Disimpan',
    links: 'Tautan',
    alone: 'Hanya aturan ini',
    split: 'Dibagi',
    refused: 'Ditolak',
    refusedRows: ['Ditolak', 'baris'] as readonly [string, string],
    total: 'Jumlah',
    note: 'Baru: belum ditemukan aturan sebelumnya. Tahap 2 hanya untuk baris yang belum punya calon baik. Ditolak: kelompok yang terlalu besar untuk memberi keterangan.',
    linksNote:
      'Tautan: pasangan yang diterima dan dimiliki aturan itu; hanya aturan ini: tidak ada aturan lain yang memilikinya.',
    recall: (value: string, missed: string, sampled: number): string =>
      `Diperkirakan aturan-aturan ini bersama menjangkau ${value} baris yang punya pasangan; terlewat ${missed} baris (selang 95 %). Dasarnya ${count(sampled)} baris tanpa pasangan, diambil acak dan dibandingkan dengan semua baris yang mungkin.`,
    interval: (low: string, high: string): string => `${low} sampai ${high}`,
    noRecall: 'Berapa pasangan yang terlewat oleh semua aturan tidak ditaksir pada hasil ini.',
  },

  calibration: {
    name: 'Kalibrasi',
    headingNone: 'Peluang belum dikalibrasi',
    none: 'Peluang di crosswalk.csv adalah hitungan model. Ia belum dibandingkan dengan kenyataan, jadi perkiraan baris keliru hanya setepat modelnya.',
    heading: (points: number): string => `Peluang dikalibrasi pada ${count(points)} titik`,
    intro: (method: string): string =>
      `Titik: bagian pasangan dengan bobot itu yang ternyata seorang (${method}). Garis abu-abu: peluang menurut bobotnya sendiri. Di antara titik ditarik garis lurus.`,
    picture: 'Peluang menurut bobot, sebelum dan sesudah kalibrasi',
    description: 'Peluang orang yang sama menurut bobot pasangan',
    unit: 'bobot pasangan, bit',
    caption: 'Titik kalibrasi',
    weight: ['Bobot', 'bit'] as readonly [string, string],
    before: 'Sebelum',
    after: 'Sesudah',
    pairs: 'Pasangan',
  },

  terms: {
    name: 'Istilah',
    heading: 'Kata-kata di halaman ini',
    list: [
      ['Pasangan', 'Dua baris yang dibandingkan.'],
      ['Kelompok', 'Sepasang sumber; setiap kelompok punya bobotnya sendiri.'],
      ['Tingkat', 'Seberapa sama satu isian pada kedua baris, dari sama sampai berbeda.'],
      ['Bit', 'Satu bit berarti dua kali lebih mungkin; 10 bit seribu kali.'],
      ['Bobot', 'log2 dari peluang banding bahwa kedua baris satu orang.'],
      [
        'Kembar, sekeluarga',
        'Dua orang yang isiannya banyak sama; dipelajari terpisah agar tidak disangka satu orang.',
      ],
      ['Asing', 'Dua orang lain yang bertemu karena tanggal lahir atau namanya kebetulan sama.'],
    ] as readonly (readonly [string, string])[],
    colophon: 'Matematikanya: docs/model.md. Angka yang sama: padan model --json.',
  },

  console: {
    group: 'kelompok',
    pairs: 'pasangan',
    rounds: 'putaran',
    state: 'keadaan',
    same: 'seorang',
    kept: 'disimpan',
    above: 'mulai 0 bit',
    between: 'di antara ambang',
    page: (path: string): string => `Halaman  ${path}`,
  },
  probability,
};

export type ModelTexts = typeof model;
