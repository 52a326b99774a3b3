import type { Store } from '../store/open.ts';

/**
 * This run's number. The same inputs as the newest run are that run again: it goes on, or is repeated, under its number,
 * so that what is new today stays new when a killed run is finished tomorrow.
 */
export function beginRun(ledger: Store, fingerprint: string, asOf: string): number {
  const last = ledger
    .prepare<[], { seq: number; fingerprint: string }>(
      'SELECT seq, fingerprint FROM run ORDER BY seq DESC LIMIT 1',
    )
    .get();
  if (last?.fingerprint === fingerprint) {
    ledger.prepare("UPDATE run SET state = 'started' WHERE seq = ?").run(last.seq);
    return last.seq;
  }
  const seq = (last?.seq ?? 0) + 1;
  ledger.prepare('INSERT INTO run VALUES (?, ?, ?, ?)').run(seq, fingerprint, asOf, 'started');
  return seq;
}

export const endRun = (ledger: Store, seq: number, state: 'published' | 'withheld' | 'failed'): void =>
  void ledger.prepare('UPDATE run SET state = ? WHERE seq = ?').run(state, seq);
