import { basename } from 'node:path';
import { contradictions } from '../matchers/cluster/constraints.ts';
import { parseDate } from '../matchers/indonesia/tanggal.ts';
import { type Fault, PadanError } from '../schemas/faults.ts';
import { scanFile } from './extract/file-stamp.ts';
import { type FileRecord, isBlank } from './extract/record.ts';
import { formOf, readTable } from './extract/table.ts';
import { dayNumber, type Project } from './project.ts';

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

export interface DecisionsFile {
  /** Its name without the folder. */
  readonly file: string;
  readonly sha256: string;
  readonly decisions: readonly DecidedLine[];
}

const NEEDED = [
  'source_a',
  'record_key_a',
  'source_b',
  'record_key_b',
  'putusan',
  'oleh',
  'tanggal',
] as const;
const COLUMNS = [...NEEDED, 'alasan'] as const;
type Column = (typeof COLUMNS)[number];

const SAME: Readonly<Record<string, boolean>> = { sama: true, beda: false };
/** Lines of one kind of mistake that are named. */
const MOST_LINES = 10;

/** The decisions of a project, null where it has none; everything that is wrong is told at once, by line alone. */
export async function readDecisions({
  decisions: path,
  sources,
  asOf,
}: Pick<Project, 'decisions' | 'sources' | 'asOf'>): Promise<DecisionsFile | null> {
  if (path === undefined) return null;
  const file = basename(path);
  const { sha256, records } = await filledRecords(path);
  const [header, ...rows] = records;
  const cell = columnsOf(header, file);
  const reading = { names: sources.map(({ name }) => name), asOf: dayNumber(asOf) };
  const read = rows.map((row) => readLine(row, cell, reading));
  const decisions = read.flatMap((one) => ('what' in one ? [] : [one]));
  refuse(
    read.flatMap((one) => ('what' in one ? [one] : [])),
    file,
  );
  refuse(conflicts(decisions), file);
  return { file, sha256, decisions };
}

/** The file as any list is read, whatever program wrote it. */
async function filledRecords(
  path: string,
): Promise<{ readonly sha256: string; readonly records: readonly FileRecord[] }> {
  try {
    const { scan } = await scanFile(path, 'decisions');
    return { sha256: scan.sha256, records: await recordsOf(path, scan) };
  } catch (error) {
    if (!(error instanceof PadanError)) throw error;
    const [first, ...rest] = error.faults.map(({ message }) =>
      fault(
        `Berkas putusan ${basename(path)}: ${message}`,
        `Periksa --decisions, atau decisions di padan.yaml: ${path}`,
      ),
    );
    throw first === undefined ? error : new PadanError(first, ...rest);
  }
}

async function recordsOf(path: string, scan: Parameters<typeof formOf>[1]): Promise<FileRecord[]> {
  const known = (sample: readonly FileRecord[]): number =>
    Math.max(0, ...sample.map(({ cells }) => titles(cells).filter(isColumn).length));
  const form = await formOf(path, scan, { reading: {}, known });
  const records: FileRecord[] = [];
  await readTable(path, form, (some) => {
    records.push(...some.filter((record) => !isBlank(record)));
    return true;
  });
  return form.hinted ? records.slice(1) : records;
}

const titles = (cells: readonly string[]): string[] =>
  cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );

const isColumn = (title: string): boolean => COLUMNS.some((column) => column === title);

type Cells = (row: FileRecord, column: Column) => string;

function columnsOf(header: FileRecord | undefined, file: string): Cells {
  const found = titles(header?.cells ?? []);
  const missing = NEEDED.filter((column) => !found.includes(column));
  if (missing.length > 0)
    throw new PadanError(
      fault(
        `Berkas putusan ${file}: kolom ${missing.join(', ')} tidak ada`,
        `Baris pertama berisi judul kolom: ${COLUMNS.join(', ')}`,
      ),
    );
  return ({ cells }, column) => (cells[found.indexOf(column)] ?? '').trim();
}

interface Mistake {
  readonly line: number;
  readonly what: string;
  readonly next: string;
}

function readLine(
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
function conflicts(lines: readonly DecidedLine[]): Mistake[] {
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

/** Mistakes of one kind are told in one sentence. */
function refuse(mistakes: readonly Mistake[], file: string): void {
  const kinds = new Map<string, Mistake[]>();
  for (const mistake of mistakes) kinds.set(mistake.what, [...(kinds.get(mistake.what) ?? []), mistake]);
  const [first, ...rest] = [...kinds.values()].map((of) =>
    fault(
      `Berkas putusan ${file}, baris ${listed(of.map(({ line }) => line))}: ${of[0]?.what ?? ''}`,
      of[0]?.next ?? '',
    ),
  );
  if (first !== undefined) throw new PadanError(first, ...rest);
}

/** Line numbers, the first ten. */
export function listed(lines: readonly number[]): string {
  const named = lines.slice(0, MOST_LINES).join(', ');
  return lines.length > MOST_LINES ? `${named} dan ${lines.length - MOST_LINES} lagi` : named;
}

const fault = (message: string, next: string): Fault => ({
  kind: 'usage',
  code: 'putusan-salah',
  message,
  next,
});
