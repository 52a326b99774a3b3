import type { Score } from './pairs.ts';
import { eachRow } from './read-csv.ts';
import { Names, RowTable } from './row-table.ts';

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

/** By class, in the order of their codes. */
export function scoreFindings(found: Findings, truth: Findings): Score[] {
  const codes = [...new Set([...found.keys(), ...truth.keys()])].sort((a, b) => codeOrder(a) - codeOrder(b));
  return codes.map((code) => {
    const claimed = found.get(code) ?? new Set<number>();
    const real = truth.get(code) ?? new Set<number>();
    const right = [...claimed].filter((record) => real.has(record)).length;
    return { name: code, right, wrong: claimed.size - right, missed: real.size - right };
  });
}

/** I1 … I7, then B1 … B12. */
const codeOrder = (code: string): number => (code.startsWith('I') ? 0 : 1000) + Number(code.slice(1));
