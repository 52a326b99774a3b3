import { agglomerate } from '../../matchers/cluster/agglomerate.ts';
import { type Candidate, choose, strongest } from '../../matchers/cluster/candidates.ts';
import type { Constraints } from '../../matchers/cluster/constraints.ts';
import type { AnyFields } from '../../schemas/model.ts';
import { groupProbabilities } from './group-probability.ts';
import type { Links } from './links.ts';
import type { Resolution } from './persons.ts';
import { Placements, type Placement, type Thresholds } from './placement.ts';
import { candidatesOf } from './placing.ts';
import { type Records, isOfKind } from './records.ts';

/** What of the project decides who is who. */
export interface AnySources {
  readonly thresholds: Thresholds;
  readonly grouping: AnyFields['grouping'];
  /** False, by source, where no two rows of it are one person. */
  readonly duplicates: readonly boolean[];
  /** Weight in bits of a pair that was never proposed. */
  readonly weightOf: (a: number, b: number) => number;
  /** What people decided. */
  readonly constraints: Constraints;
  /** Rows written alike so often that no rule compares them. */
  readonly alike: readonly (readonly number[])[];
}

/**
 * Who is who among files of any columns: all rows are grouped at once, two rows of a source without duplicates never
 * into one group, but where that was decided. A row that two persons of such a source claim equally well is nobody's and is told with both.
 */
export function placeAnyFields(
  records: Records,
  links: Links,
  { thresholds, grouping, duplicates, weightOf, constraints, alike }: AnySources,
): Resolution {
  const sourceOf = (record: number): number => records.source[record] ?? 0;
  const exclusive = (record: number): number =>
    duplicates[sourceOf(record)] === false ? sourceOf(record) : -1;
  const among: number[] = [];
  links.weight.forEach((bits, i) => {
    if (bits > grouping.near) among.push(i);
  });
  const groups = agglomerate(links, among, {
    join: grouping.join,
    clip: grouping.clip,
    most: grouping.most_pairs,
    weightOf,
    exclusive,
    ...constraints,
    alike,
  });
  const isRegister = isOfKind(records, 'register');
  const placements = new Placements(records.source.length);
  const registerRow = new Map<number, number>();
  for (const [record, { group }] of groups) if (isRegister(record)) registerRow.set(group, record);
  const rivals = registerRivals(links, isRegister);
  for (const [record, { group, pair }] of groups) {
    placements.person[record] = group;
    placements.link[record] = pair;
  }
  const probabilities = groupProbabilities({
    links,
    groupOf: placements.person,
    clip: grouping.clip,
    weightOf,
    isCertain: certainPairs(constraints, alike),
  });
  for (let record = 0; record < placements.count; record += 1) {
    if (isRegister(record)) {
      if ((placements.link[record] ?? -1) >= 0) placements.set(record, { verdict: 'padan' });
      continue;
    }
    placements.probability[record] = probabilities[record] ?? 1;
    const own = rivals.get(record) ?? [];
    const held = registerRow.get(placements.person[record] ?? record);
    placements.set(
      record,
      besideRegister(placements.at(record), own, { thresholds, isGrouped: groups.has(record), held }),
    );
  }
  return { placements, contests: [] };
}

interface BesideRegister {
  readonly thresholds: Thresholds;
  readonly isGrouped: boolean;
  /** The register row of the row's group. */
  readonly held: number | undefined;
}

/** What changes of a row's place beside the register rows that it was held against. */
function besideRegister(
  { probability: own }: Placement,
  rivals: readonly Candidate[],
  { thresholds, isGrouped, held }: BesideRegister,
): Partial<Placement> {
  const { probability, nobody, best, runnerUp } = choose(strongest(rivals));
  const verdict = held === undefined ? 'sendiri' : 'usulan';
  if (best === undefined) return { verdict };
  const margin = runnerUp === undefined ? null : best.weight - runnerUp.weight;
  if (held !== undefined) {
    const isRival = rivals.some(({ person }) => person === held);
    return { verdict, margin, probability: isRival ? shareOf(rivals, held) : 1 - nobody };
  }
  if (isGrouped) return { verdict, margin };
  const alone = { margin, probability: Math.min(nobody, own) };
  if (probability < thresholds.review) return { ...alone, verdict };
  const candidates = runnerUp === undefined ? [best.person] : [best.person, runnerUp.person];
  return { ...alone, verdict: 'tinjau', link: best.link, candidates };
}

/** Pairs that were decided or are alike: beyond doubt, whatever they weigh. */
function certainPairs(
  { unit }: Constraints,
  alike: readonly (readonly number[])[],
): (a: number, b: number) => boolean {
  const kindOf = new Map(alike.flatMap((rows, kind) => rows.map((row) => [row, kind] as const)));
  return (a, b) => unit.get(a)?.includes(b) === true || (kindOf.has(a) && kindOf.get(a) === kindOf.get(b));
}

function shareOf(own: readonly Candidate[], person: number): number {
  const { nobody } = choose(own);
  const weight = own.find((candidate) => candidate.person === person)?.weight ?? 0;
  return Math.min(1, nobody * 2 ** weight);
}

/** By row: the register rows that it was held against. */
function registerRivals(
  links: Links,
  isRegister: (record: number) => boolean,
): ReadonlyMap<number, readonly Candidate[]> {
  const rivals = new Map<number, readonly Candidate[]>();
  const held = (a: number, b: number): number => (isRegister(a) && !isRegister(b) ? a : -1);
  candidatesOf(links, held, (record, own) => rivals.set(record, own));
  return rivals;
}
