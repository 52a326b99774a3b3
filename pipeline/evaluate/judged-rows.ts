/**
 * Every row that is judged, column by column: those of the crosswalk, then those that the truth has and the crosswalk
 * has not. A million residents are some 2.7 million rows of 34 bytes.
 */
export interface RowColumns {
  readonly count: number;
  /** Index into the sources. */
  readonly source: Uint8Array;
  /** Number of the row in its source. */
  readonly row: Int32Array;
  /** Person as padan published it; 0 for a row that is not in the crosswalk. */
  readonly found: Int32Array;
  /** Person as the truth says; 0 for a row without truth. */
  readonly real: Int32Array;
  /** NIK as reported; 0 where it is no usable number. */
  readonly nik: BigUint64Array;
  /** Index into the verdicts; 255 none. */
  readonly verdict: Uint8Array;
  readonly probability: Float64Array;
  /** The best candidate of a row under review, numbered as `found`; 0 none. */
  readonly candidate: Int32Array;
}

interface JudgedRow {
  readonly source: number;
  readonly row: number;
  readonly found: number;
  readonly nik: bigint;
  readonly verdict: number;
  readonly probability: number;
  readonly candidate: number;
}

const FIRST_SIZE = 4096;

/** Columns that grow by doubling. */
export class JudgedRows {
  private count = 0;
  private rows = new Int32Array(FIRST_SIZE);
  private source = new Uint8Array(FIRST_SIZE);
  private found = new Int32Array(FIRST_SIZE);
  private nik = new BigUint64Array(FIRST_SIZE);
  private verdict = new Uint8Array(FIRST_SIZE);
  private probability = new Float64Array(FIRST_SIZE);
  private candidate = new Int32Array(FIRST_SIZE);

  add(row: JudgedRow): void {
    if (this.count === this.rows.length) this.grow();
    const at = this.count++;
    this.rows[at] = row.row;
    this.source[at] = row.source;
    this.found[at] = row.found;
    this.nik[at] = row.nik;
    this.verdict[at] = row.verdict;
    this.probability[at] = row.probability;
    this.candidate[at] = row.candidate;
  }

  columns(personOf: (source: number, row: number) => number): RowColumns {
    const { count, rows, source, found, nik, verdict, probability, candidate } = this;
    const real = new Int32Array(count);
    for (let at = 0; at < count; at += 1) real[at] = personOf(source[at] ?? 0, rows[at] ?? 0);
    return { count, source, row: rows, found, real, nik, verdict, probability, candidate };
  }

  private grow(): void {
    const size = this.rows.length * 2;
    const copy = <T extends { set: (from: T) => void }>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.rows = copy(new Int32Array(size), this.rows);
    this.source = copy(new Uint8Array(size), this.source);
    this.found = copy(new Int32Array(size), this.found);
    this.nik = copy(new BigUint64Array(size), this.nik);
    this.verdict = copy(new Uint8Array(size), this.verdict);
    this.probability = copy(new Float64Array(size), this.probability);
    this.candidate = copy(new Int32Array(size), this.candidate);
  }
}
