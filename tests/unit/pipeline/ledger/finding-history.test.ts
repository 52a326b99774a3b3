import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Seen, findingHistory, rememberFindings } from '../../../../pipeline/ledger/finding-history.ts';
import { temporaryStore } from '../../../support/ledger.ts';

describe('findings over runs', () => {
  let ledger: ReturnType<typeof temporaryStore>;
  beforeEach(() => {
    ledger = temporaryStore('ledger');
  });
  afterEach(() => {
    ledger.remove();
  });
  const key = { code: 'B1', source: 'bpjs', recordKey: 'kartu:0000000009001' };
  const seen = (seq: number, asOf: string): Seen => findingHistory(ledger.store, { seq, asOf })(key);
  const publish = (seq: number, asOf: string): void => {
    rememberFindings(ledger.store, [key], { seq, asOf });
  };

  test('new once, the same afterwards, with the day it was first published', () => {
    expect(seen(1, '2026-05-31')).toEqual({ status: 'baru', firstSeen: '2026-05-31' });
    publish(1, '2026-05-31');
    expect(seen(2, '2026-06-30')).toEqual({ status: 'tetap', firstSeen: '2026-05-31' });
    publish(2, '2026-06-30');
    expect(seen(3, '2026-07-31')).toEqual({ status: 'tetap', firstSeen: '2026-05-31' });
  });

  test('a run that was withheld leaves it new', () => {
    seen(1, '2026-05-31');
    expect(seen(2, '2026-06-30')).toEqual({ status: 'baru', firstSeen: '2026-06-30' });
  });

  test('a run finished after a kill sees it as it did the first time', () => {
    publish(4, '2026-05-31');
    expect(seen(4, '2026-05-31')).toEqual({ status: 'baru', firstSeen: '2026-05-31' });
  });

  test('another class, source or record is another finding', () => {
    publish(1, '2026-05-31');
    const history = findingHistory(ledger.store, { seq: 2, asOf: '2026-06-30' });
    const others = [
      { ...key, code: 'B5' },
      { ...key, source: 'bpjs-2' },
      { ...key, recordKey: 'kartu:0000000009002' },
    ];
    expect(others.map((other) => history(other).status)).toEqual(['baru', 'baru', 'baru']);
  });
});
