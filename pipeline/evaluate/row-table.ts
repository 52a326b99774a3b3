const FIRST_SIZE = 1024;
/** A row number above this is none: the table would outgrow the memory. */
const MOST_ROWS = 50_000_000;

/** A number for every row of every source, 0 where there is none: four bytes a row, whatever the row is called. */
export class RowTable {
  private readonly columns = new Map<string, { values: Int32Array; highest: number; filled: number }>();

  /** Row 1, 2, 3 … of a source; 0 for what is no row number. */
  static rowNumber(text: string): number {
    const row = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    return row > MOST_ROWS ? 0 : row;
  }

  get(source: string, row: number): number {
    return this.columns.get(source)?.values[row] ?? 0;
  }

  set(source: string, row: number, value: number): void {
    const column = this.columns.get(source) ?? { values: new Int32Array(FIRST_SIZE), highest: 0, filled: 0 };
    if (row >= column.values.length) {
      const larger = new Int32Array(Math.max(row + 1, column.values.length * 2));
      larger.set(column.values);
      column.values = larger;
    }
    if (column.values[row] === 0) column.filled += 1;
    column.values[row] = value;
    column.highest = Math.max(column.highest, row);
    this.columns.set(source, column);
  }

  sources(): string[] {
    return [...this.columns.keys()];
  }

  /** How many rows of a source have a number. */
  filled(source: string): number {
    return this.columns.get(source)?.filled ?? 0;
  }

  /** Rows that have a number, by source, in rising order. */
  *entries(source: string): Generator<readonly [row: number, value: number]> {
    const column = this.columns.get(source);
    if (column === undefined) return;
    for (let row = 1; row <= column.highest; row += 1) {
      const value = column.values[row] ?? 0;
      if (value !== 0) yield [row, value];
    }
  }
}

/** 1, 2, 3 … for names, in the order they are met. */
export class Names {
  private readonly numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.numbers.size + 1;
    this.numbers.set(name, number);
    return number;
  }

  /** 0 for a name never met. */
  known(name: string): number {
    return this.numbers.get(name) ?? 0;
  }

  list(): string[] {
    return [...this.numbers.keys()];
  }

  get count(): number {
    return this.numbers.size;
  }
}
