import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Scan } from '../extract/encoding.ts';
import type { FileMemory, FileReading } from '../extract/file-stamp.ts';
import { version } from '../version.ts';
import { fileState } from './file-state.ts';
import { type Store, isOfVersion } from './open.ts';

/**
 * A file that changed so shortly before it was looked at may have changed once more without its times showing it: FAT
 * counts them in steps of two seconds. Such a look is taken once more, as git does with its index.
 */
const SETTLED_MS = 3_000;

interface Seen {
  readonly state: string;
  readonly seenAtMs: number;
  readonly scan: Scan;
  /** Hash of what the reading was made by. */
  readonly rules: string;
  readonly reading: FileReading;
}

export interface SeenFiles extends FileMemory {
  /** Keeps what was seen for the next run. */
  readonly save: (store: Store) => void;
}

/** What the last run on this work store saw of its files; nothing where there is no such store. */
export function seenFiles(work: string, now: () => number): SeenFiles {
  const known = recalled(work);
  const seen = new Map<string, Partial<Seen>>();
  let isNew = false;
  return {
    scan: async (path, ask) => {
      const key = resolve(path);
      const { state = '', changedAtMs = Infinity } = fileState(path) ?? {};
      const old = known.get(key);
      const holds = old?.state === state && old.seenAtMs - changedAtMs >= SETTLED_MS;
      const seenAtMs = holds ? old.seenAtMs : now();
      const scan = holds ? old.scan : await ask();
      isNew ||= !holds;
      seen.set(key, { state, seenAtMs, scan });
      return scan;
    },
    reading: async ({ path, sha256, rules }, ask) => {
      const key = resolve(path);
      const old = known.get(key);
      const hash = hashOf(rules);
      const holds = old?.scan.sha256 === sha256 && old.rules === hash;
      const reading = holds ? old.reading : await ask();
      isNew ||= !holds;
      seen.set(key, { ...seen.get(key), rules: hash, reading });
      return reading;
    },
    save: (store) => {
      if (isNew || seen.size !== known.size) save(store, seen);
    },
  };
}

const hashOf = (rules: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([version(), rules]))
    .digest('hex');

function save(store: Store, seen: ReadonlyMap<string, Partial<Seen>>): void {
  const insert = store.prepare('INSERT INTO seen_file VALUES (?, ?, ?, ?, ?, ?)');
  store.transaction(() => {
    store.exec('DELETE FROM seen_file');
    for (const [path, { state, seenAtMs, scan, rules, reading }] of seen)
      insert.run(path, state, seenAtMs, serialize(scan), rules, serialize(reading));
  })();
}

interface Row {
  readonly path: string;
  readonly state: string;
  readonly seen_at_ms: number;
  readonly scan: Buffer;
  readonly rules: string;
  readonly reading: Buffer;
}

/** Nothing where the store cannot be read: whoever opens it to build on it tells why. */
function recalled(work: string): Map<string, Seen> {
  if (!existsSync(work)) return new Map();
  try {
    // not read-only, though nothing is written: a reader of WAL would leave its two files behind (sqlite.org/wal.html)
    const store = new Database(work, { fileMustExist: true, timeout: 2000 });
    try {
      if (!isOfVersion(store, 'work')) return new Map();
      const rows = store.prepare<[], Row>('SELECT * FROM seen_file').all();
      return new Map(
        rows.map(({ path, seen_at_ms: seenAtMs, scan, reading, ...same }) => [
          path,
          {
            ...same,
            seenAtMs,
            scan: deserialize(scan) as Scan,
            reading: deserialize(reading) as FileReading,
          },
        ]),
      );
    } finally {
      store.close();
    }
  } catch {
    return new Map();
  }
}
