/** Month names by their spellings in Indonesian files: new, old (Pebruari, Nopember), English and cut. */
const SPELLINGS: readonly string[] = [
  'JAN JANUARI JANUARY',
  'FEB FEBRUARI FEBRUARY PEB PEBRUARI FEBUARI FEBR PEBR',
  'MAR MARET MARCH MRT',
  'APR APRIL APRL',
  'MEI MAY MEY',
  'JUN JUNI JUNE',
  'JUL JULI JULY',
  'AGU AGUSTUS AGUST AGS AGT AGTS AUG AUGUST',
  'SEP SEPTEMBER SEPT',
  'OKT OKTOBER OCT OCTOBER',
  'NOV NOVEMBER NOP NOPEMBER NOVE',
  'DES DESEMBER DEC DECEMBER DESEM',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  SPELLINGS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** 1 to 12, or 0 for a word that names no month. */
export function monthOf(word: string): number {
  return MONTHS.get(word.toUpperCase()) ?? 0;
}
