import { PadanError } from '../../schemas/faults.ts';
import type { FindingClass, Tariff } from '../../schemas/finding.ts';
import type { RunContext } from '../context.ts';
import { type FirstSeen, findingHistory } from '../ledger/finding-history.ts';
import { dayNumber } from '../project.ts';
import type { Store } from '../store/open.ts';
import { type FoundRow, type Price, countOnce, pricer } from './money.ts';

/** Runs every class's SELECT and keeps what it finds; the number of findings. */
export function insertFindings(
  context: RunContext,
  classes: readonly FindingClass[],
  tariffs: readonly Tariff[],
): number {
  const { store, ledger, project, seq } = context;
  const historyOf = findingHistory(ledger, { seq });
  const price = pricer({ tariffs, asOf: dayNumber(project.asOf) });
  const countsFor = countOnce();
  // whose money counts is settled by precedence, so those classes go first that win
  const inOrder = classes.toSorted((a, b) => (a.precedence ?? 0) - (b.precedence ?? 0));
  let findings = 0;
  for (const finding of inOrder) {
    const history = historyOf(finding.code);
    findings += told(finding, () => {
      if (!store.prepare(finding.select).readonly) throw new Error('it writes');
      const setting = { finding, history, asOf: project.asOf };
      return finding.money === undefined
        ? insertAll(store, setting)
        : insertPriced(store, setting, { price, countsFor });
    });
  }
  return findings;
}

interface Setting {
  readonly finding: FindingClass;
  readonly history: FirstSeen | undefined;
  readonly asOf: string;
}

/** A class's SELECT with the record's person, source and key beside it. */
const beside = (columns: string, select: string): string =>
  `SELECT ${columns}
   FROM (${select}) f CROSS JOIN record r ON r.id = f.record CROSS JOIN member m ON m.record = f.record
   CROSS JOIN source s ON s.ordinal = r.source`;

/** Findings without money never leave the store. */
function insertAll(store: Store, { finding, history, asOf }: Setting): number {
  const seen = history === undefined ? 'NULL' : 'first_seen(s.name, r.record_key)';
  if (history !== undefined)
    store.function(
      'first_seen',
      { directOnly: true },
      (source: string, key: string) => history(source, key) ?? null,
    );
  const agency = finding.agency === 'sumber' ? 's.agency' : '@agency';
  return store
    .prepare(
      `INSERT INTO finding
       SELECT @code, record, person, cause, evidence, agency, 0, 0, 0, NULL, NULL, '',
         CASE WHEN seen IS NULL THEN 'baru' ELSE 'tetap' END, coalesce(seen, @asOf)
       FROM (${beside(`f.record, m.person, f.cause, f.evidence, ${agency} AS agency, ${seen} AS seen`, finding.select)} LIMIT -1)`,
    )
    .run({ code: finding.code, asOf, ...(agency === '@agency' && { agency: finding.agency }) }).changes;
}

interface MoneyRow extends FoundRow {
  readonly person: number;
  /** The record whose contribution it is: a bill's is that of the membership row it names. */
  readonly payment: number;
  readonly sourceName: string;
  readonly sourceAgency: string;
  readonly recordKey: string;
}

function insertPriced(
  store: Store,
  { finding, history, asOf }: Setting,
  money: { price: Price; countsFor: ReturnType<typeof countOnce> },
): number {
  const columns = `f.*, m.person, s.name AS sourceName, s.agency AS sourceAgency, r.record_key AS recordKey,
    coalesce((SELECT payment FROM bill_payment b WHERE b.record = f.record), f.record) AS payment`;
  const rows = store.prepare<[], MoneyRow>(`${beside(columns, finding.select)} ORDER BY f.record`).all();
  const insert = store.prepare('INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const row of rows) {
    const { amount, since, months, total, formula } = money.price(row);
    const isCounted = finding.precedence !== undefined && amount !== 0 && money.countsFor(row.payment);
    const seen = history?.(row.sourceName, row.recordKey);
    insert.run(
      finding.code,
      row.record,
      row.person,
      row.cause,
      row.evidence,
      finding.agency === 'sumber' ? row.sourceAgency : finding.agency,
      amount,
      Number(isCounted),
      since,
      months,
      total,
      formula,
      seen === undefined ? 'baru' : 'tetap',
      seen ?? asOf,
    );
  }
  return rows.length;
}

/** Errors of a class's SELECT with the file that they are in. */
function told(finding: FindingClass, work: () => number): number {
  try {
    return work();
  } catch (error) {
    throw new PadanError({
      kind: 'usage',
      code: 'temuan-salah',
      message: `findings/${finding.code}.yaml: ${error instanceof Error ? error.message : 'SELECT tidak sah'}`,
      next: 'Perbaiki bagian select pada berkas itu',
    });
  }
}
