import { type Candidate as Rival, choose, strongest } from '../../matchers/cluster/candidates.ts';
import type { Candidate } from '../../schemas/explanation.ts';
import { nameOf, type RecordPlace } from './pair.ts';
import { type MemberRow, type SourceRow, linksOf, memberOf } from './queries.ts';
import type { Scene } from './scene.ts';

/** The register persons that a row was held against, best first, as resolve lets them compete. */
export interface Competition {
  readonly candidates: readonly (Candidate & { readonly place: RecordPlace })[];
  readonly nobody: number;
}

export function competition(scene: Scene, record: number, sources: readonly SourceRow[]): Competition {
  const rows: MemberRow[] = [];
  const rivals: Rival[] = [];
  for (const { other, weight } of linksOf(scene.store, record)) {
    const member = memberOf(scene.store, other);
    if (member?.kind !== 'register') continue;
    rivals.push({ person: member.person, weight, link: rows.push(member) - 1 });
  }
  const best = strongest(rivals).sort((x, y) => y.weight - x.weight || x.person - y.person);
  const { nobody } = choose(best);
  const candidates = best.flatMap(({ person, weight, link }) => {
    const member = rows[link];
    const from = member === undefined ? undefined : sources[member.source];
    if (member === undefined || from === undefined) return [];
    const place: RecordPlace = { id: member.id, from, source: member.sourceName, row: member.row };
    return [{ ...nameOf(place), person, weightBits: weight, probability: nobody * 2 ** weight, place }];
  });
  return { candidates, nobody };
}
