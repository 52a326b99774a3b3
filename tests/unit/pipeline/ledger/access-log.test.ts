import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { logAccess } from '../../../../pipeline/ledger/access-log.ts';
import { openStore } from '../../../../pipeline/store/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'padan-access-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the access log', () => {
  it('is added to a ledger of version 1, which keeps all else', () => {
    const path = join(folder, 'ledger.sqlite');
    const old = openStore(path, 'ledger');
    old.exec(
      "DROP TABLE access; DROP TABLE decision; PRAGMA user_version = 1; INSERT INTO person_counter VALUES (1, 41); INSERT INTO publication VALUES (3, '2026-06-30', '{}')",
    );
    old.close();
    const ledger = openStore(path, 'ledger');
    logAccess(ledger, {
      at: new Date('2026-06-30T01:02:03Z'),
      officer: 'petugas',
      command: 'search',
      reason: 'verval',
      rows: 2,
    });
    expect(ledger.prepare('SELECT at, officer, command, reason, rows FROM access').all()).toEqual([
      {
        at: '2026-06-30T01:02:03.000Z',
        officer: 'petugas',
        command: 'search',
        reason: 'verval',
        rows: 2,
      },
    ]);
    expect(ledger.prepare('SELECT highest FROM person_counter').pluck().get()).toBe(41);
    expect(ledger.pragma('user_version', { simple: true })).toBe(4);
    ledger.close();
  });
});
