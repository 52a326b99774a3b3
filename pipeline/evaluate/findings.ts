import type { Score } from '../../schemas/evaluation.ts';
import type { Judged } from './judged.ts';
import { type Measured, scoreOf } from './measured.ts';
import { eachRow } from './read-csv.ts';
import { Names, RowTable } from './row-table.ts';
import type { Counter } from './units.ts';

/** Records of each class of finding, a record as one number of its source and row. */
export type Findings = ReadonlyMap<string, ReadonlySet<number>>;

const ROWS = 1e9;

/** Gathers findings of the sources that are judged. */
export class FindingSets {
  readonly classes = new Map<string, Set<number>>();
  private readonly sources = new Names();

  constructor(judged: Iterable<string>) {
    for (const source of judged) this.sources.of(source);
  }

  add(code: string, source: string, row: string): void {
    const number = this.sources.known(source);
    if (number === 0 || code === '') return;
    const records = this.classes.get(code) ?? new Set<number>();
    records.add(number * ROWS + RowTable.rowNumber(row));
    this.classes.set(code, records);
  }
}

/** Findings as they were published. */
export async function readFindings(file: string, sources: readonly string[]): Promise<Findings> {
  const sets = new FindingSets(sources);
  await eachRow(file, { needed: ['code', 'source', 'row'] }, ([code = '', source = '', row = '']) => {
    sets.add(code, source, row);
  });
  return sets.classes;
}

export interface FindingCounter extends Counter {
  readonly codes: readonly string[];
}

const OUTCOMES = 3;
const [RIGHT, WRONG, MISSED] = [0, 1, 2];

/** By class, in the order of their codes; findings of the rows that are judged. */
export function findingCounter({ source, row }: Judged, found: Findings, truth: Findings): FindingCounter {
  const codes = [...new Set([...found.keys(), ...truth.keys()])].sort((a, b) => codeOrder(a) - codeOrder(b));
  const columnsOf = new Map<number, number[]>();
  const note = (record: number, column: number): void => {
    const known = columnsOf.get(record);
    if (known === undefined) columnsOf.set(record, [column]);
    else known.push(column);
  };
  codes.forEach((code, at) => {
    const claimed = found.get(code) ?? new Set<number>();
    const real = truth.get(code) ?? new Set<number>();
    for (const record of claimed) note(record, at * OUTCOMES + (real.has(record) ? RIGHT : WRONG));
    for (const record of real) if (!claimed.has(record)) note(record, at * OUTCOMES + MISSED);
  });
  return {
    codes,
    columns: codes.length * OUTCOMES,
    count: (rows, add) => {
      for (const at of rows)
        for (const column of columnsOf.get(((source[at] ?? 0) + 1) * ROWS + (row[at] ?? 0)) ?? [])
          add(column, 1);
    },
  };
}

export const findingScores = ({ codes }: FindingCounter, measured: Measured): Score[] =>
  codes.map((code, at) =>
    scoreOf(code, measured, (total) => ({
      right: total(at * OUTCOMES + RIGHT),
      wrong: total(at * OUTCOMES + WRONG),
      missed: total(at * OUTCOMES + MISSED),
    })),
  );

/** I1 … I7, then B1 … B12. */
const codeOrder = (code: string): number => (code.startsWith('I') ? 0 : 1000) + Number(code.slice(1));
