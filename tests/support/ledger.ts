import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Store, type StoreKind, openStore } from '../../pipeline/store/open.ts';

/** A real store in a folder of its own, and the way to be rid of both. */
export function temporaryStore(kind: StoreKind): { readonly store: Store; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'padan-test-'));
  const store = openStore(join(folder, `${kind}.sqlite`), kind);
  return {
    store,
    remove: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
