import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findingHistory, rememberFindings } from '../../../../pipeline/ledger/finding-history.ts';
import { besideWork } from '../../../../pipeline/store/beside.ts';
import type { Store } from '../../../../pipeline/store/open.ts';
import { temporaryStore } from '../../../support/ledger.ts';

/** A work store of one finding. */
function fill(
  work: Store,
  { code, source, recordKey }: Record<'code' | 'source' | 'recordKey', string>,
): void {
  work.exec('DELETE FROM source; DELETE FROM record; DELETE FROM finding');
  work.prepare(`INSERT INTO source VALUES (0, ?, '', '', 'file', 'bpjs', '', NULL, 1, 1, 0)`).run(source);
  work
    .prepare(
      `INSERT INTO record VALUES (0, 0, 1, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 0, NULL, NULL, '', 0, NULL, 0, '', NULL)`,
    )
    .run(recordKey);
  work.prepare(`INSERT INTO finding VALUES (?, 0, 1, '', '', '', 0, 0, 0, NULL, NULL, '', '', '')`).run(code);
}

describe('findings over runs', () => {
  let ledger: ReturnType<typeof temporaryStore>;
  let work: ReturnType<typeof temporaryStore>;
  beforeEach(() => {
    ledger = temporaryStore('ledger');
    work = temporaryStore('work');
  });
  afterEach(() => {
    ledger.remove();
    work.remove();
  });
  const key = { code: 'B1', source: 'bpjs', recordKey: 'kartu:0000000009001' };
  const seen = (seq: number, asked = key): string | undefined =>
    findingHistory(ledger.store, { seq })(asked.code)?.(asked.source, asked.recordKey);
  const publish = (seq: number, asOf: string, recordKey = key.recordKey): void => {
    fill(work.store, { ...key, recordKey });
    besideWork(ledger.store, work.store, () => {
      rememberFindings(ledger.store, { seq, asOf });
    });
  };

  test('new once, the same afterwards, with the day it was first published', () => {
    expect(seen(1)).toBeUndefined();
    publish(1, '2026-05-31');
    expect(seen(2)).toBe('2026-05-31');
    publish(2, '2026-06-30');
    expect(seen(3)).toBe('2026-05-31');
  });

  test('a run that was withheld leaves it new', () => {
    seen(1);
    expect(seen(2)).toBeUndefined();
  });

  test('a run finished after a kill sees it as it did the first time', () => {
    publish(4, '2026-05-31');
    expect(seen(4)).toBeUndefined();
  });

  test('another class, source or record is another finding', () => {
    publish(1, '2026-05-31');
    const others = [
      { ...key, code: 'B5' },
      { ...key, source: 'bpjs-2' },
      { ...key, recordKey: 'kartu:0000000009002' },
    ];
    expect(others.map((other) => seen(2, other))).toEqual([undefined, undefined, undefined]);
  });

  test('a row whose key began or ceased to be repeated is known by its own key, the earliest day first', () => {
    const hash = '#0123456789abcdef0123';
    publish(1, '2026-04-30', `${key.recordKey}${hash}`);
    publish(2, '2026-03-31', `${key.recordKey}${hash}.2`);
    expect(seen(3)).toBe('2026-03-31');
    expect(seen(3, { ...key, recordKey: `${key.recordKey}#ffffffffffffffffffff` })).toBe('2026-03-31');
    expect(seen(3, { ...key, recordKey: `${key.recordKey}${hash}` })).toBe('2026-04-30');
    expect(seen(3, { ...key, recordKey: `${key.recordKey}9` })).toBeUndefined();
  });
});
