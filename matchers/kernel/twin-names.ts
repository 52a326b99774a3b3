import type { LinkColumns } from './columns.ts';

/**
 * Tells whether two records of one birth date bear the names of two twins of the register: two register rows of one KK
 * and one birth date whose names differ. Built once over the register, then a look-up a pair.
 */
export function twinNames(columns: LinkColumns): (a: number, b: number) => boolean {
  const { birthDate, name } = columns;
  const birthOf = twinBirths(columns);
  return (a, b) => {
    if (birthDate[a] === 0 || birthDate[a] !== birthDate[b]) return false;
    const birth = birthOf.get(nameKey(columns, birthDate[a], name[a]));
    return birth !== undefined && birth === birthOf.get(nameKey(columns, birthDate[b], name[b]));
  };
}

/** Number of the birth by birth date and name, for register rows whose KK has another name with the same birth date. */
function twinBirths(columns: LinkColumns): Map<number, number> {
  const { birthDate, kk, name } = columns;
  const rows = registerRows(columns).sort((a, b) => kk[a] - kk[b] || birthDate[a] - birthDate[b] || a - b);
  const birthOf = new Map<number, number>();
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const names = new Set<number>();
    for (
      to = from;
      to < rows.length && kk[rows[to]] === kk[rows[from]] && birthDate[rows[to]] === birthDate[rows[from]];
      to += 1
    )
      names.add(nameKey(columns, birthDate[rows[to]], name[rows[to]]));
    if (names.size > 1) for (const key of names) birthOf.set(key, from);
  }
  return birthOf;
}

/** Rows of the register with a KK, a birth date and a name. */
function registerRows({ count, source, isRegister, kk, birthDate, name }: LinkColumns): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let record = 0; record < count; record += 1) {
    if (isRegister[source[record]] === 0 || kk[record] < 0 || birthDate[record] === 0 || name[record] < 0)
      continue;
    rows[found] = record;
    found += 1;
  }
  return rows.subarray(0, found);
}

/** Room for names behind a date of eight digits: both together stay below 2^53. */
const NAME_ROOM = 2 ** 28;

const nameKey = ({ names }: LinkColumns, date: number, name: number): number =>
  date * NAME_ROOM + (name < 0 ? NAME_ROOM - 1 : names.clean[names.alternativeStart[name]]);
