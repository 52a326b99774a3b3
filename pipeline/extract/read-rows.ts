import type { SourceSchema } from '../../schemas/source.ts';
import type { Head } from './head.ts';
import { type RowForm, rowJudge } from './odd-rows.ts';
import { type PackedRows, RowPacker } from './packed-rows.ts';
import { type FileRecord, isBlank } from './record.ts';
import { RegularLines } from './regular-lines.ts';
import { type TableForm, openText, readTable } from './table.ts';
import { TextLines } from './text-lines.ts';
import { utf8Of } from './utf8.ts';

/** One file, and how it is read. */
export interface RowsOfFile {
  readonly path: string;
  readonly form: TableForm;
  readonly head: Head;
  readonly schema: SourceSchema;
}

/** Bytes of a packed block, about: to fetch one row of it takes 0.04 ms; larger ones are written no faster. */
const BLOCK_BYTES = 1 << 16;

/** Resolves when the rows are taken. */
export type OnRows = (rows: PackedRows) => Promise<void> | undefined;

/**
 * Every record of a text below the header that is not blank, stored or rejected, in blocks. Reads on when `onRows` has
 * taken what there was, and so holds a few of them whatever the size of the file.
 */
export async function readTextRows(file: RowsOfFile, onRows: OnRows): Promise<void> {
  const { encoding, open } = await openText(file.path, file.form);
  const bytes = open();
  try {
    await packText(utf8Of(bytes, encoding), file, onRows);
  } finally {
    bytes.destroy();
  }
}

/** `chunks`: in UTF-8 with `\n` as line ends. */
export async function packText(
  chunks: AsyncIterable<Buffer>,
  file: Omit<RowsOfFile, 'path'>,
  onRows: OnRows,
): Promise<void> {
  const { form, head } = file;
  const rows = new Rows(file);
  const regular = RegularLines.of(rows.form, rows.packer);
  const lines = new TextLines(form.delimiter, {
    regular: (bytes, from, line) => {
      if (regular === undefined || line <= head.lastLine) return -1;
      const next = regular.read(bytes, from, line);
      if (next > 0) rows.packed();
      return next;
    },
    onRecord: (record) => {
      rows.judge(record);
    },
  });
  for await (const chunk of chunks) {
    lines.take(chunk);
    for (const packed of rows.taken()) await onRows(packed);
  }
  lines.end();
  for (const packed of rows.rest()) await onRows(packed);
}

/** The same of a spreadsheet: `onRows` is given them while it is being read. */
export async function readSheetRows(file: RowsOfFile, onRows: (rows: PackedRows) => void): Promise<void> {
  const rows = new Rows(file);
  await readTable(file.path, file.form, (records) => {
    for (const record of records) rows.judge(record);
    rows.taken().forEach(onRows);
    return true;
  });
  rows.rest().forEach(onRows);
}

/** The rows of a file on their way into blocks. */
class Rows {
  readonly form: RowForm;
  readonly packer = new RowPacker(BLOCK_BYTES);
  private readonly lastLine: number;
  private readonly verdictOn: ReturnType<typeof rowJudge>;
  private blocks: PackedRows[] = [];
  /** Rows were packed unjudged since the last that was judged. */
  private isBelowRow = false;

  constructor({ form, head, schema }: Omit<RowsOfFile, 'path'>) {
    this.form = { ...head, delimiter: form.delimiter, format: form.format };
    this.lastLine = head.lastLine;
    this.verdictOn = rowJudge(this.form, schema);
  }

  judge(record: FileRecord): void {
    const { line, numbers } = record;
    if (line <= this.lastLine || isBlank(record)) return;
    const verdict = this.verdictOn(record, this.isBelowRow);
    this.isBelowRow = false;
    if ('rejection' in verdict) this.packer.reject(line, verdict.rejection);
    else {
      this.packer.store(line, verdict.cells, verdict.repairs);
      if (numbers !== undefined) this.packer.markNumbers(numbers);
    }
    this.cutFull();
  }

  /** A row was packed without the judge. */
  packed(): void {
    this.isBelowRow = true;
    this.cutFull();
  }

  /** The blocks that are full. */
  taken(): PackedRows[] {
    const { blocks } = this;
    this.blocks = [];
    return blocks;
  }

  /** All that is left. */
  rest(): PackedRows[] {
    if (!this.packer.isEmpty) this.blocks.push(this.packer.take());
    return this.taken();
  }

  private cutFull(): void {
    if (this.packer.isFull) this.blocks.push(this.packer.take());
  }
}
