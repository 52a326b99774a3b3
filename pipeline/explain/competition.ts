import { type Candidate as Rival, choose, strongest } from '../../matchers/cluster/candidates.ts';
import type { Candidate, RowExplanation } from '../../schemas/explanation.ts';
import { type RecordPlace, nameOf } from './place.ts';
import { type MemberRow, memberOf } from './queries.ts';
import type { Scene } from './scene.ts';

/** The register persons that a row was held against, best first, as resolve lets them compete. */
export interface Competition {
  readonly candidates: readonly (Candidate & { readonly place: RecordPlace })[];
  readonly nobody: number;
}

export function competition(scene: Scene, record: number): Competition {
  const rows: MemberRow[] = [];
  const rivals: Rival[] = [];
  for (const { other, weight } of scene.linksOf(record)) {
    const member = memberOf(scene.store, other);
    if (member?.kind !== 'register') continue;
    rivals.push({ person: member.person, weight, link: rows.push(member) - 1 });
  }
  const best = strongest(rivals).sort((x, y) => y.weight - x.weight || x.person - y.person);
  const { nobody } = choose(best);
  const candidates = best.flatMap(({ person, weight, link }) => {
    const member = rows[link];
    const from = member === undefined ? undefined : scene.sources[member.source];
    if (member === undefined || from === undefined) return [];
    const place: RecordPlace = { id: member.id, from, source: member.sourceName, row: member.row };
    return [{ ...nameOf(place), person, weightBits: weight, probability: nobody * 2 ** weight, place }];
  });
  return { candidates, nobody };
}

const MOST_CANDIDATES = 5;

/** As an explanation shows them. */
export const shownRivals = ({
  candidates,
}: Competition): Pick<RowExplanation, 'candidates' | 'candidateCount'> => ({
  candidates: candidates.slice(0, MOST_CANDIDATES).map(({ place: _, ...candidate }) => candidate),
  candidateCount: candidates.length,
});
