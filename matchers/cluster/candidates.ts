/** A record's possible persons. Weights are log2 odds that record and person are the same, one pair at a time. */
export interface Candidate {
  readonly person: number;
  readonly weight: number;
  /** Index of the link that gave the weight. */
  readonly link: number;
}

export interface Choice {
  readonly best: Candidate | undefined;
  readonly runnerUp: Candidate | undefined;
  /** P(the record is the best candidate), its candidates competing: at most one of them can be it. */
  readonly probability: number;
  /** P(the record is none of its candidates). */
  readonly nobody: number;
}

/**
 * A record competes: with odds w_i against "nobody", P(i) = w_i / (1 + sum w). Two equal candidates so share the
 * probability and neither is accepted. Ties go to the lower person.
 */
export function choose(candidates: readonly Candidate[]): Choice {
  const sorted = [...candidates].sort((x, y) => y.weight - x.weight || x.person - y.person);
  const best = sorted.at(0);
  const runnerUp = sorted.at(1);
  if (best === undefined) return { best, runnerUp, probability: 0, nobody: 1 };
  const top = Math.max(0, best.weight);
  const nobody = 2 ** -top;
  const total = sorted.reduce((sum, { weight }) => sum + 2 ** (weight - top), nobody);
  return { best, runnerUp, probability: 2 ** (best.weight - top) / total, nobody: nobody / total };
}

/** The strongest candidate for each person. */
export function strongest(candidates: readonly Candidate[]): Candidate[] {
  const byPerson = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = byPerson.get(candidate.person);
    if (known === undefined || candidate.weight > known.weight) byPerson.set(candidate.person, candidate);
  }
  return [...byPerson.values()];
}
