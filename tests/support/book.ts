import { parseName } from '../../matchers/indonesia/nama.ts';
import { parseNik } from '../../matchers/indonesia/nik.ts';
import { reconcile } from '../../pipeline/5-reconcile/stage.ts';
import type { RunContext } from '../../pipeline/context.ts';
import { outFolder } from '../../pipeline/out-folder.ts';
import type { Store } from '../../pipeline/store/open.ts';
import { temporaryStore } from './ledger.ts';
import { AS_OF, REGIONS, nameRules } from './rules.ts';

const ROLES = ['dukcapil', 'dinsos', 'bpjs', 'jamkesda', 'tagihan'] as const;
export type Role = (typeof ROLES)[number];
const KINDS = { dukcapil: 'register', dinsos: 'file', bpjs: 'file', jamkesda: 'list', tagihan: 'bill' };
const AGENCIES = {
  dukcapil: 'Dukcapil',
  dinsos: 'Dinsos',
  bpjs: 'BPJS',
  jamkesda: 'Dinkes',
  tagihan: 'BPJS',
};

/** One row of a source as the stages before leave it: whose it is, and what it says. Days are yyyymmdd. */
export interface Row {
  readonly role: Role;
  readonly person: number;
  readonly verdict?: 'padan' | 'usulan' | 'tinjau' | 'sendiri';
  readonly candidates?: readonly [number, number?];
  readonly nik?: string;
  readonly name?: string;
  readonly nameLevel?: string;
  readonly nameScore?: number;
  readonly born?: number;
  readonly sex?: 1 | 2;
  readonly card?: string;
  readonly status?: string;
  readonly statusDay?: number;
  readonly decile?: number;
  readonly segment?: 'PBI' | 'PEMDA' | 'PPU' | 'MANDIRI';
  readonly active?: boolean;
  readonly careClass?: number;
  readonly start?: number;
  readonly period?: string;
  readonly fee?: number;
}

export interface Found {
  readonly code: string;
  /** Place of the row in what was given. */
  readonly row: number;
  readonly cause: string;
  readonly evidence: string;
  readonly agency: string;
  readonly amount: number;
  readonly counted: number;
  readonly since: number;
  readonly months: number | null;
  readonly total: number | null;
  readonly formula: string;
  readonly status: string;
  readonly firstSeen: string;
}

export interface BookOptions {
  /** The BPJS extract's date, the as-of date where none is given. */
  readonly extracted?: string;
  /** Sources that are there though no row is given. */
  readonly without?: readonly Role[];
}

/** Runs the reconcile stage itself over a store made of these rows. */
export async function findingsOf(rows: readonly Row[], options: BookOptions = {}): Promise<Found[]> {
  const work = temporaryStore('work');
  const ledger = temporaryStore('ledger');
  try {
    const placeOf = fill(work.store, rows, options);
    await reconcile.run(contextOf(work.store, ledger.store));
    return work.store
      .prepare<[], Found & { record: number }>(
        `SELECT code, record, cause, evidence, agency, amount_idr_month AS amount, counted, since_day AS since, months,
           amount_idr_total AS total, formula, status, first_seen AS firstSeen FROM finding ORDER BY code, record`,
      )
      .all()
      .map(({ record, ...found }) => ({ ...found, row: placeOf(record) }));
  } finally {
    work.remove();
    ledger.remove();
  }
}

function contextOf(store: Store, ledger: Store, run = { seq: 1, asOf: '2026-06-30' }): RunContext {
  return {
    project: {
      sources: [],
      out: '/nowhere',
      asOf: run.asOf,
      threads: 1,
      ignoreGates: false,
      model: undefined,
      decisions: undefined,
      plan: 'penduduk',
      link: undefined,
      overlay: undefined,
    },
    out: outFolder('/nowhere'),
    store,
    ledger,
    seq: run.seq,
    tell: () => undefined,
    clock: () => new Date(`${run.asOf}T00:00:00Z`),
    files: [],
    decisions: null,
  };
}

/** Writes the rows as records, source by source; the result gives the place of a record among the rows. */
export function fill(
  store: Store,
  rows: readonly Row[],
  options: BookOptions = {},
): (record: number) => number {
  const present = ROLES.filter((role) => options.without?.includes(role) !== true);
  const order = present.flatMap((role) =>
    rows.flatMap((row, place) => (row.role === role ? [{ row, place }] : [])),
  );
  present.forEach((role, ordinal) => {
    store
      .prepare(`INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, NULL, 0, 0, 0)`)
      .run(
        ordinal,
        role,
        role,
        AGENCIES[role],
        KINDS[role],
        role,
        role === 'bpjs' ? (options.extracted ?? '2026-06-30') : '2026-06-30',
      );
  });
  store.prepare(`INSERT INTO region VALUES ('3275', 'KOTA BEKASI')`).run();
  order.forEach(({ row, place }, id) =>
    insertRow(store, row, { id, place, source: present.indexOf(row.role) }),
  );
  return (record) => order[record]?.place ?? -1;
}

interface At {
  readonly id: number;
  readonly place: number;
  readonly source: number;
}

function insertRow(store: Store, row: Row, { id, place, source }: At): void {
  const nik = parseNik(row.nik ?? '', REGIONS, AS_OF);
  const original = row.nik ?? '';
  const name = parseName(row.name ?? '', nameRules);
  const nikId =
    store.prepare<[string], number>('SELECT id FROM nik_value WHERE original = ?').pluck().get(original) ??
    id;
  store
    .prepare('INSERT OR IGNORE INTO nik_value VALUES (?, ?, ?, ?, ?, ?)')
    .run(nikId, original, nik.cleaned, nik.evidence, nik.cause, '');
  store
    .prepare('INSERT INTO name_value VALUES (?, ?, ?, ?, ?)')
    .run(id, row.name ?? '', name.clean, '', Number(name.babyOf !== null));
  store.prepare('INSERT INTO date_value VALUES (?, ?, ?, ?)').run(id, '', row.born ?? 0, '');
  store.prepare('INSERT INTO card_value VALUES (?, ?, ?)').run(id, row.card ?? '', row.card ?? '');
  store
    .prepare(
      `INSERT INTO record VALUES (@id, @source, @place, @key, @nikId, -1, @id, @id, -1, @id, -1, -1, -1, @sex, 0, @status,
         @statusDay, @decile, NULL, @segment, @active, @careClass, @start, @period, @fee)`,
    )
    .run({
      id,
      nikId,
      source,
      place,
      key: `k${place}`,
      sex: row.sex ?? 0,
      status: row.status ?? (row.role === 'dukcapil' ? 'HIDUP' : ''),
      statusDay: row.statusDay ?? 0,
      decile: row.decile ?? null,
      segment: row.segment ?? '',
      active: Number(row.active ?? false),
      careClass: row.careClass ?? null,
      start: row.start ?? 0,
      period: row.period ?? '',
      fee: row.fee ?? null,
    });
  store.prepare(`INSERT INTO agreement VALUES (?, '', ?)`).run(id, row.nameLevel ?? '');
  store
    .prepare(`INSERT INTO placed VALUES (?, ?, ?, 1, NULL, ?, ?, ?, ?, NULL)`)
    .run(
      id,
      row.person,
      row.verdict ?? 'padan',
      id,
      row.nameScore ?? null,
      row.candidates?.[0] ?? null,
      row.candidates?.[1] ?? null,
    );
}

/** The rows that a class is found on, with the cause. */
export const rowsOf = (found: readonly Found[], code: string): (readonly [row: number, cause: string])[] =>
  found.filter((finding) => finding.code === code).map(({ row, cause }) => [row, cause] as const);
