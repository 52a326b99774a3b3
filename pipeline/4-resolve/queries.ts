import type { LinkModel } from '../../matchers/model/link-model.ts';
import type { Store } from '../store/open.ts';
import type { DecidedPair } from './decided.ts';
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

export function insertDecided(store: Store, decided: readonly DecidedPair[]): void {
  const insert = store.prepare('INSERT INTO decided_pair VALUES (?, ?, ?, ?, ?)');
  store.transaction(() => {
    for (const { a, b, line } of decided)
      insert.run(Math.min(a, b), Math.max(a, b), line.same ? 1 : 0, line.officer, line.date);
  })();
}
