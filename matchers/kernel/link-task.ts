import { type DraftKeys, type PreparedKeys, type RuleLimits, cutKeys, draftKeys } from '../block/prepare.ts';
import type { BoundComparison } from '../compare/comparison.ts';
import { type Blocks, type LaidKeys, sharedSlot } from './blocking.ts';
import { BoundedScorer } from './bounded-score.ts';
import type { LinkColumns } from './columns.ts';
import { CompareBench } from './compare-bench.ts';
import { ComparedList, type ComparedPairs } from './compared-list.ts';
import { type FullScan, type RangeBest, scanEverything, scanScope } from './full-scan.ts';
import { mix } from './hash.ts';
import { PairMemory } from './memory.ts';
import { nameAgreement } from './name-agreement.ts';
import { PairBatch } from './pair-batch.ts';
import type { PairColumns } from './pair-list.ts';
import { type LinkPlan, type PlanSpec, type RuleNames, keysNamed, planOf } from './plan.ts';
import { type BlockRange, scanBlocks } from './scan.ts';
import type { ScoreTables } from './score.ts';
import { type TwinTable, twinNames } from './twin-names.ts';
import { weighPairs } from './weigh.ts';

/** Everything a worker needs; typed arrays over shared memory, the rest plain data. */
export interface LinkJob {
  readonly columns: LinkColumns;
  readonly plan: PlanSpec;
  /** Names of the plan's comparisons, in the model's order. */
  readonly comparisons: readonly string[];
  readonly rules: readonly LaidKeys[];
  /** By rule; a rule without blocks here is not scanned. */
  readonly blocks: readonly (Blocks | null)[];
  readonly groupOf: Int8Array;
  readonly sources: number;
  readonly open?: Uint8Array;
  /** Of the register: twin-names.ts. */
  readonly twins: TwinTable;
  readonly work: DraftWork | CutWork | CompareWork | WeighWork | SearchWork;
}

/** Counts the pairs of rules: a range is a rule of `wanted`, by its number. */
export interface DraftWork {
  readonly kind: 'draft';
  readonly wanted: readonly RuleOrder[];
}

/** Cuts the blocks of rules: a range is a rule of `cuts`, by its number. */
export interface CutWork {
  readonly kind: 'cut';
  readonly cuts: readonly RuleCut[];
}

export interface RuleCut extends RuleNames {
  readonly draft: DraftKeys;
  readonly limit: number;
}

export interface RuleOrder extends RuleNames {
  readonly limits: RuleLimits;
}

/** Compares the pairs of blocks. */
export interface CompareWork {
  readonly kind: 'compare';
  /** Counts the agreement patterns of a sample of the pairs that teach; null: of none. */
  readonly lesson: Lesson | null;
}

export interface Lesson {
  /** By rule: 1 where its pairs teach. */
  readonly teaching: Uint8Array;
  /** One pair in 2^sampleBits is counted, chosen by hash. */
  readonly sampleBits: number;
}

/** Weighs compared pairs: a range is one of `compared`, by its number. */
export interface WeighWork {
  readonly kind: 'weigh';
  readonly tables: ScoreTables;
  readonly compared: readonly ComparedOfRule[];
  /** Pairs below this weight, in bits, are let go. */
  readonly keepAbove: number;
}

export interface ComparedOfRule {
  readonly rule: number;
  readonly pairs: ComparedPairs;
}

/** Holds sampled rows against everything; a range counts rows of the sample, its rule means nothing. */
export interface SearchWork {
  readonly kind: 'search';
  readonly tables: ScoreTables;
  readonly scan: FullScan;
  /** By source: 1 where it may hold what is looked for. */
  readonly isTarget: Uint8Array;
}

/** Patterns of a range: group and levels packed in one number, with how many pairs show it. */
export interface RangeCounts {
  readonly patterns: Float64Array;
  readonly counts: Float64Array;
}

export interface RangePairs extends RangeCounts {
  readonly pairs: ComparedPairs;
}

/** A rule as it was laid out, in shared memory. */
export interface RangeDraft {
  readonly draft: DraftKeys;
}
export interface RangeRule {
  readonly prepared: PreparedKeys;
}

export interface RangeWeighed {
  readonly weighed: PairColumns;
}

export type RangeResult = RangeDraft | RangeRule | RangePairs | RangeWeighed | RangeBest;

