import type { DraftKeys, PreparedKeys } from '../../matchers/block/prepare.ts';
import { type Blocks, laidTogether } from '../../matchers/kernel/blocking.ts';
import { type ScannedRule, captures } from '../../matchers/kernel/captures.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { RangeBest } from '../../matchers/kernel/full-scan.ts';
import type {
  Lesson,
  LinkJob,
  RangeDraft,
  RangePairs,
  RangeRule,
  RangeWeighed,
  RuleCut,
  RuleOrder,
} from '../../matchers/kernel/link-task.ts';
import { type PairColumns, concatPairs } from '../../matchers/kernel/pair-list.ts';
import { type LinkPlan, type PlanSpec, planOf } from '../../matchers/kernel/plan.ts';
import { type BlockRange, rangesOf } from '../../matchers/kernel/scan.ts';
import { type TwinTable, layTwins } from '../../matchers/kernel/twin-names.ts';
import { KEEP_ABOVE } from '../../matchers/model/limits.ts';
import type { LinkModel } from '../../matchers/model/link-model.ts';
import { scoreTables } from '../../matchers/model/tables.ts';
import type { BlockingRule } from '../../schemas/model.ts';
import type { RecallSummary } from '../../schemas/summary.ts';
import type { RunContext } from '../context.ts';
import type { Pool } from '../workers/pool.ts';
import type { PlannedRule } from './budget.ts';
import type { Groups } from './groups.ts';
import { learnFields } from './learn-fields.ts';
import { pinnedModel } from './pinned.ts';
import type { BlockStat } from './queries.ts';
import { type RecallScene, drawSample, rangesOfRows, summariseRecall } from './recall.ts';
import type { Settings } from './settings.ts';
import { trainModel } from './train.ts';

/** Pairs a range of blocks is cut to: small enough to share out, large enough not to be felt. */
const RANGE_PAIRS = 100_000;
const TRAINING_PAIRS = 3_000_000;

interface LinkScene {
  readonly spec: PlanSpec;
  readonly columns: LinkColumns;
  readonly groups: Groups;
  readonly settings: Settings;
  readonly pool: Pool;
}

/** Blocks by rule, and how they are shared out. */
interface Share {
  readonly blocks: ReadonlyMap<number, Blocks>;
  readonly ranges: readonly BlockRange[];
}

/** Pairs of a pass as they were compared, range by range. */
interface Compared {
  readonly ranges: readonly BlockRange[];
  readonly results: readonly RangePairs[];
}

/** The rules prepared so far and what each found; a pair of a later pass is checked against all earlier rules. */
export class Linker {
  readonly stats: BlockStat[] = [];
  readonly plan: LinkPlan;
  /** The plan as data: what is learned of the fields is added to it. */
  spec: PlanSpec;
  readonly columns: LinkColumns;
  private readonly rules: (ScannedRule & { readonly rule: BlockingRule })[] = [];
  private readonly context: RunContext;
  private readonly scene: LinkScene;
  private readonly twins: TwinTable;

  constructor(context: RunContext, scene: LinkScene) {
    this.context = context;
    this.scene = scene;
    this.spec = scene.spec;
    this.plan = planOf(this.spec);
    this.columns = scene.columns;
    this.twins = layTwins(this.columns);
  }

  /** Counts the pairs of rules side by side. */
  async draft(wanted: readonly RuleOrder[]): Promise<DraftKeys[]> {
    const ranges = wholes(wanted.length);
    const results = (await this.work({ work: { kind: 'draft', wanted }, ranges })) as RangeDraft[];
    return results.map(({ draft }) => draft);
  }

  /** Cuts the blocks of rules side by side. */
  async cut(cuts: readonly RuleCut[]): Promise<PreparedKeys[]> {
    const ranges = wholes(cuts.length);
    const results = (await this.work({ work: { kind: 'cut', cuts }, ranges })) as RangeRule[];
    return results.map(({ prepared }) => prepared);
  }

  /** Compares the pairs of the first pass, learns the model from them unless one is given, and weighs them. */
  async learn(rules: readonly PlannedRule[]): Promise<{ model: LinkModel; pairs: PairColumns }> {
    const { pinned } = this.scene.settings;
    const taught = rules.filter(({ rule }) => rule.train).reduce((sum, rule) => sum + rule.pairs, 0);
    const sampleBits = Math.max(0, Math.ceil(Math.log2(taught / TRAINING_PAIRS)));
    const share = this.add(rules);
    const teaching = Uint8Array.from(this.rules, ({ rule }) => Number(rule.train));
    const compared = await this.compare(share, { lesson: { teaching, sampleBits } });
    const model = pinned === null ? this.train(compared, sampleBits) : this.pin(pinned);
    // what is learned of a field changes how rare its values are
    const final = this.spec === this.scene.spec ? compared : await this.compare(share, { lesson: null });
    return { model, pairs: await this.weigh(final, model) };
  }

  /** The pairs of the second pass: those with a row that is still looking for its record. */
  async score(rules: readonly PlannedRule[], model: LinkModel, open: Uint8Array): Promise<PairColumns> {
    return this.weigh(await this.compare(this.add(rules), { lesson: null, open }), model);
  }

