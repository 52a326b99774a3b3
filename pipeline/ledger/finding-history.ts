import type { Store } from '../store/open.ts';
import { ownKey } from './own-key.ts';

export interface HistoryKey {
  readonly code: string;
  readonly source: string;
  readonly recordKey: string;
}

export interface Seen {
  readonly status: 'baru' | 'tetap';
  /** yyyy-mm-dd, the as-of date of the run that published it first. */
  readonly firstSeen: string;
}

/**
 * What earlier publications knew of a finding. What this very run has entered does not count, so that a run that is
 * finished after a kill says what it would have said undisturbed. A row whose key is unknown goes by its own key, as the
 * file may have begun, or ceased, to repeat that.
 */
export function findingHistory(ledger: Store, run: { seq: number; asOf: string }): (key: HistoryKey) => Seen {
  const known = ledger
    .prepare<[HistoryKey & { seq: number }], string>(
      `SELECT first_seen FROM finding_history
       WHERE code = @code AND source = @source AND record_key = @recordKey AND first_seq < @seq`,
    )
    .pluck();
  const knownByOwnKey = ledger
    .prepare<[HistoryKey & { seq: number }], string | null>(
      `SELECT min(first_seen) FROM finding_history
       WHERE code = @code AND source = @source AND first_seq < @seq
         AND (record_key = @recordKey OR record_key > @recordKey || '#' AND record_key < @recordKey || '$')`,
    )
    .pluck();
  return (key) => {
    const asked = { ...key, seq: run.seq };
    const firstSeen =
      known.get(asked) ?? knownByOwnKey.get({ ...asked, recordKey: ownKey(key.recordKey) }) ?? undefined;
    return firstSeen === undefined ? { status: 'baru', firstSeen: run.asOf } : { status: 'tetap', firstSeen };
  };
}

/** Enters what has just been published; a run that a gate withheld leaves no trace here. */
export function rememberFindings(
  ledger: Store,
  keys: Iterable<HistoryKey>,
  run: { seq: number; asOf: string },
): void {
  const enter = ledger.prepare<[HistoryKey & { seq: number; asOf: string }]>(
    `INSERT INTO finding_history VALUES (@code, @source, @recordKey, @asOf, @seq, @seq)
     ON CONFLICT (code, source, record_key) DO UPDATE SET last_seq = @seq`,
  );
  ledger.transaction(() => {
    for (const key of keys) enter.run({ ...key, ...run });
  })();
}
