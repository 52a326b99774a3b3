import { sortedPositions } from '../../matchers/kernel/radix-sort.ts';
import type { Store } from '../store/open.ts';

/** person: a person's records; kk: the persons of a KK's value id + 1; birth: those of a day yyyymmdd. */
export type PostingKind = 'person' | 'kk' | 'birth';

/** A part fits one page of the store (schemas/tables/search.sql), so that a look-up reads a page. */
const PART_PAIRS = 900;

/** Writes the distinct pairs whose key is above 0, sorted; of one key the values in the order given. */
export function writePostings(
  store: Store,
  kind: PostingKind,
  { keys, values }: { readonly keys: Int32Array; readonly values: Int32Array },
): void {
  const insert = store.prepare('INSERT INTO posting VALUES (?, ?, ?, ?)');
  const positive = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) positive[i] = Math.max(0, keys[i] ?? 0);
  const order = sortedPositions(positive);
  let part = new Int32Array(PART_PAIRS * 2);
  let filled = 0;
  let parts = 0;
  const flush = (): void => {
    if (filled === 0) return;
    insert.run(kind, part[0], parts, Buffer.from(part.buffer, 0, filled * 4));
    part = new Int32Array(PART_PAIRS * 2);
    filled = 0;
    parts += 1;
  };
  let [lastKey, lastValue] = [-1, -1];
  for (const at of order) {
    const key = keys[at] ?? 0;
    const value = values[at] ?? 0;
    if (key === lastKey && value === lastValue) continue;
    [lastKey, lastValue] = [key, value];
    part[filled] = key;
    part[filled + 1] = value;
    filled += 2;
    if (filled === part.length) flush();
  }
  flush();
}

interface Part {
  readonly first: number;
  readonly part: number;
  readonly data: Buffer;
}

/** Look-ups in the pairs of one kind. */
export class Postings {
  private readonly from;
  private readonly next;
  private readonly kind: PostingKind;
  private readonly read = new Map<number, Int32Array>();

  constructor(store: Store, kind: PostingKind) {
    this.kind = kind;
    this.from = store.prepare<[string, number], Part>(
      'SELECT first, part, data FROM posting WHERE kind = ? AND first < ? ORDER BY first DESC, part DESC LIMIT 1',
    );
    this.next = store.prepare<[string, number, number, number], Part>(
      `SELECT first, part, data FROM posting WHERE kind = ? AND first BETWEEN ? AND ? AND part > ? ORDER BY first, part`,
    );
  }

  /** The values of one key. */
  of(key: number): number[] {
    return this.between(key, key, Infinity);
  }

  /** The values of the keys from one to another, both included, by key. */
  between(low: number, high: number, limit: number): number[] {
    const found: number[] = [];
    // the part before may end with the first of the keys
    const before = this.from.get(this.kind, low);
    if (before !== undefined) this.collect(before, { low, high, limit, found });
    if (found.length >= limit) return found;
    for (const part of this.next.iterate(this.kind, low, high, before?.part ?? -1)) {
      this.collect(part, { low, high, limit, found });
      if (found.length >= limit) break;
    }
    return found;
  }

  private collect(
    { part, data }: Part,
    { low, high, limit, found }: { low: number; high: number; limit: number; found: number[] },
  ): void {
    const pairs = this.pairs(part, data);
    for (let i = firstAt(pairs, low); i < pairs.length && found.length < limit; i += 2) {
      if ((pairs[i] ?? 0) > high) return;
      found.push(pairs[i + 1] ?? 0);
    }
  }

  private pairs(part: number, data: Buffer): Int32Array {
    const known = this.read.get(part);
    if (known !== undefined) return known;
    const pairs = new Int32Array(data.length / 4);
    new Uint8Array(pairs.buffer).set(data);
    this.read.set(part, pairs);
    return pairs;
  }
}

/** Index of the first pair whose key is not below. */
function firstAt(pairs: Int32Array, key: number): number {
  let [low, high] = [0, pairs.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle * 2] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
