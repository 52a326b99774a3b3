/** Counts of agreement patterns: `levels` holds `comparisons` bytes a pattern. */
export interface PatternCounts {
  readonly comparisons: number;
  readonly levels: Uint8Array;
  readonly counts: Float64Array;
}

/** Parameters of one group: [class] and [class][comparison][level]. */
export interface MixtureParameters {
  readonly prior: readonly number[];
  readonly probability: readonly (readonly (readonly number[])[])[];
}

export interface EmOptions {
  readonly maxRounds: number;
  /** Stops when no probability moved by more than this. */
  readonly tolerance: number;
  /** Pairs that the starting point weighs as much as, per class (a Dirichlet prior around it). */
  readonly priorPairs: readonly number[];
}

export interface EmResult extends MixtureParameters {
  readonly rounds: number;
  readonly converged: boolean;
  readonly change: number;
}

const FLOOR = 1e-6;

/**
 * Expectation-maximisation for a mixture of independent multinomials (Dempster, Laird and Rubin 1977; for record linkage
 * Winkler 1988), with the starting point as a Dirichlet prior so that levels seldom seen keep a sane value. Level 0 is a
 * missing value and is left out of both steps. Deterministic: patterns are summed in the order given.
 */
export function fitMixture(patterns: PatternCounts, start: MixtureParameters, options: EmOptions): EmResult {
  let current: MixtureParameters = start;
  let change = Infinity;
  let rounds = 0;
  while (rounds < options.maxRounds && change > options.tolerance) {
    const next = maximise(expect(patterns, current), start, options.priorPairs);
    change = largestChange(current, next);
    current = next;
    rounds += 1;
  }
  return { ...current, rounds, converged: change <= options.tolerance, change };
}

/** Expected counts: pairs by class, and by class, comparison and level. */
interface Expected {
  readonly classes: number[];
  readonly levels: number[][][];
}

function expect(patterns: PatternCounts, parameters: MixtureParameters): Expected {
  const { comparisons, counts, levels } = patterns;
  const expected: Expected = {
    classes: parameters.prior.map(() => 0),
    levels: parameters.probability.map((fields) => fields.map((field) => field.map(() => 0))),
  };
  const share = new Float64Array(parameters.prior.length);
  for (let p = 0; p < counts.length; p += 1) {
    const pattern = levels.subarray(p * comparisons, (p + 1) * comparisons);
    responsibilities(pattern, parameters, share);
    const count = counts[p] ?? 0;
    share.forEach((part, k) => {
      expected.classes[k] = (expected.classes[k] ?? 0) + part * count;
      const fields = expected.levels[k] ?? [];
      pattern.forEach((level, c) => {
        const field = fields[c];
        if (level > 0 && field !== undefined) field[level] = (field[level] ?? 0) + part * count;
      });
    });
  }
  return expected;
}

/** P(class | pattern) for every class, written into `share`. */
export function responsibilities(
  pattern: Uint8Array,
  parameters: MixtureParameters,
  share: Float64Array,
): void {
  let total = 0;
  parameters.prior.forEach((prior, k) => {
    let product = prior;
    const fields = parameters.probability[k] ?? [];
    for (let c = 0; c < pattern.length; c += 1) {
      const level = pattern[c] ?? 0;
      if (level > 0) product *= fields[c]?.[level] ?? FLOOR;
    }
    share[k] = product;
    total += product;
  });
  for (let k = 0; k < share.length; k += 1) share[k] = total > 0 ? (share[k] ?? 0) / total : 0;
}

function maximise(
  expected: Expected,
  start: MixtureParameters,
  priorPairs: readonly number[],
): MixtureParameters {
  const total = expected.classes.reduce((sum, count) => sum + count, 0);
  const least = Math.min(...priorPairs);
  return {
    prior: expected.classes.map((count, k) =>
      Math.max(FLOOR, (count + least * (start.prior[k] ?? 0)) / (total + least)),
    ),
    probability: expected.levels.map((fields, k) =>
      fields.map((field, c) => normalise(field, start.probability[k]?.[c] ?? [], priorPairs[k] ?? 0)),
    ),
  };
}

function normalise(counts: readonly number[], start: readonly number[], priorPairs: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, level) =>
    level === 0 ? 1 : Math.max(FLOOR, (count + priorPairs * (start[level] ?? 0)) / (total + priorPairs)),
  );
}

function largestChange(before: MixtureParameters, after: MixtureParameters): number {
  let change = 0;
  after.prior.forEach((value, k) => (change = Math.max(change, Math.abs(value - (before.prior[k] ?? 0)))));
  after.probability.forEach((fields, k) => {
    fields.forEach((field, c) => {
      field.forEach(
        (value, l) => (change = Math.max(change, Math.abs(value - (before.probability[k]?.[c]?.[l] ?? 0)))),
      );
    });
  });
  return change;
}
