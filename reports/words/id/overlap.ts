import { outOf, percent, type Ratio } from '../../parts/number.ts';

export const overlap = {
  name: 'Irisan',
  heading: (shared: Ratio): string => `${percent(shared)} warga tercatat di lebih dari satu sumber`,
  none: 'Irisan tidak dihitung',
  noneText: 'Tidak ada orang yang dapat dihitung dari berkas yang dibaca.',
  intro: (shared: Ratio): string =>
    `${outOf(shared)} warga tercatat di dua sumber atau lebih. Setiap warga dihitung sekali, menurut himpunan sumber yang memuatnya.`,
  caption: 'Warga menurut sumber yang memuatnya',
  set: 'Tercatat di',
  only: (name: string): string => `${name} saja`,
  persons: 'Warga',
  share: 'Bagian',
  bar: 'Perbandingan',
  inside: 'ya',
  outside: 'tidak',
  howTo: [
    'Penyebut bagian: semua warga dalam tabel ini. Yang tercatat di satu sumber saja tampak pada baris berakhiran “saja”.',
  ],
};
