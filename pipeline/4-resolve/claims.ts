import type { Claims } from '../../matchers/cluster/competition.ts';
import type { Households } from '../../matchers/cluster/household-evidence.ts';
import { household } from '../../matchers/compare/household.ts';
import { COMPARISONS } from '../../matchers/compare/index.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { mix } from '../../matchers/kernel/hash.ts';
import { sortedPositions } from '../../matchers/kernel/radix-sort.ts';
import type { Links } from './links.ts';

/** The claims of one source's rows on the register's persons, strongest pair of each. */
export interface SourceClaims extends Claims {
  /** The person, by its first record, of each dense person number. */
  readonly personRecord: readonly number[];
  /** Index of the pair that gave the weight, by claim. */
  readonly link: Int32Array;
}

interface Whose {
  readonly isRegister: (record: number) => boolean;
  readonly sourceOf: (record: number) => number;
  /** Person of a register record, by its first record. */
  readonly personOf: (record: number) => number;
}

/** Gathers the pairs of register and other rows by source, ordinal by ordinal. */
export function claimsBySource(
  links: Links,
  whose: Whose,
  sources: readonly { readonly rows: number; readonly pairPrior: number }[],
): SourceClaims[] {
  const found = sources.map((): { link: number[]; row: number[]; registerRow: number[] } => ({
    link: [],
    row: [],
    registerRow: [],
  }));
  for (let i = 0; i < links.count; i += 1) {
    const a = links.a[i] ?? 0;
    const b = links.b[i] ?? 0;
    if (whose.isRegister(a) === whose.isRegister(b)) continue;
    const [registerRow, row] = whose.isRegister(a) ? [a, b] : [b, a];
    const own = found[whose.sourceOf(row)];
    own?.link.push(i);
    own?.row.push(row);
    own?.registerRow.push(registerRow);
  }
  return sources.map((source, ordinal) => {
    const { link = [], row = [], registerRow = [] } = found[ordinal] ?? {};
    return ordered({ link, row, person: registerRow.map(whose.personOf) }, links, source);
  });
}

/** Claims by row, a person once, with its strongest pair; persons numbered densely in the order they are met. */
function ordered(
  found: {
    readonly link: readonly number[];
    readonly row: readonly number[];
    readonly person: readonly number[];
  },
  { weight }: Links,
  { rows, pairPrior }: { readonly rows: number; readonly pairPrior: number },
): SourceClaims {
  const order = sortedPositions(Uint32Array.from(found.row, (row) => row + 1));
  const numbers = new Map<number, number>();
  const personRecord: number[] = [];
  const row: number[] = [];
  const person: number[] = [];
  const link: number[] = [];
  let first = 0;
  for (const at of order) {
    const own = found.row[at] ?? 0;
    if (row[first] !== own) first = row.length;
    const number = numbered(numbers, personRecord, found.person[at] ?? 0);
    let same = first;
    while (same < row.length && person[same] !== number) same += 1;
    const pair = found.link[at] ?? 0;
    if (same === row.length) {
      row.push(own);
      person.push(number);
      link.push(pair);
    } else if ((weight[pair] ?? 0) > (weight[link[same] ?? 0] ?? 0)) link[same] = pair;
  }
  return {
    row: Int32Array.from(row),
    person: Int32Array.from(person),
    link: Int32Array.from(link),
    weight: Float64Array.from(link, (pair) => weight[pair] ?? 0),
    persons: personRecord.length,
    personRecord,
    rows,
    pairPrior,
  };
}

/** The claims that may stand. */
export function claimsThat(
  claims: SourceClaims,
  mayStand: (row: number, personRecord: number) => boolean,
): SourceClaims {
  const kept = Array.from(claims.row.keys()).filter((i) =>
    mayStand(claims.row[i] ?? -1, claims.personRecord[claims.person[i] ?? -1] ?? -1),
  );
  if (kept.length === claims.row.length) return claims;
  return {
    ...claims,
    row: Int32Array.from(kept, (i) => claims.row[i] ?? -1),
    person: Int32Array.from(kept, (i) => claims.person[i] ?? -1),
    link: Int32Array.from(kept, (i) => claims.link[i] ?? -1),
    weight: Float64Array.from(kept, (i) => claims.weight[i] ?? 0),
  };
}

function numbered(numbers: Map<number, number>, records: number[], record: number): number {
  const known = numbers.get(record);
  if (known !== undefined) return known;
  numbers.set(record, records.length);
  return records.push(record) - 1;
}

const HOUSEHOLD = COMPARISONS.indexOf(household);

/** Where the rows and persons of claims live. */
export function householdsOf(claims: SourceClaims, links: Links, columns: LinkColumns): Households {
  const registerRow = (i: number): number => {
    const link = claims.link[i] ?? 0;
    const a = links.a[link] ?? 0;
    return a === claims.row[i] ? (links.b[link] ?? 0) : a;
  };
  const homeOf = homes(columns);
  return {
    ofRow: Float64Array.from(claims.row, homeOf),
    ofPerson: Int32Array.from(claims.row, (_, i) => columns.kk[registerRow(i)] ?? -1),
    level: Uint8Array.from(claims.link, (link) => links.levels[link]?.[HOUSEHOLD] ?? 0),
  };
}

/**
 * The household of each row within its file: its KK, else the family card where another row has it too, else one
 * address, street with RT/RW and village. A number in each of three ranges, -1 unknown.
 */
function homes(columns: LinkColumns): (row: number) => number {
  const { kk, familyCard, street, rtRw, village } = columns;
  const holders = new Map<number, number>();
  for (const card of familyCard) if (card >= 0) holders.set(card, (holders.get(card) ?? 0) + 1);
  return (row) => {
    const own = kk[row] ?? -1;
    if (own >= 0) return own * 3;
    const card = familyCard[row] ?? -1;
    if (card >= 0 && (holders.get(card) ?? 0) > 1) return card * 3 + 1;
    const road = street[row] ?? -1;
    if (road < 0) return -1;
    return mix(Math.imul(road + 1, 31) ^ mix((village[row] ?? -1) * 1_000_003 + (rtRw[row] ?? 0))) * 3 + 2;
  };
}
