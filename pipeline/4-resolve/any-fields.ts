import { agglomerate } from '../../matchers/cluster/agglomerate.ts';
import { type Candidate, choose, strongest } from '../../matchers/cluster/candidates.ts';
import type { Constraints } from '../../matchers/cluster/constraints.ts';
import type { AnyFields } from '../../schemas/model.ts';
import { groupProbabilities } from './group-probability.ts';
import type { Links, ResolveRecord } from './links.ts';
import type { Resolution } from './persons.ts';
import type { Placement, Thresholds } from './placement.ts';

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
  records: readonly ResolveRecord[],
  links: Links,
  { thresholds, grouping, duplicates, weightOf, constraints, alike }: AnySources,
): Resolution {
  const sourceOf = (record: number): number => records[record]?.source ?? 0;
  const exclusive = (record: number): number =>
    duplicates[sourceOf(record)] === false ? sourceOf(record) : -1;
  const among = Array.from(links.weight.keys()).filter((i) => (links.weight[i] ?? 0) > grouping.near);
  const groups = agglomerate(links, among, {
    join: grouping.join,
    clip: grouping.clip,
    most: grouping.most_pairs,
    weightOf,
    exclusive,
    ...constraints,
    alike,
  });
  const isRegister = (record: number): boolean => records[record]?.kind === 'register';
  const registerRow = new Map<number, number>();
  for (const [record, { group }] of groups) if (isRegister(record)) registerRow.set(group, record);
  const rivals = registerRivals(records, links, isRegister);
  const probabilities = groupProbabilities({
    links,
    groupOf: records.map(({ id }) => groups.get(id)?.group ?? id),
    clip: grouping.clip,
    weightOf,
    isCertain: certainPairs(constraints, alike),
  });
  const placements = records.map((record): Placement => {
    const grouped = groups.get(record.id);
    return {
      person: grouped?.group ?? record.id,
      verdict: 'sendiri',
      probability: isRegister(record.id) ? 1 : (probabilities[record.id] ?? 1),
      margin: null,
      link: grouped?.pair ?? -1,
      candidates: [],
    };
  });
  placements.forEach((placement, record) => {
    if (!isRegister(record)) {
      const scene = { thresholds, isGrouped: groups.has(record), held: registerRow.get(placement.person) };
      placeBesideRegister(placement, rivals[record] ?? [], scene);
    } else if (placement.link >= 0) placement.verdict = 'padan';
  });
  return { placements, contests: [] };
}

interface BesideRegister {
  readonly thresholds: Thresholds;
  readonly isGrouped: boolean;
  /** The register row of the row's group. */
  readonly held: number | undefined;
}

/** Verdict and probability of a row beside the register rows that it was held against. */
function placeBesideRegister(
  placement: Placement,
  rivals: readonly Candidate[],
  { thresholds, isGrouped, held }: BesideRegister,
): void {
  const { probability, nobody, best, runnerUp } = choose(strongest(rivals));
  if (held !== undefined) placement.verdict = 'usulan';
  if (best === undefined) return;
  placement.margin = runnerUp === undefined ? null : best.weight - runnerUp.weight;
  if (held !== undefined) {
    const isRival = rivals.some(({ person }) => person === held);
    placement.probability = isRival ? shareOf(rivals, held) : 1 - nobody;
    return;
  }
  if (isGrouped) return;
  placement.probability = Math.min(nobody, placement.probability);
  if (probability < thresholds.review) return;
  placement.verdict = 'tinjau';
  placement.link = best.link;
  placement.candidates = runnerUp === undefined ? [best.person] : [best.person, runnerUp.person];
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
  records: readonly ResolveRecord[],
  links: Links,
  isRegister: (record: number) => boolean,
): Candidate[][] {
  const rivals: Candidate[][] = records.map(() => []);
  for (let link = 0; link < links.count; link += 1) {
    const a = links.a[link] ?? 0;
    const b = links.b[link] ?? 0;
    const weight = links.weight[link] ?? 0;
    if (isRegister(a) && !isRegister(b)) rivals[b]?.push({ person: a, weight, link });
    if (isRegister(b) && !isRegister(a)) rivals[a]?.push({ person: b, weight, link });
  }
  return rivals;
}
