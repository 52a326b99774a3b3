import { blocksOf } from './blocking.ts';
import type { LinkColumns } from './columns.ts';
import { joinKeys } from './hash.ts';
import { nikRegion } from './nik-distance.ts';

/** Children of one birth; a KK with more rows of one birth date is a filled-in number, not a birth. */
const LARGEST_BIRTH = 6;

/** Births of the register rows that have a twin, by birth date and name: `births[i]` is of `keys[i]`, which ascend. */
export interface TwinTable {
  readonly keys: Float64Array;
  /** A birth is known by its first row. */
  readonly births: Int32Array;
}

/**
 * Tells whether two records of one birth date bear the names of two twins of the register: two register rows of one KK,
 * one birth date and one region of the NIK whose names differ. (Somebody registered twice has, with a name that is
 * written another way, a NIK of another region.) A look-up a pair; `table`: of all records, where `columns` are some.
 */
export function twinNames(
  columns: LinkColumns,
  { keys, births }: TwinTable = layTwins(columns),
): (a: number, b: number) => boolean {
  const { birthDate, name } = columns;
  return (a, b) => {
    if (birthDate[a] === 0 || birthDate[a] !== birthDate[b]) return false;
    const own = nameKey(columns, birthDate[a], name[a]);
    const other = nameKey(columns, birthDate[b], name[b]);
    const first = firstAt(keys, other);
    for (let i = firstAt(keys, own); i < keys.length && keys[i] === own; i += 1)
      for (let j = first; j < keys.length && keys[j] === other; j += 1)
        if (births[i] === births[j]) return true;
    return false;
  };
}

/** The first place of a key, or of the first one above it. */
function firstAt(keys: Float64Array, key: number): number {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (keys[middle] < key) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Laid out once a run: 2.5 million rows in 0.2 s, and shared by the threads. */
export function layTwins(columns: LinkColumns): TwinTable {
  const { birthDate, kk } = columns;
  const { positions, starts } = blocksOf(householdBirths(columns));
  const found: { key: number; birth: number }[] = [];
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const rows = positions
      .slice(starts[block], starts[block + 1])
      .sort((a, b) => kk[a] - kk[b] || birthDate[a] - birthDate[b] || a - b);
    let to: number;
    for (let from = 0; from < rows.length; from = to) {
      to = from + 1;
      while (
        to < rows.length &&
        kk[rows[to]] === kk[rows[from]] &&
        birthDate[rows[to]] === birthDate[rows[from]]
      )
        to += 1;
      if (to - from >= 2 && to - from <= LARGEST_BIRTH)
        found.push(...bornTogether(columns, rows.subarray(from, to)));
    }
  }
  found.sort((x, y) => x.key - y.key || x.birth - y.birth);
  return {
    keys: Float64Array.from(found, ({ key }) => key),
    births: Int32Array.from(found, ({ birth }) => birth),
  };
}

/** Of rows of one KK and birth date those with a twin, each name once. */
function bornTogether(columns: LinkColumns, rows: Uint32Array): { key: number; birth: number }[] {
  const { birthDate, name, nik, niks } = columns;
  const born = Array.from(rows, (row) => ({
    id: nik[row],
    key: nameKey(columns, birthDate[row], name[row]),
  }));
  const keys = born
    .filter(({ id, key }) => born.some((other) => other.key !== key && nikRegion(niks, id, other.id)))
    .map(({ key }) => key);
  return Array.from(new Set(keys), (key) => ({ key, birth: rows[0] }));
}

/** By record, one number for KK and birth date; 0 for what is no register row with a NIK, a KK, a birth date and a name. */
function householdBirths({ count, source, isRegister, nik, kk, birthDate, name }: LinkColumns): Uint32Array {
  const keys = new Uint32Array(count);
  for (let record = 0; record < count; record += 1) {
    if (isRegister[source[record]] === 0 || birthDate[record] === 0) continue;
    if (nik[record] < 0 || kk[record] < 0 || name[record] < 0) continue;
    keys[record] = joinKeys(kk[record] + 1, birthDate[record]);
  }
  return keys;
}

/** Room for names behind a date of eight digits: both together stay below 2^53. */
const NAME_ROOM = 2 ** 28;

const nameKey = ({ names }: LinkColumns, date: number, name: number): number =>
  date * NAME_ROOM + (name < 0 ? NAME_ROOM - 1 : names.clean[names.alternativeStart[name]]);
