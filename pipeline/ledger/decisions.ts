import type { DecisionsFile } from '../decisions-file.ts';
import type { Store } from '../store/open.ts';

/**
 * Keeps what people decided and this run followed: who, when, why, from which file. A run follows its file alone; what
 * stands here is for those who ask later, and a line that left the file keeps the last run that it was in.
 */
export const rememberDecisions = (
  ledger: Store,
  { file, sha256, decisions }: DecisionsFile,
  seq: number,
): void => {
  const enter = ledger.prepare(
    `INSERT INTO decision VALUES (@sourceA, @keyA, @sourceB, @keyB, @verdict, @officer, @date, @reason, @file, @sha256, @seq, @seq)
     ON CONFLICT DO UPDATE SET reason = @reason, file = @file, sha256 = @sha256, last_seq = @seq`,
  );
  ledger.transaction(() => {
    for (const { a, b, same, officer, date, reason } of decisions)
      enter.run({
        sourceA: a.source,
        keyA: a.recordKey,
        sourceB: b.source,
        keyB: b.recordKey,
        verdict: same ? 'sama' : 'beda',
        officer,
        date,
        reason,
        file,
        sha256,
        seq,
      });
  })();
};
