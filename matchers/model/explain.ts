import { LevelScorer, type ScoreTables } from '../kernel/score.ts';

/** How a pair agrees: the level of every comparison, and the rarity in quarter bits of what agreed. */
export interface Pattern {
  readonly levels: ArrayLike<number>;
  readonly rarities: ArrayLike<number>;
  readonly group: number;
}

/** What one comparison says, in bits. */
export interface Contribution {
  readonly bits: number;
  /** Part of `bits` that is due to how rare or common the agreeing name is here. */
  readonly rarityBits: number;
}

/** One class of pairs: log2 of its share, of each comparison's level and its correction for rarity, and their sum. */
export interface ClassBits {
  readonly startBits: number;
  readonly levelBits: readonly number[];
  readonly rarityBits: readonly number[];
  readonly sumBits: number;
  /** P(class | levels). */
  readonly share: number;
}

export interface Decomposition {
  /** The odds before any field is looked at. */
  readonly startBits: number;
  /** By comparison; a missing value says nothing: 0. */
  readonly contributions: readonly Contribution[];
  /** Start and contributions together: the weight that the pair is stored with. */
  readonly weightBits: number;
  readonly classes: readonly ClassBits[];
}

const MISSING = 0;

/**
 * Takes a pair's weight apart. With more than one class of strangers the weight is no sum over fields: what a field says
 * depends on what the others have already ruled out. Each field is given its Shapley value (Shapley 1953): the mean, over
 * all orders in which the fields could be looked at, of what it changes. So the parts add up to the weight exactly, no
 * order is preferred, a missing field says nothing, and with two classes it is the field's log2 m/u. Every figure is the
 * scorer's own answer for some of the levels, the others missing; 2^n weighings for n fields that are not missing.
 */
export function decompose(tables: ScoreTables, pattern: Pattern): Decomposition {
  const { levels, group } = pattern;
  const width = levels.length;
  const fields = Array.from({ length: width }, (_, c) => c).filter((c) => levels[c] !== MISSING);
  const weigh = weigher(tables, pattern);
  const all = 2 ** fields.length - 1;
  const value = Float64Array.from({ length: all + 1 }, (_, set) => weigh(members(fields, set)));
  const shares = orderShares(fields.length);
  const contributions = Array.from({ length: width }, (): Contribution => ({ bits: 0, rarityBits: 0 }));
  fields.forEach((field, f) => {
    const plain = usesFrequency(tables, pattern, field)
      ? weigher(withoutFrequency(tables, field), pattern)
      : undefined;
    let bits = 0;
    let rarityBits = 0;
    for (let set = 0; set <= all; set += 1) {
      if ((set & (1 << f)) !== 0) continue;
      const share = shares[countBits(set)] ?? 0;
      const withField = value[set | (1 << f)] ?? 0;
      bits += share * (withField - (value[set] ?? 0));
      if (plain !== undefined) rarityBits += share * (withField - plain(members(fields, set | (1 << f))));
    }
    contributions[field] = { bits, rarityBits };
  });
  return {
    startBits: value[0] ?? 0,
    contributions,
    weightBits: value[all] ?? 0,
    classes: classBits(tables, pattern, { fields, group }),
  };
}

const members = (fields: readonly number[], set: number): number[] =>
  fields.filter((_, f) => (set & (1 << f)) !== 0);

function countBits(set: number): number {
  let bits = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** By how many fields stand before a given one: the share of orders in which just these do, 1 / (n * C(n-1, k)). */
function orderShares(count: number): number[] {
  const shares: number[] = [];
  let choices = 1;
  for (let k = 0; k < count; k += 1) {
    shares.push(1 / (count * choices));
    choices = (choices * (count - 1 - k)) / (k + 1);
  }
  return shares;
}

/** The scorer's weight when only the given comparisons are known. */
function weigher(tables: ScoreTables, pattern: Pattern): (known: readonly number[]) => number {
  const scorer = scorerOf(tables, pattern);
  return (known) => weightOf(scorer, pattern, known);
}

const scorerOf = (tables: ScoreTables, { levels }: Pattern): LevelScorer =>
  new LevelScorer(levels.length, tables);

function weightOf(scorer: LevelScorer, pattern: Pattern, known: readonly number[]): number {
  scorer.levels.fill(MISSING);
  for (const c of known) {
    scorer.levels[c] = pattern.levels[c] ?? MISSING;
    scorer.rarities[c] = pattern.rarities[c] ?? 0;
  }
  return scorer.weightOfLevels(pattern.group);
}

const usesFrequency = (tables: ScoreTables, { levels }: Pattern, c: number): boolean =>
  tables.usesFrequency[(tables.levelStart[c] ?? 0) + (levels[c] ?? 0)] === 1;

/** The same tables without the correction for rarity in one comparison. */
function withoutFrequency(tables: ScoreTables, c: number): ScoreTables {
  const plain = Uint8Array.from(tables.usesFrequency);
  plain.fill(0, tables.levelStart[c], tables.levelStart[c + 1]);
  return { ...tables, usesFrequency: plain };
}

function classBits(
  tables: ScoreTables,
  pattern: Pattern,
  { fields, group }: { readonly fields: readonly number[]; readonly group: number },
): ClassBits[] {
  const scorer = scorerOf(tables, pattern);
  const sumsOf = (known: readonly number[], used = scorer): Float64Array => {
    weightOf(used, pattern, known);
    return Float64Array.from(used.sums);
  };
  const start = sumsOf([]);
  const sums = sumsOf(fields);
  const rarest = fields.map((field) => [field, sumsOf([field])] as const);
  const plain = new Map(
    fields.map((field) => [field, sumsOf([field], scorerOf(withoutFrequency(tables, field), pattern))]),
  );
  const top = Math.max(...sums);
  const total = sums.reduce((sum, bits) => sum + 2 ** (bits - top), 0);
  return Array.from({ length: tables.classes }, (_, k): ClassBits => {
    const levelBits = Array.from({ length: pattern.levels.length }, () => 0);
    const rarityBits = [...levelBits];
    for (const [field, own] of rarest) {
      const level = plain.get(field)?.[k] ?? 0;
      levelBits[field] = level - (start[k] ?? 0);
      rarityBits[field] = (own[k] ?? 0) - level;
    }
    const sumBits = sums[k] ?? 0;
    return {
      startBits: tables.logPrior[k * tables.groups + group] ?? 0,
      levelBits,
      rarityBits,
      sumBits,
      share: 2 ** (sumBits - top) / total,
    };
  });
}
