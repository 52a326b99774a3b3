import { addMonths, NO_DAY } from './calendar.ts';
import { isWageSegment, SEGMENT } from './coverage.ts';
import { cleanNik, nikFault } from './nik-verdict.ts';
import type { BpjsRow, FileSource, Person, WrittenRow } from './people.ts';
import type { Serials } from './serials.ts';

const BABY_MONTHS = 3;

export interface OracleFacts {
  readonly asOf: number;
  /** First day of the billed month. */
  readonly month: number;
  readonly register: Serials;
  readonly lawfulBills: readonly number[];
}

/** Lowest known decile of the person's Dinsos rows; 0 where none is known. */
export function decileOf({ written }: Person): number {
  const known = written.dinsos.map((row) => row.decile).filter((decile) => decile > 0);
  return known.length === 0 ? 0 : Math.min(...known);
}

/**
 * Every finding of DOMAIN section 6 about a person's records, as `CODE:source:row`, from what the simulator knows and
 * wrote: an oracle that shares neither code nor rules with the product.
 */
export function findingsOf(person: Person, facts: OracleFacts): string[] {
  const { written } = person;
  const found: string[] = [];
  const own = new Set(written.dukcapil.map((row) => row.nik));
  for (const { row, nik } of written.dukcapil) {
    if (nikFault(nik, facts.asOf) !== undefined) found.push(`I1:dukcapil:${row}`);
  }
  for (const row of written.dinsos) identityOf(person, { source: 'dinsos', row, own, facts }, found);
  for (const row of written.bpjs) identityOf(person, { source: 'bpjs', row, own, facts }, found);
  for (const source of ['dukcapil', 'dinsos', 'bpjs'] as const) {
    for (const { row } of written[source].slice(1)) found.push(`I6:${source}:${row}`);
  }
  coverageOf(person, found);
  entitlementOf(person, facts, found);
  billsOf(person, facts, found);
  return found;
}

interface RowFacts {
  readonly source: FileSource;
  readonly row: WrittenRow;
  /** The person's NIK in the register. */
  readonly own: ReadonlySet<string>;
  readonly facts: OracleFacts;
}

/** I1 to I5 and I7 of one row. */
function identityOf(person: Person, { source, row, own, facts }: RowFacts, found: string[]): void {
  const { asOf, register } = facts;
  const add = (code: string): number => found.push(`${code}:${source}:${row.row}`);
  const nik = cleanNik(row.nik);
  if (nikFault(row.nik, asOf) !== undefined) add('I1');
  const registered = own.size > 0;
  const agrees = nik !== '' && own.has(nik);
  if (!registered) add('I5');
  else if (!agrees) {
    const stem = nik.length === 16 && nik.endsWith('0') ? nik.slice(0, 15) : undefined;
    const excel = stem !== undefined && [...own].some((mine) => mine.length === 16 && mine.startsWith(stem));
    add(excel ? 'I2' : 'I3');
  }
  if (!agrees && /^\d{16}$/.test(nik) && register.holds(nik)) add('I4');
  if (
    agrees &&
    ((row.birth !== NO_DAY && row.birth !== person.birth) || row.sex !== person.sex || !row.ownName)
  )
    add('I7');
}

/** B3, B4, B9: who lacks what, told on the first record of the agency that acts. */
function coverageOf(person: Person, found: string[]): void {
  if (person.status !== 'HIDUP') return;
  const { bpjs, dinsos, dukcapil } = person.written;
  const decile = decileOf(person);
  const [welfare] = dinsos;
  const poor = decile >= 1 && decile <= 5;
  if (poor && welfare !== undefined && !bpjs.some((row) => row.active)) {
    found.push(`${bpjs.length === 0 ? 'B3' : 'B4'}:dinsos:${welfare.row}`);
  }
  if (bpjs.length === 0 && dukcapil[0] !== undefined) found.push(`B9:dukcapil:${dukcapil[0].row}`);
}

/** B1, B2, B5 to B8, B10, B11: what is active and should not be. */
function entitlementOf(person: Person, { asOf }: OracleFacts, found: string[]): void {
  const { bpjs, dinsos, jamkesda } = person.written;
  const active = bpjs.filter((row) => row.active);
  const add = (code: string, { row }: BpjsRow): number => found.push(`${code}:bpjs:${row}`);
  const decile = decileOf(person);
  const regional = active.filter((row) => row.segment === SEGMENT.regional);
  const pbi = active.filter((row) => row.segment === SEGMENT.pbi);
  if (person.status === 'MENINGGAL') for (const row of active) add('B1', row);
  if (person.status === 'PINDAH') for (const row of regional) add('B2', row);
  for (const row of pbi) {
    if (decile >= 6) add('B5', row);
    if (dinsos.length === 0) add('B6', row);
  }
  for (const row of [...pbi.slice(0, 1), ...regional].slice(1)) add('B7', row);
  if (active.some((row) => isWageSegment(row.segment))) for (const row of regional) add('B8', row);
  for (const row of bpjs) {
    const overdue = row.birth !== NO_DAY && addMonths(row.birth, BABY_MONTHS) < asOf;
    if (row.baby && overdue && nikFault(row.nik, asOf) !== undefined) add('B10', row);
  }
  if (active.length > 0) for (const row of jamkesda) found.push(`B11:jamkesda:${row}`);
}

/** B12: one finding for each bill with any of the causes. */
function billsOf(
  { status, statusDay, written }: Person,
  { month, lawfulBills }: OracleFacts,
  found: string[],
): void {
  const gone = (status === 'MENINGGAL' || status === 'PINDAH') && statusDay < month;
  const pbi = written.bpjs.some((row) => row.active && row.segment === SEGMENT.pbi);
  written.tagihan.forEach(({ row, amount }, index) => {
    if (index > 0 || gone || pbi || !lawfulBills.includes(amount)) found.push(`B12:tagihan:${row}`);
  });
}
