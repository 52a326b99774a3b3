import type { LinkModel } from '../../matchers/model/link-model.ts';
import type { Store } from '../store/open.ts';
import type { DecidedLine } from '../decision-lines.ts';
import { type DecidedPair, type RecordNumbers, nameOf } from './decided.ts';
import type { SourceFacts } from './persons.ts';

/** By ordinal: how many rows a source has, and how often a compared pair of the register and it is one person. */
export function sourceFacts(store: Store, model: LinkModel): SourceFacts[] {
  const sources = store
    .prepare<[], { name: string; kind: string; stored: number }>(
      'SELECT name, kind, stored FROM source ORDER BY ordinal',
    )
    .all();
  const register = sources.find(({ kind }) => kind === 'register')?.name ?? '';
  return sources.map(({ name, stored }) => {
    const group = model.groups.find(
      (one) => one.name === `${register}-${name}` || one.name === `${name}-${register}`,
    );
    return { rows: stored, pairPrior: group?.prior[0] ?? 0.5 };
  });
}

/** Kinds of the sources, by ordinal. */
export const sourceKinds = (store: Store): string[] =>
  store.prepare<[], string>('SELECT kind FROM source ORDER BY ordinal').pluck().all();

/** What each name is without titles, by its number. */
export const cleanNames = (store: Store): string[] =>
  store.prepare<[], string>('SELECT clean FROM name_value ORDER BY id').pluck().all();

/** Numbers of the records that decisions name. */
export function recordNumbers(store: Store, lines: readonly DecidedLine[]): RecordNumbers {
  if (lines.length === 0) return new Map();
  const keys = new Set(lines.flatMap(({ a, b }) => [a.recordKey, b.recordKey]));
  const rows = store.prepare<[string], { id: number; source: string; recordKey: string }>(
    `SELECT r.id, s.name AS source, r.record_key AS recordKey FROM record r JOIN source s ON s.ordinal = r.source
     WHERE r.record_key IN (SELECT value FROM json_each(?))`,
  );
  return new Map(rows.all(JSON.stringify([...keys])).map((row) => [nameOf(row), row.id]));
}

export function insertDecided(store: Store, decided: readonly DecidedPair[]): void {
  const insert = store.prepare('INSERT INTO decided_pair VALUES (?, ?, ?, ?, ?)');
  store.transaction(() => {
    for (const { a, b, line } of decided)
      insert.run(Math.min(a, b), Math.max(a, b), line.same ? 1 : 0, line.officer, line.date);
  })();
}
