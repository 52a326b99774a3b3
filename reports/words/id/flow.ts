import { count, percent, type Ratio } from '../../parts/number.ts';

export const flow = {
  name: 'Aliran baris',
  heading: (matched: Ratio): string =>
    `${percent(matched)} baris terpadankan; ${count(matched.denominator - matched.numerator)} dari ${count(matched.denominator)} baris belum`,
  headingPlain: 'Setiap baris terhitung satu kali',
  intro:
    'Setiap baris berkas berakhir di tepat satu kolom: ditolak, padan, usulan, tinjau, atau sendiri. Kelimanya berjumlah sama dengan baris berkas.',
  terms: [
    ['Padan', 'NIK sama persis dan identitasnya sesuai dengan register.'],
    ['Usulan', 'Orangnya ditemukan dengan cara lain; perbaikan NIK diusulkan, bukan diberlakukan.'],
    ['Tinjau', 'Ada calon yang hampir sama kuat; petugas yang memutuskan.'],
    ['Sendiri', 'Tidak ada orang lain yang cocok dalam register.'],
  ] as readonly (readonly [string, string])[],
  caption: 'Ke mana baris setiap berkas pergi (baris)',
  file: 'Berkas',
  rows: 'Baris berkas',
  rejected: 'Ditolak',
  padan: 'Padan',
  usulan: 'Usulan',
  tinjau: 'Tinjau',
  sendiri: 'Sendiri',
  gap: 'Selisih',
  total: 'Semua berkas',
  balanced: 'Baris berkas = ditolak + padan + usulan + tinjau + sendiri. Selisih 0 pada setiap berkas.',
  unbalanced: (gap: number): string =>
    `Perhatian: ${count(Math.abs(gap))} baris tidak terhitung. Angka dalam laporan ini belum dapat dipakai.`,
  howTo: [
    'Baris dihitung oleh program saat berkas dibaca, lalu dicocokkan dengan jumlah baris yang disimpan dan yang ditolak.',
    'Baris register padan bila orangnya juga ada di berkas lain atau tercatat dua kali; selebihnya sendiri.',
    'Bagian terpadankan dihitung atas semua berkas selain register: (padan + usulan) dibagi baris.',
  ],
};
