/** Between the cells of a text that is made of several, and behind each cell of a row. */
const NUL = 0;

/** The cells of one row where they lie, without a string each: cell c from `starts[c]` to the NUL before `starts[c + 1]`. */
export class RowCells {
  bytes: Uint8Array = new Uint8Array(0);
  private count = 0;
  private starts = new Int32Array(64);
  private joined = new Uint8Array(256);

  /** `from` and `to`: where the row stands, the NUL behind its last cell within. */
  read(bytes: Uint8Array, from: number, to: number): void {
    let { starts } = this;
    let count = 0;
    starts[0] = from;
    for (let at = from; at < to; at += 1) {
      if (bytes[at] !== NUL) continue;
      count += 1;
      if (count === starts.length) starts = this.widened(count);
      starts[count] = at + 1;
    }
    this.bytes = bytes;
    this.count = count;
  }

  /** A row has an empty cell where it is short of one; -1 is no cell at all. */
  start(cell: number): number {
    return cell < 0 || cell >= this.count ? 0 : this.starts[cell];
  }

  end(cell: number): number {
    return cell < 0 || cell >= this.count ? 0 : this.starts[cell + 1] - 1;
  }

  /** Several cells one behind the other, a NUL between them and the suffix at the end. */
  join(cells: Int32Array, suffix: Uint8Array): Uint8Array {
    const { bytes } = this;
    let length = suffix.length + cells.length;
    for (let i = 0; i < cells.length; i += 1) length += this.end(cells[i]) - this.start(cells[i]);
    if (length > this.joined.length) this.joined = new Uint8Array(length * 2);
    const { joined } = this;
    let used = 0;
    for (let i = 0; i < cells.length; i += 1) {
      if (i > 0) joined[used++] = NUL;
      const end = this.end(cells[i]);
      for (let at = this.start(cells[i]); at < end; at += 1) joined[used++] = bytes[at];
    }
    for (let i = 0; i < suffix.length; i += 1) joined[used++] = suffix[i];
    this.joinedLength = used;
    return joined;
  }

  /** Bytes of what was joined last. */
  joinedLength = 0;

  private widened(count: number): Int32Array<ArrayBuffer> {
    const starts = new Int32Array(count * 2);
    starts.set(this.starts);
    this.starts = starts;
    return starts;
  }
}
