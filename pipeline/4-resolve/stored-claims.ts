import type { Store } from '../store/open.ts';
import { saveColumns } from '../store/columns.ts';
import type { SourceContest } from './contests.ts';
import { type Links, otherEnd } from './links.ts';

/**
 * Keeps every claim with what was added to its weight, so that `padan explain` need not let all rows compete again: the
 * person by its first record, and the register row whose pair gave the weight. `links`: those that the claims are of.
 */
export function insertContests(store: Store, contests: readonly SourceContest[], links: Links): void {
  const held = contests.filter(({ claims }) => claims.row.length > 0);
  saveColumns(store, 'claim_column', {
    row: joined(held, Int32Array, ({ claims }) => claims.row),
    person: joined(held, Int32Array, ({ claims }) =>
      claims.person.map((person) => claims.personRecord[person] ?? -1),
    ),
    register_row: joined(held, Int32Array, ({ claims }) =>
      claims.link.map((link, i) => otherEnd(links, link, claims.row[i] ?? -1)),
    ),
    weight: joined(held, Float64Array, ({ claims }) => claims.weight),
    household: joined(held, Float64Array, ({ household }) => household),
    rivalry: joined(held, Float64Array, ({ competition }) => competition.rivalry),
    probability: joined(held, Float64Array, ({ competition }) => competition.probability),
  });
  const insert = store.prepare('INSERT INTO contest VALUES (?, ?, ?, ?, ?, ?, ?)');
  contests.forEach(({ claims, competition, unsolved }, source) => {
    if (claims.row.length === 0) return;
    const { present, again, shift, rounds, converged } = competition;
    insert.run(source, present, again, shift, rounds, Number(converged), unsolved);
  });
}

function joined<T extends Int32Array | Float64Array>(
  contests: readonly SourceContest[],
  type: new (length: number) => T,
  column: (contest: SourceContest) => T,
): T {
  const all = new type(contests.reduce((sum, contest) => sum + column(contest).length, 0));
  let at = 0;
  for (const contest of contests) {
    all.set(column(contest), at);
    at += column(contest).length;
  }
  return all;
}
