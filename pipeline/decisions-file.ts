import { basename } from 'node:path';
import { type Fault, PadanError } from '../schemas/faults.ts';
import {
  COLUMNS,
  type Cells,
  type DecidedLine,
  type Mistake,
  NEEDED,
  conflicts,
  listed,
  readLine,
} from './decision-lines.ts';
import { scanFile } from './extract/file-stamp.ts';
import { type FileRecord, isBlank } from './extract/record.ts';
import { formOf, readTable } from './extract/table.ts';
import { dayNumber, type Project } from './project.ts';

export interface DecisionsFile {
  /** Its name without the folder. */
  readonly file: string;
  readonly sha256: string;
  readonly decisions: readonly DecidedLine[];
}

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

const fault = (message: string, next: string): Fault => ({
  kind: 'usage',
  code: 'putusan-salah',
  message,
  next,
});
