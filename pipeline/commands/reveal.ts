import { userInfo } from 'node:os';
import { PadanError } from '../../schemas/faults.ts';
import { logAccess } from '../ledger/access-log.ts';
import { outFolder } from '../out-folder.ts';
import { openStore } from '../store/open.ts';

const LEAST_REASON = 5;

/** Personal data is shown unmasked only for a reason; refuses one that says nothing. */
export function reasonGiven(buka: string | undefined): string | undefined {
  if (buka === undefined) return undefined;
  const reason = buka.trim();
  if (reason.length >= LEAST_REASON) return reason;
  throw new PadanError({
    kind: 'usage',
    code: 'alasan-kosong',
    message: '--buka memerlukan alasan mengapa data pribadi dibuka',
    next: 'Contoh: --buka "verval kelurahan, surat tugas 12/2026"',
  });
}

/** Writes down in the ledger who opens how many records and why, before they are shown. */
export function recordAccess(
  root: string,
  access: { readonly command: string; readonly reason: string; readonly rows: number },
): void {
  const ledger = openStore(outFolder(root).ledger, 'ledger');
  try {
    logAccess(ledger, { ...access, at: new Date(), officer: userInfo().username });
  } finally {
    ledger.close();
  }
}
