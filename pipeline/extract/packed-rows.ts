import type { RejectReason, Remark, RepairReason } from './reasons.ts';

/** A row with what is said of it. Rows are numbered from 1 within their file, header and blank lines not counted. */
export interface RowRemark<Reason> extends Remark<Reason> {
  readonly row: number;
  readonly line: number;
}

/** Rows of a file that follow one another, packed as the store has them (store/raw-rows.ts). */
export interface PackedRows {
  /** Number of the first. */
  readonly row: number;
  /** Where each row ends in `cells`; a rejected row takes no place. */
  readonly ends: Uint32Array;
  /** UTF-8, a NUL behind each cell. */
  readonly cells: Uint8Array;
  /** For each row the positions of cells that a spreadsheet holds as numbers, as JSON; null where none is. */
  readonly numbers: string | null;
  /** Rows that do not stand in the line after that of the row before. */
  readonly places: readonly { readonly row: number; readonly line: number }[];
  readonly rejects: readonly RowRemark<RejectReason>[];
  readonly repairs: readonly RowRemark<RepairReason>[];
}

/** Rows of a block at most: a block of short rows is no larger than its text. */
const MOST_ROWS = 1 << 13;

/** Gathers rows until they fill a block. */
export class RowPacker {
  private readonly blockBytes: number;
  /** The text of the rows so far; `length` bytes of it are in use. */
  private cells: Uint8Array;
  length = 0;
  private readonly ends = new Uint32Array(MOST_ROWS);
  private count = 0;
  private first = 1;
  private line = 0;
  private numbers: (readonly number[])[] = [];
  private places: { row: number; line: number }[] = [];
  private rejects: RowRemark<RejectReason>[] = [];
  private repairs: RowRemark<RepairReason>[] = [];

  constructor(blockBytes: number) {
    this.blockBytes = blockBytes;
    this.cells = new Uint8Array(2 * blockBytes);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  get isFull(): boolean {
    return this.length >= this.blockBytes || this.count >= MOST_ROWS;
  }

  store(line: number, cells: readonly string[], repairs: readonly Remark<RepairReason>[]): void {
    const text = `${cells.join('\0')}\0`;
    const room = this.room(text.length * 3);
    this.length += Buffer.from(room.buffer, this.length).write(text);
    const row = this.end(line);
    for (const remark of repairs) this.repairs.push({ row, line, ...remark });
  }

  /** A row whose cells were written into the room, up to `end`. */
  keep(line: number, end: number): void {
    this.length = end;
    this.end(line);
  }

  /** Of the row that was stored last. */
  markNumbers(positions: readonly number[]): void {
    this.numbers[this.count - 1] = positions;
  }

  reject(line: number, remark: Remark<RejectReason>): void {
    this.rejects.push({ row: this.end(line), line, ...remark });
  }

  /** What was gathered, in buffers of their own; nothing is held any more. */
  take(): PackedRows {
    const { first, count, numbers, places, rejects, repairs } = this;
    const packed = {
      row: first,
      ends: this.ends.slice(0, count),
      cells: this.cells.slice(0, this.length),
      numbers:
        numbers.length === 0
          ? null
          : JSON.stringify(Array.from({ length: count }, (_, at) => numbers[at] ?? [])),
      places,
      rejects,
      repairs,
    };
    this.first += count;
    this.count = 0;
    this.length = 0;
    this.numbers = [];
    this.places = [];
    this.rejects = [];
    this.repairs = [];
    return packed;
  }

  private end(line: number): number {
    const row = this.first + this.count;
    if (line !== this.line + 1) this.places.push({ row, line });
    this.line = line;
    this.ends[this.count] = this.length;
    this.count += 1;
    return row;
  }

  /** The text so far, with room for so many bytes more from `length` on. */
  room(bytes: number): Uint8Array {
    if (this.length + bytes <= this.cells.length) return this.cells;
    const larger = new Uint8Array(Math.max(this.cells.length * 2, this.length + bytes));
    larger.set(this.cells.subarray(0, this.length));
    this.cells = larger;
    return larger;
  }
}
