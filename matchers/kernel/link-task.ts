import type { BoundComparison } from '../compare/comparison.ts';
import type { Blocks, RuleKeys } from './blocking.ts';
import type { LinkColumns } from './columns.ts';
import { mix } from './hash.ts';
import { PairMemory } from './memory.ts';
import { nameAgreement } from './name-agreement.ts';
import { type PairColumns, PairList } from './pair-list.ts';
import { type LinkPlan, type PlanSpec, planOf } from './plan.ts';
import { type BlockRange, scanBlocks } from './scan.ts';
import { PairScorer, type ScoreTables } from './score.ts';

/** Everything a worker needs; typed arrays over shared memory, the rest plain data. */
export interface LinkJob {
  readonly columns: LinkColumns;
  readonly plan: PlanSpec;
  /** Names of the plan's comparisons, in the model's order. */
  readonly comparisons: readonly string[];
  readonly rules: readonly RuleKeys[];
  /** By rule; a rule without blocks here is not scanned. */
  readonly blocks: readonly (Blocks | null)[];
  readonly groupOf: Int8Array;
  readonly sources: number;
  readonly open?: Uint8Array;
  readonly work: CountWork | ScoreWork;
}

/** Counts agreement patterns of a sample: one pair in 2^sampleBits, chosen by hash. */
export interface CountWork {
  readonly kind: 'count';
  readonly sampleBits: number;
}

export interface ScoreWork {
  readonly kind: 'score';
  readonly tables: ScoreTables;
  /** Pairs below this weight, in bits, are let go. */
  readonly keepAbove: number;
}

/** Patterns of a range: group and levels packed in one number, with how many pairs show it. */
export interface RangeCounts {
  readonly patterns: Float64Array;
  readonly counts: Float64Array;
  readonly scanned: number;
}

export interface RangePairs {
  readonly pairs: PairColumns;
  readonly scanned: number;
}

export type RangeResult = RangeCounts | RangePairs;

/** Binds a job once; the returned function works on one range of blocks at a time. */
export function linkTask(job: LinkJob): (range: BlockRange) => RangeResult {
  const comparisons = bindComparisons(job.columns, planOf(job.plan), job.comparisons);
  const { work } = job;
  return work.kind === 'count' ? countRange(job, comparisons, work) : scoreRange(job, comparisons, work);
}

/** The plan's comparisons of these names over the columns; they share one memory of names. */
export function bindComparisons(
  columns: LinkColumns,
  plan: LinkPlan,
  wanted: readonly string[],
): BoundComparison[] {
  const memory = new PairMemory((a, b) => nameAgreement(columns.names, a, b));
  const shared = { nameAgreement: (a: number, b: number): number => memory.of(a, b) };
  return wanted.map((name) => {
    const found = plan.comparisons.find((comparison) => comparison.name === name);
    if (found === undefined) throw new RangeError(`no comparison is called ${name}`);
    return found.bind(columns, shared);
  });
}

/** Room of one comparison in a packed pattern: levels are fewer than this. */
export const LEVEL_ROOM = 16;

function countRange(
  job: LinkJob,
  comparisons: readonly BoundComparison[],
  work: CountWork,
): (range: BlockRange) => RangeCounts {
  const mask = 2 ** work.sampleBits - 1;
  return (range) => {
    const counts = new Map<number, number>();
    let scanned = 0;
    scanBlocks(scopeOf(job), blocksOf(job, range), range, (a, b, group) => {
      scanned += 1;
      if ((mix(Math.imul(a, 0x9e3779b1) ^ b) & mask) !== 0) return;
      let pattern = group;
      for (let c = 0; c < comparisons.length; c += 1)
        pattern = pattern * LEVEL_ROOM + comparisons[c].level(a, b);
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    });
    return {
      patterns: Float64Array.from(counts.keys()),
      counts: Float64Array.from(counts.values()),
      scanned,
    };
  };
}

function scoreRange(
  job: LinkJob,
  comparisons: readonly BoundComparison[],
  work: ScoreWork,
): (range: BlockRange) => RangePairs {
  const scorer = new PairScorer(comparisons, work.tables);
  return (range) => {
    const list = new PairList(comparisons.length);
    let scanned = 0;
    scanBlocks(scopeOf(job), blocksOf(job, range), range, (a, b, group) => {
      scanned += 1;
      const weight = scorer.weight(a, b, group);
      if (weight >= work.keepAbove) list.push({ a, b, weight, rule: range.rule, levels: scorer.levels });
    });
    return { pairs: list.columns(), scanned };
  };
}

function scopeOf(job: LinkJob): Parameters<typeof scanBlocks>[0] {
  const { rules, groupOf, sources, open } = job;
  const scope = { rules, source: job.columns.source, groupOf, sources };
  return open === undefined ? scope : { ...scope, open };
}

function blocksOf(job: LinkJob, range: BlockRange): Blocks {
  const blocks = job.blocks[range.rule];
  if (blocks === null || blocks === undefined) throw new RangeError('a range of a rule without blocks');
  return blocks;
}