/** Binds a job once; the returned function works on one range of blocks at a time. */
export function linkTask(job: LinkJob): (range: BlockRange) => RangeResult {
  const { work } = job;
  switch (work.kind) {
    case 'draft':
      return draftRange(job, work);
    case 'cut':
      return cutRange(job, work);
    case 'compare':
      return compareRange(job, work);
    case 'weigh':
      return weighRange(job, work);
    case 'search':
      return searchRange(job, work);
  }
}

function draftRange({ columns, plan }: LinkJob, { wanted }: DraftWork): (range: BlockRange) => RangeDraft {
  const known = planOf(plan);
  return ({ rule }) => {
    const order = wanted[rule];
    return { draft: draftKeys(keysNamed(known, order), columns, order.limits) };
  };
}

function cutRange({ columns, plan }: LinkJob, { cuts }: CutWork): (range: BlockRange) => RangeRule {
  const known = planOf(plan);
  return ({ rule }) => ({ prepared: cutKeys(keysNamed(known, cuts[rule]), columns, cuts[rule]) });
}

function weighRange(
  { columns: { source }, groupOf, sources }: LinkJob,
  { tables, compared, keepAbove }: WeighWork,
): (range: BlockRange) => RangeWeighed {
  const scope = { tables, source, groupOf, sources, keepAbove };
  return ({ rule: at }) => ({ weighed: weighPairs(compared[at].pairs, compared[at].rule, scope) });
}

/** The plan's comparisons of these names over the columns; they share one memory of names. */
export function bindComparisons(
  columns: LinkColumns,
  plan: LinkPlan,
  wanted: readonly string[],
  twins?: TwinTable,
): BoundComparison[] {
  const memory = new PairMemory((a, b) => nameAgreement(columns.names, a, b));
  const shared = {
    nameAgreement: (a: number, b: number): number => memory.of(a, b),
    areTwins: twinNames(columns, twins),
  };
  return wanted.map((name) => {
    const found = plan.comparisons.find((comparison) => comparison.name === name);
    if (found === undefined) throw new RangeError(`no comparison is called ${name}`);
    return found.bind(columns, shared);
  });
}

function compareRange(job: LinkJob, { lesson }: CompareWork): (range: BlockRange) => RangePairs {
  const batch = new PairBatch(job.columns);
  const bench = new CompareBench(
    bindComparisons(batch.columns, planOf(job.plan), job.comparisons, job.twins),
    batch,
  );
  const isCounted = lesson === null ? null : counted(job.rules, lesson);
  const { groupOf, sources, columns } = job;
  return (range) => {
    const list = new ComparedList(bench.rare);
    const counts = new Map<number, number>();
    const flush = (): void => {
      bench.compare();
      list.add(bench.pairs());
      for (let i = 0; i < batch.used && isCounted !== null; i += 1) {
        const a = batch.a[i];
        const b = batch.b[i];
        if (!isCounted(range.rule, a, b)) continue;
        const pattern = bench.patternOf(i, groupOf[columns.source[a] * sources + columns.source[b]]);
        counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      }
      batch.used = 0;
    };
    scanBlocks(scopeOf(job), blocksOf(job, range), range, (a, b) => {
      if (batch.add(a, b)) flush();
    });
    flush();
    return {
      pairs: list.pairs(),
      patterns: Float64Array.from(counts.keys()),
      counts: Float64Array.from(counts.values()),
    };
  };
}

/** Whether a pair that `rule` found is of the sample, and some rule that teaches has it. */
function counted(
  rules: readonly LaidKeys[],
  { teaching, sampleBits }: Lesson,
): (rule: number, a: number, b: number) => boolean {
  const teachers = rules.filter((_, r) => teaching[r] === 1);
  const mask = 2 ** sampleBits - 1;
  return (rule, a, b) =>
    (mix(Math.imul(a, 0x9e3779b1) ^ b) & mask) === 0 &&
    (teaching[rule] === 1 || teachers.some((teacher) => sharedSlot(teacher, a, b) >= 0));
}

function searchRange(
  { columns, plan, comparisons: names, twins, groupOf, sources }: LinkJob,
  { tables, scan, isTarget }: SearchWork,
): (range: BlockRange) => RangeBest {
  const comparisons = bindComparisons(columns, planOf(plan), names, twins);
  const scorer = new BoundedScorer(comparisons, tables, scan.maxRarity);
  const scope = scanScope(comparisons, isTarget, { source: columns.source, groupOf, sources });
  return (range) => scanEverything(scope, scan, range, scorer);
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
