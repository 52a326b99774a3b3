import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { PairColumns } from '../../matchers/kernel/pair-list.ts';
import { GOOD_CANDIDATE } from '../../matchers/model/limits.ts';

/** Marks rows of files whose best pair with the register is not good. */
export function rowsWithoutCandidate(columns: LinkColumns, pairs: PairColumns): Uint8Array {
  const open = new Uint8Array(new SharedArrayBuffer(columns.count));
  const isRegister = (record: number): boolean => columns.isRegister[columns.source[record] ?? 0] === 1;
  for (let record = 0; record < columns.count; record += 1) open[record] = isRegister(record) ? 0 : 1;
  pairs.weight.forEach((weight, i) => {
    if (weight < GOOD_CANDIDATE) return;
    const a = pairs.a[i] ?? 0;
    const b = pairs.b[i] ?? 0;
    if (isRegister(a)) open[b] = 0;
    if (isRegister(b)) open[a] = 0;
  });
  return open;
}
