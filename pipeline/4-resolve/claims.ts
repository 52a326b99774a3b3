import type { Claims } from '../../matchers/cluster/claims.ts';
import { sortedPositions } from '../../matchers/kernel/radix-sort.ts';
import type { Links } from './links.ts';

/** The claims of one source's rows on the register's persons, strongest pair of each. */
export interface SourceClaims extends Claims {
  /** The person, by its first record, of each dense person number. */
  readonly personRecord: Int32Array;
  /** Index of the pair that gave the weight, by claim. */
  readonly link: Int32Array;
}

interface Whose {
  readonly isRegister: (record: number) => boolean;
  /** By record. */
  readonly source: Uint8Array;
  /** Person of a register record, by its first record. */
  readonly person: Int32Array;
}

/** Gathers the pairs of register and other rows by source, ordinal by ordinal. */
export function claimsBySource(
  links: Links,
  whose: Whose,
  sources: readonly { readonly rows: number; readonly pairPrior: number }[],
): SourceClaims[] {
  const { isRegister, source } = whose;
  const counts = new Int32Array(sources.length);
  const rowOf = (link: number): number => {
    const a = links.a[link] ?? 0;
    const b = links.b[link] ?? 0;
    if (isRegister(a) === isRegister(b)) return -1;
    return isRegister(a) ? b : a;
  };
  for (let link = 0; link < links.count; link += 1) {
    const ordinal = source[rowOf(link)];
    if (ordinal !== undefined) counts[ordinal] = (counts[ordinal] ?? 0) + 1;
  }
  return sources.map((facts, ordinal) => {
    const own = new Int32Array(counts[ordinal] ?? 0);
    const row = new Uint32Array(own.length);
    for (let link = 0, at = 0; link < links.count && at < own.length; link += 1) {
      const record = rowOf(link);
      if (source[record] !== ordinal) continue;
      own[at] = link;
      row[at] = record + 1; // 0 is no key of the sort
      at += 1;
    }
    const byRow = sortedPositions(row);
    return ordered(
      own.map((_, at) => own[byRow[at] ?? 0] ?? 0),
      { links, rowOf, whose },
      facts,
    );
  });
}

/** Claims by row, a person once, with its strongest pair; persons numbered densely in the order they are met. */
function ordered(
  pairs: Int32Array,
  {
    links: { a, b, weight },
    rowOf,
    whose,
  }: { readonly links: Links; readonly rowOf: (link: number) => number; readonly whose: Whose },
  { rows, pairPrior }: { readonly rows: number; readonly pairPrior: number },
): SourceClaims {
  /** Number of each person and one more, by its first record; 0 where none has been given. */
  const numbers = new Int32Array(whose.person.length);
  const personRecord = new Int32Array(pairs.length);
  const row = new Int32Array(pairs.length);
  const person = new Int32Array(pairs.length);
  const link = new Int32Array(pairs.length);
  let persons = 0;
  let count = 0;
  let first = 0;
  for (const pair of pairs) {
    const own = rowOf(pair);
    if (row[first] !== own) first = count;
    const record = whose.person[(a[pair] === own ? b[pair] : a[pair]) ?? -1] ?? -1;
    if (numbers[record] === 0) {
      personRecord[persons] = record;
      numbers[record] = persons += 1;
    }
    const number = (numbers[record] ?? 0) - 1;
    let same = first;
    while (same < count && person[same] !== number) same += 1;
    if (same === count) {
      row[count] = own;
      person[count] = number;
      link[count] = pair;
      count += 1;
    } else if ((weight[pair] ?? 0) > (weight[link[same] ?? 0] ?? 0)) link[same] = pair;
  }
  return {
    row: row.slice(0, count),
    person: person.slice(0, count),
    link: link.slice(0, count),
    weight: weightsOf(link.subarray(0, count), weight),
    persons,
    personRecord: personRecord.slice(0, persons),
    rows,
    pairPrior,
  };
}

function weightsOf(link: Int32Array, weight: Float64Array): Float64Array {
  const weights = new Float64Array(link.length);
  for (let i = 0; i < link.length; i += 1) weights[i] = weight[link[i] ?? -1] ?? 0;
  return weights;
}

/** The claims that may stand. */
export function claimsThat(
  claims: SourceClaims,
  mayStand: (row: number, personRecord: number) => boolean,
): SourceClaims {
  const isKept = (_: number, i: number): boolean =>
    mayStand(claims.row[i] ?? -1, claims.personRecord[claims.person[i] ?? -1] ?? -1);
  const row = claims.row.filter(isKept);
  if (row.length === claims.row.length) return claims;
  return {
    ...claims,
    row,
    person: claims.person.filter(isKept),
    link: claims.link.filter(isKept),
    weight: claims.weight.filter(isKept),
  };
}
