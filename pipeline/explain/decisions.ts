import type { OfficerDecision } from '../../schemas/explanation.ts';
import type { Store } from '../store/open.ts';

interface DecidedRow {
  readonly sourceA: string;
  readonly rowA: number;
  readonly sourceB: string;
  readonly rowB: number;
  readonly same: number;
  readonly officer: string;
  readonly date: string;
}

/** The decisions on one record; of two records, those that either has part in. */
export const decisionsOf = (store: Store, records: readonly number[]): OfficerDecision[] =>
  store
    .prepare<[string], DecidedRow>(
      `WITH asked AS (SELECT value AS record FROM json_each(?))
       SELECT sa.name AS sourceA, ra.row AS rowA, sb.name AS sourceB, rb.row AS rowB, d.same, d.officer, d.decided_on AS date
       FROM decided_pair d JOIN record ra ON ra.id = d.a JOIN record rb ON rb.id = d.b
       JOIN source sa ON sa.ordinal = ra.source JOIN source sb ON sb.ordinal = rb.source
       WHERE d.a IN (SELECT record FROM asked) OR d.b IN (SELECT record FROM asked) ORDER BY d.a, d.b`,
    )
    .all(JSON.stringify(records))
    .map(({ sourceA, rowA, sourceB, rowB, same, officer, date }) => ({
      rows: [
        { source: sourceA, row: rowA },
        { source: sourceB, row: rowB },
      ],
      same: same === 1,
      officer,
      date,
    }));

/** What officers decided of this very pair; undefined where they did not. */
export function decidedBetween(store: Store, a: number, b: number): boolean | undefined {
  const same = store
    .prepare<[number, number], number>('SELECT same FROM decided_pair WHERE a = ? AND b = ?')
    .pluck()
    .get(Math.min(a, b), Math.max(a, b));
  return same === undefined ? undefined : same === 1;
}
