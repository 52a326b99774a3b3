import { ByteDictionary, type PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import type { RowCells } from '../../matchers/kernel/row-cells.ts';
import { BETWEEN } from './packed.ts';

/** Where the cells that a text is made of stand in the rows of one file. */
export interface CellPlaces {
  /** -1 for a field that the file does not have. */
  readonly cells: Int32Array;
  readonly first: number;
  /** Taken for one cell more, so that a text is parsed as its file has it meant. */
  readonly suffix: Uint8Array;
  /** One cell as it stands. */
  readonly isSingle: boolean;
}

export function cellPlaces(cells: readonly number[], suffix?: string): CellPlaces {
  return {
    cells: Int32Array.from(cells),
    first: cells[0] ?? -1,
    suffix: new TextEncoder().encode(suffix === undefined ? '' : `${BETWEEN}${suffix}`),
    isSingle: cells.length === 1 && suffix === undefined,
  };
}

/** Distinct texts of some rows, each of one cell or several, numbered in order of first sight; each is parsed once. */
export class LocalValues<Value> {
  readonly values: Value[] = [];
  private readonly dictionary = new ByteDictionary();
  private readonly parse: (cells: readonly string[]) => Value;

  constructor(parse: (cells: readonly string[]) => Value) {
    this.parse = parse;
  }

  id(row: RowCells, { cells, first, suffix, isSingle }: CellPlaces): number {
    if (isSingle) return this.known(row.bytes, row.start(first), row.end(first));
    const joined = row.join(cells, suffix);
    return this.known(joined, 0, row.joinedLength);
  }

  packed(): PackedTexts {
    return this.dictionary.packed();
  }

  private known(bytes: Uint8Array, start: number, end: number): number {
    const id = this.dictionary.id(bytes, start, end);
    if (id === this.values.length) this.values.push(this.parse(textAt(bytes, start, end).split(BETWEEN)));
    return id;
  }
}

export const textAt = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
