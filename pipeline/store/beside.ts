import type { Store } from './open.ts';

/** Does something with a work store at hand, as schema `work`, on the connection of the ledger; outside transactions. */
export function besideWork<T>(ledger: Store, work: Store, action: () => T): T {
  ledger.prepare('ATTACH ? AS work').run(work.name);
  try {
    return action();
  } finally {
    ledger.exec('DETACH work');
  }
}
