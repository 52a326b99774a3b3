import type { LinkColumns } from './columns.ts';
import { nikRegion } from './nik-distance.ts';

/** Children of one birth; a KK with more rows of one birth date is a filled-in number, not a birth. */
const LARGEST_BIRTH = 6;

/**
 * Tells whether two records of one birth date bear the names of two twins of the register: two register rows of one KK,
 * one birth date and one region of the NIK whose names differ. (Somebody registered twice has, with a name that is
 * written another way, a NIK of another region.) Built once over the register, then a look-up a pair.
 */
export function twinNames(columns: LinkColumns): (a: number, b: number) => boolean {
  const { birthDate, name } = columns;
  const birthsOf = twinBirths(columns);
  return (a, b) => {
    if (birthDate[a] === 0 || birthDate[a] !== birthDate[b]) return false;
    const births = birthsOf.get(nameKey(columns, birthDate[a], name[a]));
    if (births === undefined) return false;
    const others = birthsOf.get(nameKey(columns, birthDate[b], name[b]));
    return others?.some((birth) => births.includes(birth)) === true;
  };
}

/** Births, each by its first row, by birth date and name of the register rows that have a twin. */
function twinBirths(columns: LinkColumns): Map<number, number[]> {
  const { birthDate, kk, name, nik, niks } = columns;
  const rows = registerRows(columns).sort((a, b) => kk[a] - kk[b] || birthDate[a] - birthDate[b] || a - b);
  const birthsOf = new Map<number, number[]>();
  let to: number;
  for (let from = 0; from < rows.length; from = to) {
    const first = rows[from];
    to = from + 1;
    while (to < rows.length && kk[rows[to]] === kk[first] && birthDate[rows[to]] === birthDate[first])
      to += 1;
    if (to - from < 2 || to - from > LARGEST_BIRTH) continue;
    const born = Array.from(rows.subarray(from, to), (row) => ({
      id: nik[row],
      key: nameKey(columns, birthDate[row], name[row]),
    }));
    for (const { id, key } of born) {
      if (!born.some((other) => other.key !== key && nikRegion(niks, id, other.id))) continue;
      const known = birthsOf.get(key);
      if (known === undefined) birthsOf.set(key, [first]);
      else if (known.at(-1) !== first) known.push(first);
    }
  }
  return birthsOf;
}

/** Rows of the register with a NIK, a KK, a birth date and a name. */
function registerRows({ count, source, isRegister, nik, kk, birthDate, name }: LinkColumns): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let record = 0; record < count; record += 1) {
    if (isRegister[source[record]] === 0 || birthDate[record] === 0) continue;
    if (nik[record] < 0 || kk[record] < 0 || name[record] < 0) continue;
    rows[found] = record;
    found += 1;
  }
  return rows.subarray(0, found);
}

/** Room for names behind a date of eight digits: both together stay below 2^53. */
const NAME_ROOM = 2 ** 28;

const nameKey = ({ names }: LinkColumns, date: number, name: number): number =>
  date * NAME_ROOM + (name < 0 ? NAME_ROOM - 1 : names.clean[names.alternativeStart[name]]);
