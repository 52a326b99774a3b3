import type { FieldCell, FieldRow } from '../../schemas/explanation.ts';
import { explainWords } from '../words/id/explain.ts';

const TITLE = 15;
const CELL = 30;

/** Two rows field by field; the third column says whether and where they differ. */
export function sideBySide(
  names: readonly string[],
  fields: readonly FieldRow[],
  { masked }: { readonly masked: boolean },
): string[] {
  const head = `  ${' '.repeat(TITLE)} ${names.map((name) => name.padEnd(CELL)).join(' ')}`.trimEnd();
  return [head, ...fields.flatMap((field) => fieldLines(field, masked))];
}

function fieldLines(field: FieldRow, masked: boolean): string[] {
  const title = explainWords.field(field.field);
  const verdict = field.cells.length < 2 ? '' : differenceWords(field);
  const written = field.cells.map(({ written: text }) => text);
  const readOther = field.cells.some((cell) => isReadOtherwise(cell));
  const carets = (texts: readonly string[]): string[] =>
    masked || field.agreement !== 'beda'
      ? []
      : rows(
          '',
          texts.map((text, i) => caretsUnder(text, field.places[i] ?? [])),
          '',
        );
  const first = rows(title, written.map(orDash), readOther ? '' : verdict);
  const numbers = field.cells.some(({ isNumber }) => isNumber)
    ? rows(
        '',
        field.cells.map(({ isNumber }) => (isNumber ? explainWords.numberCell : '')),
        '',
      )
    : [];
  if (!readOther) return [...first, ...carets(written), ...numbers];
  const read = field.cells.map((cell) => cell.read);
  return [...first, ...numbers, ...rows('  dibaca', read.map(orDash), verdict), ...carets(read)];
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

function differenceWords(field: FieldRow): string {
  if (field.agreement !== 'beda') return field.agreement;
  const where = placesInWords(field);
  return where === '' ? 'BEDA' : `BEDA: ${where}`;
}

const MOST_PLACES = 4;

function placesInWords({ kind, cells, places }: FieldRow): string {
  const all = [...new Set(places.flat())].sort((a, b) => a - b);
  if (kind === 'nomor')
    return all.length > MOST_PLACES || cells[0]?.read.length !== cells[1]?.read.length
      ? `${all.length} angka`
      : `angka ke-${all.join(', ')}`;
  if (kind === 'tanggal') return DAY_PARTS.filter((_, i) => all.some((at) => dayPart(at) === i)).join(', ');
  if (kind !== 'nama') return '';
  const words = [...new Set(places.flatMap((own, i) => own.map((at) => wordAt(cells[i]?.read ?? '', at))))];
  return `kata ke-${words.sort((a, b) => a - b).join(', ')}`;
}

const DAY_PARTS = ['tahun', 'bulan', 'hari'] as const;
/** Place in yyyy-mm-dd, from 1. */
const dayPart = (at: number): number => (at <= 4 ? 0 : at <= 7 ? 1 : 2);

const wordAt = (text: string, at: number): number => text.slice(0, at).split(' ').length;
