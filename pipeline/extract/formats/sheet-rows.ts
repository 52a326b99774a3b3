import type { ByteSource } from './byte-source.ts';
import { beyond } from './faults.ts';
import type { Limits } from './limits.ts';
import type { OnRows, SheetRow } from './sheet.ts';

/** Rows are handed on by the hundred, or sooner where they are wide. */
const BATCH_ROWS = 500;
const BATCH_CELLS = 50_000;
const NONE: readonly number[] = [];

/** The row that is being read, and those that wait to be handed on. */
export class SheetRows {
  stopped = false;
  private readonly onRows: OnRows;
  private readonly source: ByteSource;
  private readonly limits: Limits;
  private batch: SheetRow[] = [];
  private waiting = 0;
  private total = 0;
  private cells: string[] = [];
  private numbers: number[] | undefined;
  private formulas: number[] | undefined;

  constructor(onRows: OnRows, { source, limits }: { source: ByteSource; limits: Limits }) {
    this.onRows = onRows;
    this.source = source;
    this.limits = limits;
  }

  /** Puts a filled cell at a column (0-based); an empty text leaves the row as it is. */
  put(column: number, text: string, number: boolean): void {
    if (text === '') return;
    this.reach(column);
    if (text.length > this.limits.cellChars)
      throw beyond(this.source, 'satu sel berisi terlalu banyak huruf');
    while (this.cells.length < column) this.cells.push('');
    this.cells[column] = text;
    if (number) (this.numbers ??= []).push(column);
  }

  formula(column: number): void {
    this.reach(column);
    (this.formulas ??= []).push(column);
  }

  /** Ends the row: it stands at `line` and, where it is repeated, at the following ones. */
  end(line: number, repeated = 1): void {
    const { cells, numbers = NONE, formulas = NONE } = this;
    this.cells = [];
    this.numbers = undefined;
    this.formulas = undefined;
    if (cells.length === 0 && formulas.length === 0) return;
    if (line + repeated - 1 > this.limits.rows)
      throw beyond(this.source, `lebih dari ${this.limits.rows} baris`);
    for (let at = 0; at < repeated && !this.stopped; at += 1) {
      this.add({ line: line + at, cells, numbers, formulas });
    }
  }

  /** Hands on what still waits. */
  flush(): void {
    if (this.batch.length === 0 || this.stopped) return;
    const rows = this.batch;
    this.batch = [];
    this.waiting = 0;
    this.stopped = this.onRows(rows) === false;
  }

  private add(row: SheetRow): void {
    this.batch.push(row);
    this.waiting += row.cells.length;
    this.total += row.cells.length;
    if (this.total > this.limits.cells) throw beyond(this.source, `lebih dari ${this.limits.cells} sel`);
    if (this.batch.length >= BATCH_ROWS || this.waiting >= BATCH_CELLS) this.flush();
  }

  private reach(column: number): void {
    if (column >= this.limits.columns) throw beyond(this.source, `lebih dari ${this.limits.columns} kolom`);
  }
}
