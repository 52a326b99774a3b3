import type { Store } from '../store/open.ts';

/** One look at personal data without masks. */
export interface Access {
  readonly at: Date;
  /** The account on the machine. */
  readonly officer: string;
  readonly command: string;
  readonly reason: string;
  /** How many records were shown. */
  readonly rows: number;
}

/** Writes down who saw personal data and why, before it is shown. */
export const logAccess = (ledger: Store, { at, officer, command, reason, rows }: Access): void =>
  void ledger
    .prepare('INSERT INTO access (at, officer, command, reason, rows) VALUES (?, ?, ?, ?, ?)')
    .run(at.toISOString(), officer, command, reason, rows);
