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

/** How a new text is read: by its cells, or, where its bytes tell enough, without making a string of it. */
export interface TextReader<Value> {
  readonly parse: (cells: readonly string[]) => Value;
  /** Told the first byte of a text that is not empty. */
  readonly quick?: (first: number) => Value | undefined;
}

/** When this many texts are known, what was seen so far tells whether they repeat at all. */
const ENOUGH = 2048;
const HARDLY_EVER = 1.05;

/**
 * Texts of some rows, each of one cell or several, numbered in order of first sight; each is read once. Texts that hardly
 * ever repeat, as the NIK of a register, are not looked up: they get a number a row.
 */
export class LocalValues<Value> {
  readonly values: Value[] = [];
  private readonly dictionary = new ByteDictionary();
  private readonly reader: TextReader<Value>;
  private asked = 0;
  private repeats = true;

  constructor(reader: TextReader<Value>) {
    this.reader = reader;
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
    const { dictionary, values } = this;
    this.asked += 1;
    const id = this.repeats ? dictionary.id(bytes, start, end) : dictionary.append(bytes, start, end);
    if (id < values.length) return id;
    values.push(this.read(bytes, start, end));
    if (values.length === ENOUGH) this.repeats = this.asked > ENOUGH * HARDLY_EVER;
    return id;
  }

  private read(bytes: Uint8Array, start: number, end: number): Value {
    const { quick, parse } = this.reader;
    const value = end > start ? quick?.(bytes[start] ?? 0) : undefined;
    return value ?? parse(textAt(bytes, start, end).split(BETWEEN));
  }
}

const views = new WeakMap<Uint8Array, Buffer>();

/** Some bytes as text. To make a Buffer of them costs as much as to read from it, so it is kept beside them. */
export function textAt(bytes: Uint8Array, start: number, end: number): string {
  let view = views.get(bytes);
  if (view === undefined) {
    view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    views.set(bytes, view);
  }
  return view.toString('utf8', start, end);
}