  captures({ a, b }: PairColumns): Float64Array {
    return captures(a, b, this.rules);
  }

  /** Holds a sample of rows against everything, to tell how much the rules miss. */
  async recall(model: LinkModel, scene: RecallScene): Promise<RecallSummary> {
    const sample = drawSample(scene);
    const work = {
      kind: 'search',
      tables: scoreTables(model),
      scan: sample.scan,
      isTarget: sample.isTarget,
    } as const;
    const results = (await this.work({ work, ranges: rangesOfRows(sample) })) as RangeBest[];
    return summariseRecall(
      sample,
      results.flatMap(({ best }) => [...best]),
    );
  }

  /** Takes rules in; their blocks are let go when they have been compared, a third of what linking holds. */
  private add(rules: readonly PlannedRule[]): Share {
    const blocks = new Map<number, Blocks>();
    const keys = laidTogether(rules.map((rule) => rule.keys));
    rules.forEach(({ rule, open, blocks: own, stat }, at) => {
      const laid = keys[at];
      if (laid === undefined) throw new RangeError('a rule without keys');
      this.stats.push(stat);
      blocks.set(this.rules.push({ rule, keys: laid, ...(open === undefined ? {} : { open }) }) - 1, own);
    });
    const ranges = [...blocks].flatMap(([rule, own]) => rangesOf(rule, own, RANGE_PAIRS));
    return { blocks, ranges };
  }

  private async compare(
    { blocks, ranges }: Share,
    { lesson, open }: { readonly lesson: Lesson | null; readonly open?: Uint8Array },
  ): Promise<Compared> {
    const work = { kind: 'compare', lesson } as const;
    const results = (await this.work({
      work,
      ranges,
      blocks,
      ...(open === undefined ? {} : { open }),
    })) as RangePairs[];
    return { ranges, results };
  }

  private train({ results }: Compared, sampleBits: number): LinkModel {
    const { plan, columns } = this;
    const { groups, settings } = this.scene;
    if (this.spec === 'penduduk')
      return trainModel(results, groups, {
        model: settings.model,
        columns,
        comparisons: plan.comparisons,
      });
    const learned = learnFields(results, groups, {
      fields: this.spec.fields,
      columns,
      sampleBits,
      options: settings.anyFields.learning,
    });
    this.spec = learned.spec;
    return learned.model;
  }

  private pin(pinned: LinkModel): LinkModel {
    const { groups, settings } = this.scene;
    const { columns, plan } = this;
    const shipped = trainModel([], groups, {
      model: settings.model,
      columns,
      comparisons: plan.comparisons,
    });
    return pinnedModel(pinned, shipped, this.context.project.sources);
  }

  private async weigh({ ranges, results }: Compared, model: LinkModel): Promise<PairColumns> {
    const compared = results.map(({ pairs }, i) => ({ rule: ranges[i]?.rule ?? 0, pairs }));
    const work = { kind: 'weigh', tables: scoreTables(model), compared, keepAbove: KEEP_ABOVE } as const;
    const weighed = (await this.work({ work, ranges: wholes(compared.length) })) as RangeWeighed[];
    const kept = weighed.map((one) => one.weighed);
    compared.forEach(({ rule, pairs }, i) => {
      const stat = this.stats[rule];
      if (stat === undefined) return;
      stat.newPairs += pairs.a.length;
      stat.kept += kept[i]?.a.length ?? 0;
    });
    return concatPairs(kept);
  }

  private work({ work, ranges, blocks, open }: Scan): ReturnType<Pool['run']> {
    const { columns, rules, context } = this;
    const { groupOf } = this.scene.groups;
    const job: LinkJob = {
      columns,
      plan: this.spec,
      comparisons: this.plan.comparisons.map(({ name }) => name),
      rules: rules.map(({ keys }) => keys),
      blocks: rules.map((_, rule) => blocks?.get(rule) ?? null),
      groupOf,
      sources: Math.sqrt(groupOf.length),
      twins: this.twins,
      work,
      ...(open === undefined ? {} : { open }),
    };
    const part = PARTS[work.kind];
    return this.scene.pool.run(job, ranges, (done) => {
      context.tell({ event: 'progress', stage: 'link', part, done, total: ranges.length });
    });
  }
}

const PARTS = {
  draft: 'menyusun blok',
  cut: 'menyusun blok',
  compare: 'membandingkan',
  weigh: 'menimbang',
  search: 'menguji aturan',
} as const satisfies Record<LinkJob['work']['kind'], string>;

/** Ranges of work that is handed out by its number alone. */
const wholes = (count: number): BlockRange[] =>
  Array.from({ length: count }, (_, rule) => ({ rule, from: 0, to: 0 }));

/** What is done to which blocks. */
interface Scan {
  readonly work: LinkJob['work'];
  readonly ranges: readonly BlockRange[];
  readonly blocks?: ReadonlyMap<number, Blocks>;
  readonly open?: Uint8Array;
}
