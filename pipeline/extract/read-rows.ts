import type { SourceSchema } from '../../schemas/source.ts';
import type { Head } from './head.ts';
import { rowJudge } from './odd-rows.ts';
import { type PackedRows, RowPacker } from './packed-rows.ts';
import { isBlank } from './record.ts';
import { type TableForm, readTable } from './table.ts';

/** One file, and how it is read. */
export interface RowsOfFile {
  readonly path: string;
  readonly form: TableForm;
  readonly head: Head;
  readonly schema: SourceSchema;
}

/** Bytes of a packed block, about: to fetch one row of it takes 0.04 ms; larger ones are written no faster. */
const BLOCK_BYTES = 1 << 16;

/** Every record below the header that is not blank is stored or rejected, and handed on in blocks. */
export async function readRows(
  { path, form, head, schema }: RowsOfFile,
  onRows: (rows: PackedRows) => void,
): Promise<void> {
  const judge = rowJudge({ ...head, delimiter: form.delimiter, format: form.format }, schema);
  const packer = new RowPacker(BLOCK_BYTES);
  let handed = 0;
  const hand = (): void => {
    if (packer.rows > handed) onRows(packer.take());
    handed = packer.rows;
  };
  await readTable(path, form, (records) => {
    for (const record of records) {
      if (record.line <= head.lastLine || isBlank(record)) continue;
      const verdict = judge(record);
      if ('rejection' in verdict) packer.reject(record.line, verdict.rejection);
      else {
        packer.store(record.line, verdict.cells, verdict.repairs);
        if (record.numbers !== undefined) packer.markNumbers(record.numbers);
      }
      if (packer.isFull) hand();
    }
    return true;
  });
  hand();
}
