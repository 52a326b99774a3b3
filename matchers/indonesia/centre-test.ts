import { ratcliffObershelp } from '../text/ratcliff-obershelp.ts';
import { upperAscii } from './letters.ts';

/** The centre's own test of two rows (Kemensos): the very same NIK, then names alike by at least `LEAST_LIKENESS`. */
export interface CentreTest {
  readonly sameNik: boolean;
  /** Ratcliff/Obershelp, 0 to 1, the best of the aliases; null where a name is missing. */
  readonly likeness: number | null;
  readonly padan: boolean;
}

export const LEAST_LIKENESS = 0.6;

export interface CentreRow {
  /** As cleaned, '' when there is none. */
  readonly nik: string;
  /** As written; `/` parts aliases. */
  readonly name: string;
}

export function centreTest(a: CentreRow, b: CentreRow): CentreTest {
  const sameNik = a.nik !== '' && a.nik === b.nik;
  const pairs = aliases(a.name).flatMap((one) =>
    aliases(b.name).map((other) => ratcliffObershelp(one, other)),
  );
  const likeness = pairs.length === 0 ? null : Math.max(...pairs);
  return { sameNik, likeness, padan: sameNik && likeness !== null && likeness >= LEAST_LIKENESS };
}

const aliases = (name: string): string[] =>
  upperAscii(name)
    .split('/')
    .map((alias) => alias.trim().replace(/\s+/g, ' '))
    .filter((alias) => alias !== '');
