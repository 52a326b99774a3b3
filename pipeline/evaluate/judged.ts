import { parseNik } from '../../matchers/indonesia/nik.ts';
import type { LeftOut } from '../../schemas/evaluation.ts';
import { eachRow } from './read-csv.ts';
import { JudgedRows, type RowColumns } from './judged-rows.ts';
import { Names, RowTable } from './row-table.ts';
import type { Truth } from './truth.ts';

export const VERDICTS = ['padan', 'usulan', 'tinjau', 'sendiri'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judged extends RowColumns {
  /** Sources of the crosswalk, in its order. */
  readonly sources: readonly string[];
  /** How many persons there are, found and real. */
  readonly persons: { readonly found: number; readonly real: number };
  readonly leftOut: LeftOut;
}

const CROSSWALK = ['person_id', 'source', 'row'] as const;
const MORE = ['nik_reported', 'verdict', 'probability', 'candidate_1'] as const;
const NO_VERDICT = 255;

/** Holds the crosswalk against the truth. Sources that only one of them knows are left out, and told. */
export async function judge(crosswalk: string, truth: Truth): Promise<Judged> {
  const known = new Set(truth.rows.sources());
  const sources = new Names();
  const found = new Names();
  const seen = new RowTable();
  const rows = new JudgedRows();
  const without = new Map<string, number>();
  let rowsWithoutTruth = 0;
  await eachRow(
    crosswalk,
    { needed: CROSSWALK, optional: MORE },
    ([person = '', source = '', text = '', nik = '', verdict = '', probability = '', candidate = '']) => {
      const row = RowTable.rowNumber(text);
      if (!known.has(source)) without.set(source, (without.get(source) ?? 0) + 1);
      else if (truth.rows.get(source, row) === 0) rowsWithoutTruth += 1;
      seen.set(source, row, 1);
      const at = VERDICTS.findIndex((name) => name === verdict);
      rows.add({
        source: sources.of(source) - 1,
        row,
        found: found.of(person),
        nik: usableNik(nik),
        verdict: at < 0 ? NO_VERDICT : at,
        probability: Number(probability),
        candidate: candidate === '' ? 0 : found.of(candidate),
      });
    },
  );
  const absent = addAbsent(rows, { truth, sources, seen });
  const list = sources.list();
  return {
    ...rows.columns((source, row) => truth.rows.get(list[source] ?? '', row)),
    sources: list,
    persons: { found: found.count, real: truth.persons.count },
    leftOut: {
      truthSources: [...known]
        .filter((source) => sources.known(source) === 0)
        .map((source) => ({ source, rows: truth.rows.filled(source) })),
      unknownSources: [...without].map(([source, count]) => ({ source, rows: count })),
      rowsWithoutTruth,
      rowsNotInCrosswalk: absent,
    },
  };
}

/** Adds the rows that the truth has in a source of the crosswalk, but not the crosswalk itself; returns how many. */
function addAbsent(
  rows: JudgedRows,
  { truth, sources, seen }: { truth: Truth; sources: Names; seen: RowTable },
): number {
  let absent = 0;
  for (const source of truth.rows.sources()) {
    const index = sources.known(source) - 1;
    if (index < 0) continue;
    for (const [row] of truth.rows.entries(source)) {
      if (seen.get(source, row) !== 0) continue;
      rows.add({ ...NOT_FOUND, source: index, row });
      absent += 1;
    }
  }
  return absent;
}

const NOT_FOUND = { found: 0, nik: 0n, verdict: NO_VERDICT, probability: 0, candidate: 0 } as const;
const NO_REGIONS = {
  provinces: new Set<string>(),
  regencies: new Set<string>(),
  districts: new Set<string>(),
};
/** Only the century of a birth date hangs on it, and a NIK says no century. */
const LATE = 20991231;

/** A NIK that may name a person: 16 digits with a date and a serial; of whichever province. */
function usableNik(text: string): bigint {
  if (text === '') return 0n;
  const { usable, cause, cleaned } = parseNik(text, NO_REGIONS, LATE);
  return usable || cause === 'wilayah' ? BigInt(cleaned) : 0n;
}
