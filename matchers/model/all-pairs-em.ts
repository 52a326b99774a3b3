import { type EmResult, type MixtureParameters, type PatternCounts, responsibilities } from './em.ts';

/** What is known of a group of sources before learning. */
export interface AllPairs {
  /** Patterns of the pairs that blocking proposed. */
  readonly patterns: PatternCounts;
  /** All pairs that there are, proposed or not. */
  readonly total: number;
  /** By comparison and level: counts among pairs drawn at random; level 0 left out. */
  readonly random: readonly (readonly number[])[];
}

export interface AllPairsOptions {
  readonly maxRounds: number;
  readonly tolerance: number;
  /** Pairs that the starting point weighs as much as, per class (a Dirichlet prior around it). */
  /** By class and comparison: Infinity holds it to the start for good. */
  readonly priorPairs: readonly (readonly number[])[];
}

/** Added to every level of the random pairs, so that one that was never drawn is rare and not impossible. */
const UNSEEN = 0.5;
const FLOOR = 1e-9;

/**
 * Expectation-maximisation over all pairs of two files, of which only the proposed ones are looked at (Fellegi and Sunter
 * 1969; Winkler 1988). The last class are strangers: nearly all pairs there are, so what they look like is measured on
 * pairs drawn at random, and needs no learning; what of those is not strangers is taken off in every round. The other
 * classes are learned from the proposed pairs, their shares are of all pairs, and so the weight of a pair does not depend
 * on the rule that proposed it. Deterministic.
 */
export function fitAllPairs(known: AllPairs, start: MixtureParameters, options: AllPairsOptions): EmResult {
  const drawn = known.random.map(shares);
  let current = withStrangers(start, drawn);
  let change = Infinity;
  let rounds = 0;
  while (rounds < options.maxRounds && change > options.tolerance) {
    const next = withStrangers(maximised(known, { current, start, options }), drawn);
    change = largestChange(current, next);
    current = next;
    rounds += 1;
  }
  return { ...current, rounds, converged: change <= options.tolerance, change };
}

function shares(counts: readonly number[]): number[] {
  const levels = counts.map((count, level) => (level === 0 ? 0 : count + UNSEEN));
  const total = levels.reduce((sum, count) => sum + count, 0);
  return levels.map((count) => count / total);
}

/** Strangers are what random pairs look like, less the share of the other classes among them. */
function withStrangers(
  { prior, probability }: MixtureParameters,
  drawn: readonly (readonly number[])[],
): MixtureParameters {
  const others = prior.slice(0, -1);
  const left = 1 - others.reduce((sum, share) => sum + share, 0);
  const strangers = drawn.map((levels, c) => {
    const own = levels.map((share, level) => {
      if (level === 0) return 0;
      const taken = others.reduce((sum, part, k) => sum + part * (probability[k]?.[c]?.[level] ?? 0), 0);
      // not all of it: a few draws must not make a level impossible
      return Math.max(FLOOR, share / 20, share - taken);
    });
    const total = own.reduce((sum, share) => sum + share, 0);
    return own.map((share, level) => (level === 0 ? 1 : share / total));
  });
  return { prior: [...others, left], probability: [...probability.slice(0, others.length), strangers] };
}

function maximised(
  { patterns, total }: AllPairs,
  {
    current,
    start,
    options,
  }: { current: MixtureParameters; start: MixtureParameters; options: AllPairsOptions },
): MixtureParameters {
  const learned = current.prior.length - 1;
  const { comparisons, counts, levels } = patterns;
  const pairs = new Array<number>(learned).fill(0);
  const found = current.probability
    .slice(0, learned)
    .map((fields) => fields.map((field) => field.map(() => 0)));
  const share = new Float64Array(current.prior.length);
  for (let p = 0; p < counts.length; p += 1) {
    const pattern = levels.subarray(p * comparisons, (p + 1) * comparisons);
    responsibilities(pattern, current, share);
    for (let k = 0; k < learned; k += 1) {
      const part = (share[k] ?? 0) * (counts[p] ?? 0);
      pairs[k] = (pairs[k] ?? 0) + part;
      pattern.forEach((level, c) => {
        const field = found[k]?.[c];
        if (level > 0 && field !== undefined) field[level] = (field[level] ?? 0) + part;
      });
    }
  }
  return {
    prior: [...pairs.map((count) => Math.max(FLOOR, count / total)), 0],
    probability: [
      ...found.map((fields, k) =>
        fields.map((field, c) =>
          held(field, start.probability[k]?.[c] ?? [], options.priorPairs[k]?.[c] ?? 0),
        ),
      ),
      [],
    ],
  };
}

function held(counts: readonly number[], start: readonly number[], priorPairs: number): number[] {
  if (priorPairs === Infinity) return [...start];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, level) =>
    level === 0 ? 1 : (count + priorPairs * (start[level] ?? 0)) / (total + priorPairs),
  );
}

/** Shares are compared by their ratio: of all pairs, those of one person are a ten-thousandth. */
function largestChange(before: MixtureParameters, after: MixtureParameters): number {
  let change = 0;
  after.prior.forEach((value, k) => {
    const old = before.prior[k] ?? 0;
    change = Math.max(change, Math.abs(value - old) / Math.max(value, old, FLOOR));
  });
  after.probability.forEach((fields, k) => {
    fields.forEach((field, c) => {
      field.forEach((value, level) => {
        change = Math.max(change, Math.abs(value - (before.probability[k]?.[c]?.[level] ?? 0)));
      });
    });
  });
  return change;
}
