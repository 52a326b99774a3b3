import { type FileStamp, checkFile } from '../../pipeline/extract/file-stamp.ts';
import { readDelimited } from '../../pipeline/extract/delimited.ts';
import type { RowForm, Verdict } from '../../pipeline/extract/odd-rows.ts';
import type { PackedRows, RowRemark } from '../../pipeline/extract/packed-rows.ts';
import { readSheetRows, readTextRows } from '../../pipeline/extract/read-rows.ts';
import type { Remark } from '../../pipeline/extract/reasons.ts';
import type { Encoding, Reading } from '../../pipeline/reading.ts';
import type { FileRecord } from '../../pipeline/extract/record.ts';
import { cellsAt } from '../../pipeline/store/raw-rows.ts';
import { Readable } from 'node:stream';
import { PadanError } from '../../schemas/faults.ts';
import type { Field } from '../../schemas/source.ts';
import { sourceOf } from './files.ts';

const AS_OF = 20260630;

export interface TextShape {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** Bytes that arrive at once. */
  readonly chunk?: number;
}

/** The records of a text, as they would come from a file. */
export async function recordsOf(
  content: string | Uint8Array,
  { encoding = 'utf-8', delimiter = ',', chunk = 1 << 16 }: TextShape = {},
): Promise<FileRecord[]> {
  const bytes = Buffer.from(content as Uint8Array);
  const records: FileRecord[] = [];
  const open = (): Readable =>
    Readable.from(
      Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
        bytes.subarray(at * chunk, (at + 1) * chunk),
      ),
    );
  await readDelimited({ open, encoding, delimiter }, (batch) => {
    records.push(...batch);
    return true;
  });
  return records;
}

export const stampOf = (role: string, path: string, reading: Reading = {}): Promise<FileStamp> =>
  checkFile({ ...sourceOf(role, path), reading }, path, { asOf: AS_OF });

/** Code, message and next step of what a file is refused with. */
export async function refusalOf(check: Promise<unknown>): Promise<string> {
  try {
    await check;
  } catch (error) {
    if (!(error instanceof PadanError)) throw error;
    return error.faults.map(({ code, message, next }) => [code, message, next].join(' ')).join('\n');
  }
  throw new Error('not refused');
}

/** A row of a list below its header: what was stored, by field, or why it was not. */
export interface Taken {
  readonly line: number;
  readonly fields: Readonly<Partial<Record<Field, string>>> | undefined;
  readonly rejection: { readonly reason: string; readonly column: string } | undefined;
  readonly repairs: readonly { readonly reason: string; readonly column: string }[];
}

/** Reads a list as the first stage does. */
export async function taken(role: string, path: string, reading: Reading = {}): Promise<Taken[]> {
  const { form, head } = await stampOf(role, path, reading);
  const rows: Taken[] = [];
  const file = { path, form, head, schema: sourceOf(role).schema };
  const onRows = (packed: PackedRows): undefined => {
    rows.push(...unpacked(packed, head.columns, rows.at(-1)?.line));
  };
  if (form.format === 'text') await readTextRows(file, onRows);
  else await readSheetRows(file, onRows);
  return rows;
}

/** `line`: of the row before. */
export function unpacked(packed: PackedRows, columns: RowForm['columns'], line = 0): Taken[] {
  const { row: first, places, rejects, repairs } = packed;
  const block = { ...packed, source: 0, part: 0 };
  let at = line;
  return Array.from(packed.ends, (_end, place) => {
    const row = first + place;
    at = places.find((entry) => entry.row === row)?.line ?? at + 1;
    const said = ({ reason, column }: RowRemark<string>): Remark<string> => ({ reason, column });
    const cells = cellsAt(block, place);
    return {
      line: at,
      fields:
        cells &&
        Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, cells[column] ?? ''])),
      rejection: rejects.filter((reject) => reject.row === row).map(said)[0],
      repairs: repairs.filter((repair) => repair.row === row).map(said),
    };
  });
}

export function told(verdict: Verdict, line: number, columns: RowForm['columns']): Taken {
  if ('rejection' in verdict) return { line, fields: undefined, rejection: verdict.rejection, repairs: [] };
  const fields = Object.fromEntries(
    Object.entries(columns).map(([field, at]) => [field, verdict.cells[at] ?? '']),
  );
  return { line, fields, rejection: undefined, repairs: verdict.repairs };
}
