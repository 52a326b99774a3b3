import type { Head } from '../extract/head.ts';

/** As many digits in a row as a date of birth has; a NIK, a card and a KK number have more. */
const PERSONAL = /\d{6}/;

/** A file without a header: no title is known, and what stands in its place is a person. */
export const isHeadless = ({ titles, columns }: Head): boolean =>
  Object.keys(columns).length === 0 && titles.some((title) => PERSONAL.test(title.replace(/[\s.,'/-]/g, '')));

/** Titles as they may be shown: where none is known, the first row may be a person's, and columns go by their number. */
export const shownTitles = ({ titles, columns }: Head): readonly string[] =>
  Object.keys(columns).length > 0 ? titles : titles.map((_, at) => `(kolom ${at + 1})`);
