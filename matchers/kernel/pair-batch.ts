import type { LinkColumns } from './columns.ts';

/** Pairs that are compared together: their values then stay in the processor's nearest memory. */
export const BATCH_PAIRS = 2048;

/** Columns of integers that comparisons of population registers read, one value a record. */
const FETCHED = [
  'nik',
  'birthDate',
  'birthEpoch',
  'name',
  'mother',
  'kk',
  'card',
  'familyCard',
  'street',
  'rtRw',
  'village',
  'district',
  'birthPlace',
] as const satisfies readonly (keyof LinkColumns)[];

/**
 * A batch of pairs, (a, b) by their records. To compare pair i is to compare `left[i]` with `right[i]` of `columns`: of
 * population registers the values of the pairs' records, fetched into one place. Records of a block lie far apart; fetched
 * column by column the processor waits for many at once. Fields of a project are compared where they are, as their
 * comparisons count over all records.
 */
export class PairBatch {
  readonly columns: LinkColumns;
  readonly a = new Int32Array(BATCH_PAIRS);
  readonly b = new Int32Array(BATCH_PAIRS);
  readonly left: Int32Array;
  readonly right: Int32Array;
  used = 0;
  private readonly whole: LinkColumns;

  constructor(whole: LinkColumns) {
    this.whole = whole;
    const isFetched = whole.fields.length === 0;
    const numbers = (): Int32Array => new Int32Array(2 * BATCH_PAIRS);
    this.left = isFetched ? numbers().map((_, i) => i) : this.a;
    this.right = isFetched ? numbers().map((_, i) => i + BATCH_PAIRS) : this.b;
    this.columns = isFetched
      ? {
          ...whole,
          ...(Object.fromEntries(FETCHED.map((name) => [name, numbers()])) as Pick<
            LinkColumns,
            (typeof FETCHED)[number]
          >),
          sex: new Uint8Array(2 * BATCH_PAIRS),
        }
      : whole;
  }

  /** Adds a pair; true when the batch is full. */
  add(a: number, b: number): boolean {
    this.a[this.used] = a;
    this.b[this.used] = b;
    this.used += 1;
    return this.used === BATCH_PAIRS;
  }

  /** Fetches the values of all pairs. */
  fetch(): void {
    const { whole, columns } = this;
    if (columns === whole) return;
    for (const name of FETCHED) this.fetchColumn(whole[name], columns[name]);
    this.fetchColumn(whole.sex, columns.sex);
  }

  private fetchColumn(from: Int32Array | Uint8Array, to: Int32Array | Uint8Array): void {
    const { a, b, used } = this;
    for (let i = 0; i < used; i += 1) to[i] = from[a[i]];
    for (let i = 0; i < used; i += 1) to[BATCH_PAIRS + i] = from[b[i]];
  }
}
