import type { Store } from '../store/open.ts';

export interface HistoryKey {
  readonly code: string;
  readonly source: string;
  readonly recordKey: string;
}

export interface Seen {
  readonly status: 'baru' | 'tetap';
  /** yyyy-mm-dd, the as-of date of the run that saw it first. */
  readonly firstSeen: string;
}

/** Remembers findings over runs. The same run, started again after a kill, sees them as it did the first time. */
export function rememberFindings(
  ledger: Store,
  keys: readonly HistoryKey[],
  run: { seq: number; asOf: string },
): Seen[] {
  const remember = ledger.prepare<
    [HistoryKey & { seq: number; asOf: string }],
    { firstSeen: string; firstSeq: number }
  >(
    `INSERT INTO finding_history VALUES (@code, @source, @recordKey, @asOf, @seq, @seq)
     ON CONFLICT (code, source, record_key) DO UPDATE SET last_seq = @seq
     RETURNING first_seen AS firstSeen, first_seq AS firstSeq`,
  );
  return ledger.transaction(() =>
    keys.map((key): Seen => {
      const row = remember.get({ ...key, ...run });
      if (row === undefined) throw new Error('the ledger returned nothing');
      return { status: row.firstSeq === run.seq ? 'baru' : 'tetap', firstSeen: row.firstSeen };
    }),
  )();
}
