import { type ColumnMap, headerKey } from './header.ts';

/** Records of a list that are nobody's row. */

const CLOSING = /^(catatan|keterangan|jumlah|total|sumber|dicetak|mengetahui)\b|^###/i;
const WHO = ['nik', 'card', 'name'] as const;
/** Enough of a NIK or a card to look for its person. */
const NUMBER = /(?:\d\D?){6}/;
const LETTER_AND_DIGIT = /\p{L}.*\d|\d.*\p{L}/u;

const filledOf = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** `(1) (2) (3)`, `1 2 3` or, after Excel read the brackets as minus, `-1 -2 -3`. */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = filledOf(cells);
  if (filled.length < 3) return false;
  return filled.every((cell, index) => numberIn(cell) === index + 1);
}

const numberIn = (cell: string): number => Number(/^[(-]?(\d{1,3})\)?$/.exec(cell)?.[1]);

/** The first cell of such a row. */
export const isFirstNumber = (cell: string): boolean => numberIn(cell.trim()) === 1;

/** More than half of the titles stand in their columns. */
export function isRepeatedHeader(cells: readonly string[], header: readonly string[]): boolean {
  // nearly every row is told from a header by its first cells: the full comparison would cost a tenth of the stage
  const first = header.findIndex((title) => title.trim() !== '');
  const begins = header
    .slice(first, first + 3)
    .some((title, at) => title !== '' && sameTitle(cells[first + at], title));
  if (!begins) return false;
  const titles = header.flatMap((title, column) => (title.trim() === '' ? [] : [{ title, column }]));
  const same = titles.filter(({ title, column }) => headerKey(cells[column] ?? '') === headerKey(title));
  return same.length * 2 > titles.length;
}

export const sameTitle = (cell: string | undefined, title: string): boolean =>
  cell?.trim().toUpperCase() === title.trim().toUpperCase();

/** The word with which a note or a total begins. */
export const isClosingWord = (cell: string): boolean => CLOSING.test(cell.trim());

/** A note or a total stands alone in its row, or with figures that are nobody's number. */
export function isClosing(cells: readonly string[]): boolean {
  const [first = '', ...rest] = filledOf(cells);
  if (!isClosingWord(first)) return false;
  return rest.length <= 1 || rest.every((cell) => /^[-\d.,\sRp]{1,12}$/.test(cell));
}

/** Place and date, office, signature: cells that stand alone in their row and say nothing of who a person is. */
export function isSignature(cells: readonly string[], columns: ColumnMap): boolean {
  const filled = filledOf(cells);
  if (filled.length > 2) return false;
  // a text without delimiters stands under whatever column is the first
  if (filled.length === 1 && LETTER_AND_DIGIT.test(filled[0] ?? '')) return true;
  const says = (field: (typeof WHO)[number]): boolean => (cells[columns[field] ?? -1] ?? '').trim() !== '';
  // alone under NIK or card, what is no number is nobody's: a signature under the first column, `- 20 -`
  if (filled.length === 1 && !says('name')) return !NUMBER.test(filled[0] ?? '');
  return !WHO.some(says);
}

/** A text alone in its row: below a note or a date, the office or the name of who signs. */
export function isTextAlone(cells: readonly string[]): boolean {
  const [first = '', ...rest] = filledOf(cells);
  return rest.length === 0 && !NUMBER.test(first);
}

/** `=HYPERLINK(…)`, `@SUM(…)`, `+cmd|…`: a program's text, no person's. `="3275…"` is a number that Excel must not touch. */
export const isFormula = (cell: string): boolean => {
  const text = cell.trimStart();
  if (!/^[=@+-]/.test(text) || /^="[^"]*"$/.test(text.trim())) return false;
  // a dash before brackets is a clerk's: `-(tidak ada)`
  return text.startsWith('=') ? /[A-Za-z(]/.test(text) : /^[@+-][A-Z][A-Z0-9.]*\(|\w\|/i.test(text);
};
