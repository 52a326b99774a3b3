import { contradictions } from '../matchers/cluster/constraints.ts';
import { parseDate } from '../matchers/indonesia/tanggal.ts';
import type { FileRecord } from './extract/record.ts';

/** A row as terbatas/crosswalk.csv names it. */
export interface RecordName {
  readonly source: string;
  readonly recordKey: string;
}

/** What an officer decided of two rows. */
export interface DecidedLine {
  readonly line: number;
  readonly a: RecordName;
  readonly b: RecordName;
  readonly same: boolean;
  readonly officer: string;
  /** yyyy-mm-dd */
  readonly date: string;
  readonly reason: string;
}

export const NEEDED = [
  'source_a',
  'record_key_a',
  'source_b',
  'record_key_b',
  'putusan',
  'oleh',
  'tanggal',
] as const;
export const COLUMNS = [...NEEDED, 'alasan'] as const;
type Column = (typeof COLUMNS)[number];

/** The trimmed cell of a row. */
export type Cells = (row: FileRecord, column: Column) => string;

const SAME: Readonly<Record<string, boolean>> = { sama: true, beda: false };
/** Lines of one kind of mistake that are named. */
const MOST_LINES = 10;

export interface Mistake {
  readonly line: number;
  readonly what: string;
  readonly next: string;
}

/** One line, or what is wrong with it. */
export function readLine(
  row: FileRecord,
  cell: Cells,
  { names, asOf }: { readonly names: readonly string[]; readonly asOf: number },
): DecidedLine | Mistake {
  const { line } = row;
  const mistake = (what: string, next: string): Mistake => ({ line, what, next });
  if (row.flaw !== undefined)
    return mistake('tanda kutipnya tidak tertutup', 'Perbaiki tanda kutip di baris itu');
  const empty = NEEDED.filter((column) => cell(row, column) === '');
  if (empty.length > 0)
    return mistake(`kolom ${empty.join(', ')} kosong`, 'Isi sel itu, atau hapus barisnya');
  const same = SAME[cell(row, 'putusan').toLowerCase()];
  if (same === undefined)
    return mistake('isi kolom putusan tidak dikenal', 'Tulis sama (satu orang) atau beda (dua orang)');
  const sources = [cell(row, 'source_a'), cell(row, 'source_b')];
  if (sources.some((source) => !names.includes(source)))
    return mistake('sumbernya tidak dikenal', `Pakai salah satu: ${names.join(', ')}`);
  const { day } = parseDate(cell(row, 'tanggal'), 'dmy', asOf);
  if (day === 0) return mistake('tanggalnya tidak terbaca', 'Tulis YYYY-MM-DD, misalnya 2026-06-30');
  const a = { source: cell(row, 'source_a'), recordKey: cell(row, 'record_key_a') };
  const b = { source: cell(row, 'source_b'), recordKey: cell(row, 'record_key_b') };
  if (nameOf(a) === nameOf(b))
    return mistake('kedua sisinya baris yang sama', 'Salin source dan record_key dua baris yang berlainan');
  const date = String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return { line, a, b, same, officer: cell(row, 'oleh'), date, reason: cell(row, 'alasan') };
}

const nameOf = ({ source, recordKey }: RecordName): string => `${source}\u0001${recordKey}`;

/** Decisions that cannot all be kept: the same pair both ways, or "beda" for two that others make one. */
export function conflicts(lines: readonly DecidedLine[]): Mistake[] {
  const numbers = new Map<string, number>();
  const numberOf = (name: RecordName): number => {
    const known = numbers.get(nameOf(name)) ?? numbers.size;
    numbers.set(nameOf(name), known);
    return known;
  };
  const decisions = lines.map(({ a, b, same }) => ({ a: numberOf(a), b: numberOf(b), same }));
  const lineOf = (index: number): number => lines[index]?.line ?? 0;
  return contradictions(decisions).map(({ apart, same }) => ({
    line: lineOf(apart),
    what: `menyatakan beda, padahal baris ${listed(same.map(lineOf))} menjadikannya satu orang`,
    next: 'Putuskan mana yang benar, lalu hapus yang lain',
  }));
}

/** Line numbers, the first ten. */
export function listed(lines: readonly number[]): string {
  const named = lines.slice(0, MOST_LINES).join(', ');
  return lines.length > MOST_LINES ? `${named} dan ${lines.length - MOST_LINES} lagi` : named;
}
