import type { FieldCell, FieldRow } from '../../schemas/explanation.ts';
import type { ExplainWords } from '../words/explain.ts';
import type { Look } from './look.ts';

const TITLE = 15;
const CELL = 30;

/** Two rows field by field; the third column says whether and where they differ. */
export function sideBySide(
  names: readonly string[],
  fields: readonly FieldRow[],
  look: Pick<Look, 'masked' | 'words'>,
): string[] {
  const head = `  ${' '.repeat(TITLE)} ${names.map((name) => name.padEnd(CELL)).join(' ')}`.trimEnd();
  return [head, ...fields.flatMap((field) => fieldLines(field, look))];
}

function fieldLines(field: FieldRow, { masked, words }: Pick<Look, 'masked' | 'words'>): string[] {
  const { terms, text } = words;
  const title = terms.field(field.field);
  const verdict = field.cells.length < 2 ? '' : differenceWords(field, words);
  const written = field.cells.map(({ written: cell }) => cell);
  const readOther = field.cells.some((cell) => isReadOtherwise(cell));
  const carets = (texts: readonly string[]): string[] =>
    masked || field.agreement !== 'beda'
      ? []
      : rows(
          '',
          texts.map((cell, i) => caretsUnder(cell, field.places[i] ?? [])),
          '',
        );
  const first = rows(title, written.map(orDash), readOther ? '' : verdict);
  const numbers = field.cells.some(({ isNumber }) => isNumber)
    ? rows(
        '',
        field.cells.map(({ isNumber }) => (isNumber ? terms.numberCell : '')),
        '',
      )
    : [];
  if (!readOther) return [...first, ...carets(written), ...numbers];
  const read = field.cells.map((cell) => cell.read);
  return [...first, ...numbers, ...rows(`  ${text.read}`, read.map(orDash), verdict), ...carets(read)];
}

/** Case and blanks at the ends are no other reading. */
const isReadOtherwise = ({ written, read }: FieldCell): boolean =>
  written.trim().toUpperCase() !== read.toUpperCase();

const orDash = (text: string): string => (text === '' ? '–' : text);

const caretsUnder = (text: string, places: readonly number[]): string =>
  [...text]
    .map((_, i) => (places.includes(i + 1) ? '^' : ' '))
    .join('')
    .trimEnd();

/** A line of cells, the long ones broken at the column's width; none when all are blank. */
function rows(title: string, cells: readonly string[], last: string): string[] {
  const parts = cells.map(chunks);
  const height = Math.max(...parts.map((part) => part.length));
  const lines = Array.from({ length: height }, (_, i) => {
    const columns = parts.map((part) => (part[i] ?? '').padEnd(CELL)).join(' ');
    return `  ${(i === 0 ? title : '').padEnd(TITLE)} ${columns} ${i === 0 ? last : ''}`.trimEnd();
  });
  return lines.filter((line) => line !== '');
}

function chunks(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < Math.max(1, text.length); at += CELL) parts.push(text.slice(at, at + CELL));
  return parts;
}

function differenceWords(field: FieldRow, { text }: ExplainWords): string {
  switch (field.agreement) {
    case 'beda':
      return text.differs(placesInWords(field, text));
    case 'sama':
      return text.same;
    case 'kosong':
      return text.missing;
    case 'tunggal':
      return '';
  }
}

const MOST_PLACES = 4;

function placesInWords({ kind, cells, places }: FieldRow, text: ExplainWords['text']): string {
  const all = [...new Set(places.flat())].sort((a, b) => a - b);
  if (kind === 'nomor')
    return all.length > MOST_PLACES || cells[0]?.read.length !== cells[1]?.read.length
      ? text.digitCount(all.length)
      : text.digits(all);
  if (kind === 'tanggal')
    return text.dayParts.filter((_, i) => all.some((at) => dayPart(at) === i)).join(', ');
  if (kind !== 'nama') return '';
  const words = [...new Set(places.flatMap((own, i) => own.map((at) => wordAt(cells[i]?.read ?? '', at))))];
  return text.words(words.sort((a, b) => a - b));
}

/** Place in yyyy-mm-dd, from 1: the year, the month or the day. */
const dayPart = (at: number): number => (at <= 4 ? 0 : at <= 7 ? 1 : 2);

const wordAt = (text: string, at: number): number => text.slice(0, at).split(' ').length;
