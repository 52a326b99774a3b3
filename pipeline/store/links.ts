import { type Column, loadColumns, saveColumns } from './columns.ts';
import type { Store } from './open.ts';

/** The kept pairs, a < b, in the order of (a, b), as linking hands them over. */
export interface LinkTable {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** log2 odds of "the same person". */
  readonly weight: Float64Array;
  /** The rule that a pair was scored by. */
  readonly rule: Uint8Array;
  /** Every rule that had the pair, as bits: 2^r for rule r. */
  readonly rules: Float64Array;
  /** Levels of all comparisons, pair after pair. */
  readonly levels: Uint8Array;
}

/** One BLOB a column: 2.1 million pairs in 0.2 s of CPU, as rows in 1.6. */
export const saveLinks = (store: Store, { a, b, weight, rule, rules, levels }: LinkTable): void => {
  saveColumns(store, 'pair_column', { a, b, weight, rule, rules, levels });
};

/** The kept pairs of a store; a column is read when it is first asked for. `i`: a pair's place in the order of (a, b). */
export class StoredLinks implements LinkTable {
  private readonly store: Store;
  private readonly columns = new Map<string, Column>();

  constructor(store: Store) {
    this.store = store;
  }

  get a(): Int32Array {
    return this.column('a', Int32Array);
  }
  get b(): Int32Array {
    return this.column('b', Int32Array);
  }
  get weight(): Float64Array {
    return this.column('weight', Float64Array);
  }
  get rule(): Uint8Array {
    return this.column('rule', Uint8Array);
  }
  get rules(): Float64Array {
    return this.column('rules', Float64Array);
  }
  get levels(): Uint8Array {
    return this.column('levels', Uint8Array);
  }

  get count(): number {
    return this.a.length;
  }

  /** Levels that a pair has, one a comparison. */
  get width(): number {
    return this.count === 0 ? 0 : this.levels.length / this.count;
  }

  levelsOf(i: number): Uint8Array {
    return this.levels.subarray(i * this.width, (i + 1) * this.width);
  }

  /** Place of the pair of two records in either order, -1 where it was not kept. */
  between(one: number, other: number): number {
    const [low, high] = one < other ? [one, other] : [other, one];
    const { a, b } = this;
    let from = 0;
    let to = a.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const first = a[middle] ?? 0;
      if (first < low || (first === low && (b[middle] ?? 0) < high)) from = middle + 1;
      else to = middle;
    }
    return a[from] === low && b[from] === high ? from : -1;
  }

  /** Places of all pairs of a record, by the other record. */
  of(record: number): number[] {
    const { a, b } = this;
    const places: number[] = [];
    for (let i = 0; i < a.length; i += 1) if (a[i] === record || b[i] === record) places.push(i);
    const other = (i: number): number => (a[i] === record ? b[i] : a[i]) ?? -1;
    return places.sort((x, y) => other(x) - other(y));
  }

  private column<T extends Column>(name: keyof LinkTable, type: new (length: number) => T): T {
    let found = this.columns.get(name);
    if (found === undefined) {
      found = loadColumns(this.store, 'pair_column', name).get(name) ?? new type(0);
      this.columns.set(name, found);
    }
    if (found instanceof type) return found;
    throw new Error(`the store has no column ${name}`);
  }
}

/** Places of the accepted links: the deciding pair of every record that was placed by one, each pair once, ascending. */
export function acceptedLinks(store: Store, links: StoredLinks): Uint32Array {
  const members = store
    .prepare<[], [number, number]>(
      "SELECT record, partner FROM member WHERE verdict <> 'tinjau' AND partner IS NOT NULL",
    )
    .raw();
  const isAccepted = new Uint8Array(links.count);
  for (const [record, partner] of members.iterate()) {
    const place = links.between(record, partner);
    if (place >= 0) isAccepted[place] = 1;
  }
  const accepted = new Uint32Array(isAccepted.reduce((sum, one) => sum + one, 0));
  let used = 0;
  isAccepted.forEach((one, place) => {
    if (one === 1) accepted[used++] = place;
  });
  return accepted;
}
