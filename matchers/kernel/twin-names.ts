import type { LinkColumns } from './columns.ts';
import { nikRegion } from './nik-distance.ts';

/**
 * Tells whether two records of one birth date bear the names of two twins of the register: two register rows of one KK,
 * one birth date and one region of the NIK whose names differ. (Somebody registered twice has, with a name that is
 * written another way, a NIK of another region.) Built once over the register, then a look-up a pair.
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

/** Number of the birth, by birth date and name, of register rows that have a twin. */
function twinBirths(columns: LinkColumns): Map<number, number> {
  const { birthDate, kk, name, nik, niks } = columns;
  const rows = registerRows(columns).sort((a, b) => kk[a] - kk[b] || birthDate[a] - birthDate[b] || a - b);
  const birthOf = new Map<number, number>();
  for (let i = 1; i < rows.length; i += 1) {
    for (let j = i - 1; j >= 0; j -= 1) {
      const [a, b] = [rows[j], rows[i]];
      if (kk[a] !== kk[b] || birthDate[a] !== birthDate[b]) break;
      const [x, y] = [nameKey(columns, birthDate[a], name[a]), nameKey(columns, birthDate[b], name[b])];
      if (x === y || !nikRegion(niks, nik[a], nik[b])) continue;
      const birth = birthOf.get(x) ?? a;
      birthOf.set(x, birth);
      birthOf.set(y, birth);
    }
  }
  return birthOf;
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
