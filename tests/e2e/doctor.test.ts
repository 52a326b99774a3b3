import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFault } from '../support/cli-expect.ts';
import { generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
const env = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'Asia/Jakarta' };

beforeAll(() => {
  generate(cwd, 'data', 60);
  padanEnds(0, runArgs({ out: 'asal' }), { cwd });
  writeFileSync(at('sebuah-berkas'), 'isi');
});
afterAll(remove);

interface Told {
  readonly status: number | null;
  /** id and state of every check that is not ok. */
  readonly amiss: Record<string, string>;
}

function doctor(...args: readonly string[]): Told {
  const { status, stdout, told } = padan(['doctor', '--json', ...args], { cwd, env });
  const json = JSON.parse(stdout) as {
    schema: string;
    ok: boolean;
    checks: { id: string; state: string; found: string; next: string }[];
  };
  expect({ told, schema: json.schema, ok: json.ok }).toEqual({
    told,
    schema: 'padan-doctor-1',
    ok: status === 0,
  });
  const amiss = json.checks.filter(({ state }) => state !== 'ok');
  expect(amiss.filter(({ next }) => next === '')).toEqual([]);
  return { status, amiss: Object.fromEntries(amiss.map(({ id, state }) => [id, state])) };
}

/** A copy of the finished folder. */
function copyOf(): string {
  rmSync(at('hasil'), { recursive: true, force: true });
  cpSync(at('asal'), at('hasil'), { recursive: true });
  return 'hasil';
}

test('says for each check how it stands, and at the end whether padan can run', () => {
  const { stdout } = padanEnds(0, ['doctor', '--out', 'asal'], { cwd, env });
  expect(stdout).toMatch(/^OK +Node\.js +v\d+/m);
  expect(stdout).toMatch(/^OK +SQLite \(better-sqlite3\) +3\.\S+, pencarian teks \(FTS5\) ada$/m);
  expect(stdout).toMatch(/^OK +Buku besar \(ledger\) +sehat/m);
  expect(stdout).toMatch(/Semua baik: padan dapat dijalankan\.\n$/);
  expect(readdirSync(at('asal')).filter((name) => name.startsWith('.padan-doctor'))).toEqual([]);
});

test('a folder that is not there yet is not made', () => {
  expect(doctor('--out', 'belum/ada')).toEqual({ status: 0, amiss: {} });
  expect(existsSync(at('belum'))).toBe(false);
});

test('a file in place of the folder', () => {
  expect(doctor('--out', 'sebuah-berkas')).toEqual({ status: 4, amiss: { tulis: 'gagal' } });
});

const onStore =
  (name: 'work' | 'ledger', sql: string) =>
  (out: string): void => {
    const store = new Database(at(out, '.padan', `${name}.sqlite`));
    store.exec(sql);
    store.close();
  };

describe('what an earlier run left', () => {
  test.each<readonly [string, (out: string) => void, number, Record<string, string>]>([
    ['a work store of a newer padan', onStore('work', 'PRAGMA user_version = 99'), 4, { kerja: 'gagal' }],
    ['a work store of an older padan', onStore('work', 'PRAGMA user_version = 0'), 0, {}],
    ['a ledger of a newer padan', onStore('ledger', 'PRAGMA user_version = 99'), 4, { ledger: 'gagal' }],
    ['a run that was killed', onStore('ledger', "UPDATE run SET state = 'started'"), 0, { run: 'perhatian' }],
    ['a withheld run', onStore('ledger', "UPDATE run SET state = 'withheld'"), 0, { run: 'perhatian' }],
    [
      'a swap cut short',
      (out) => {
        mkdirSync(at(out, '.padan', 'ready'));
      },
      0,
      { tukar: 'perhatian' },
    ],
    [
      'a publication half written',
      (out) => {
        mkdirSync(at(out, '.padan', 'staging'));
      },
      0,
      { tukar: 'perhatian' },
    ],
    [
      'an overwritten work store',
      (out) => {
        writeFileSync(at(out, '.padan', 'work.sqlite'), 'bukan basis data '.repeat(900));
      },
      4,
      { kerja: 'gagal' },
    ],
    [
      'an overwritten ledger',
      (out) => {
        writeFileSync(at(out, '.padan', 'ledger.sqlite'), 'bukan basis data '.repeat(900));
      },
      4,
      { ledger: 'gagal' },
    ],
    [
      'a lost ledger',
      (out) => {
        rmSync(at(out, '.padan', 'ledger.sqlite'));
      },
      4,
      { ledger: 'gagal' },
    ],
    [
      'a lost work store',
      (out) => {
        rmSync(at(out, '.padan', 'work.sqlite'));
      },
      0,
      {},
    ],
  ])('%s', (_title, damage, status, amiss) => {
    const out = copyOf();
    damage(out);
    expect(doctor('--out', out)).toEqual({ status, amiss });
  });

  test('a folder at work', () => {
    const lock = new Database(at(copyOf(), '.padan', 'lock.sqlite'));
    lock.exec('BEGIN EXCLUSIVE');
    try {
      expect(doctor('--out', 'hasil')).toEqual({ status: 0, amiss: { dipakai: 'perhatian' } });
    } finally {
      lock.close();
    }
  });

  test('looking changes nothing that a run would mind', () => {
    const out = copyOf();
    doctor('--out', out);
    expect(padanEnds(0, runArgs({ out }), { cwd }).stderr).toMatch(/Menerbitkan: tidak berubah/);
  });
});

test('a folder without the right to write', () => {
  mkdirSync(at('terkunci'));
  chmodSync(at('terkunci'), 0o555);
  const isRoot = process.getuid?.() === 0;
  chmodSync(cwd, 0o755);
  const { status, stdout } = padan(['doctor', '--out', 'terkunci'], {
    cwd,
    env,
    ...(isRoot ? { uid: 65534 } : {}),
  });
  expect(status).toBe(4);
  expect(stdout).toMatch(/^GAGAL +Hak menulis +.*EACCES/m);
});

describe('with a project file', () => {
  const project = (text: string): string => {
    writeFileSync(at('padan.yaml'), text);
    return 'padan.yaml';
  };
  const sources = 'sources:\n  dukcapil: { file: data/dukcapil.csv }\n  dinsos: { file: data/dinsos.csv }\n';

  test('its folder and its files are looked at', () => {
    const { stdout } = padanEnds(0, ['doctor', '--config', project(`out: asal\n${sources}`)], { cwd, env });
    expect(stdout).toMatch(/^OK +Berkas dinsos +dinsos\.csv, [\d,]+ MiB$/m);
    expect(stdout).toMatch(/^OK +Buku besar/m);
  });

  test('a file that has not come is a fault of a source', () => {
    expect(doctor('--config', project(`out: baru\n${sources}  bpjs: { file: data/belum.csv }\n`))).toEqual({
      status: 3,
      amiss: { 'berkas-bpjs': 'gagal' },
    });
  });

  test('an as-of date to come', () => {
    expect(doctor('--config', project(`out: baru\nas_of: 2099-01-01\n${sources}`))).toEqual({
      status: 0,
      amiss: { jam: 'perhatian' },
    });
  });

  test('a mistake in it is told as by run', () => {
    expectFault(padan(['doctor', '--config', project('out: x\nsumber: 1\n')], { cwd }), 2, /tidak dikenal/);
  });
});
