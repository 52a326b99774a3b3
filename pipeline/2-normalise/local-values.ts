import { ByteDictionary, type PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import { BETWEEN } from './packed.ts';

/** The cells of one row where they lie: cell c from `starts[c]` to the NUL before `starts[c + 1]`. */
export class RowCells {
  bytes: Uint8Array = new Uint8Array(0);
  count = 0;
  private starts = new Int32Array(64);

  /** `from` and `to`: where the row stands, the NUL behind its last cell within. */
  read(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.count = 0;
    this.starts[0] = from;
    for (let at = from; at < to; at += 1) {
      if (bytes[at] !== 0) continue;
      this.count += 1;
      if (this.count === this.starts.length) this.widen();
      this.starts[this.count] = at + 1;
    }
  }

  /** An empty cell where the row is short of it; -1 is no cell at all. */
  start(cell: number): number {
    return cell < 0 || cell >= this.count ? 0 : (this.starts[cell] ?? 0);
  }

  end(cell: number): number {
    return cell < 0 || cell >= this.count ? 0 : (this.starts[cell + 1] ?? 1) - 1;
  }

  text(cell: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset).toString(
      'utf8',
      this.start(cell),
      this.end(cell),
    );
  }

  private widen(): void {
    const starts = new Int32Array(this.starts.length * 2);
    starts.set(this.starts);
    this.starts = starts;
  }
}

/** Distinct texts of some rows, each of one cell or several, numbered in order of first sight; each is parsed once. */
export class LocalValues<Value> {
  readonly values: Value[] = [];
  private readonly dictionary = new ByteDictionary();
  private readonly parse: (cells: readonly string[]) => Value;
  private joined = new Uint8Array(256);

  constructor(parse: (cells: readonly string[]) => Value) {
    this.parse = parse;
  }

  get size(): number {
    return this.values.length;
  }

  /** `suffix`: taken for one cell more, so that a text is parsed as its file has it meant. */
  id(row: RowCells, cells: readonly number[], suffix: Uint8Array | undefined): number {
    const [first = -1] = cells;
    if (cells.length === 1 && suffix === undefined)
      return this.known(row.bytes, row.start(first), row.end(first));
    let used = 0;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? -1;
      const start = row.start(cell);
      const length = row.end(cell) - start;
      if (used + length + LONGEST_SUFFIX > this.joined.length) this.widen(length);
      if (at > 0) {
        this.joined[used] = 0;
        used += 1;
      }
      for (let i = 0; i < length; i += 1) this.joined[used + i] = row.bytes[start + i] ?? 0;
      used += length;
    }
    if (suffix !== undefined) {
      this.joined.set(suffix, used);
      used += suffix.length;
    }
    return this.known(this.joined, 0, used);
  }

  packed(): PackedTexts {
    return this.dictionary.packed();
  }

  private known(bytes: Uint8Array, start: number, end: number): number {
    const id = this.dictionary.id(bytes, start, end);
    if (id === this.values.length) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
      this.values.push(this.parse(text.split(BETWEEN)));
    }
    return id;
  }

  private widen(length: number): void {
    const joined = new Uint8Array(this.joined.length * 2 + length);
    joined.set(this.joined);
    this.joined = joined;
  }
}

const LONGEST_SUFFIX = 64;

/** A suffix as it stands behind the cells. */
export const suffixOf = (text: string): Uint8Array => new TextEncoder().encode(`${BETWEEN}${text}`);
