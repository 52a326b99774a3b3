import { withOverlaps } from '../../matchers/compare/fields/overlap.ts';
import { captures } from '../../matchers/kernel/captures.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { RangeBest } from '../../matchers/kernel/full-scan.ts';
import type { LinkJob, RangeCounts, RangePairs } from '../../matchers/kernel/link-task.ts';
import { type PairColumns, concatPairs, orderedPairs } from '../../matchers/kernel/pair-list.ts';
import { type LinkPlan, type PlanSpec, planOf } from '../../matchers/kernel/plan.ts';
import { type BlockRange, rangesOf } from '../../matchers/kernel/scan.ts';
import { KEEP_ABOVE } from '../../matchers/model/limits.ts';
import type { LinkModel } from '../../matchers/model/link-model.ts';
import { scoreTables } from '../../matchers/model/tables.ts';
import { leftOut } from '../../reports/words/id/lain.ts';
import { loadYaml } from '../../schemas/load.ts';
import {
  type AnyFields,
  AnyFieldsSchema,
  type Blocking,
  BlockingSchema,
  type DefaultModel,
  DefaultModelSchema,
  ThresholdsSchema,
} from '../../schemas/model.ts';
import type { RecallSummary } from '../../schemas/summary.ts';
import type { RunContext, Stage } from '../context.ts';
import type { LinkProject } from '../link-project.ts';
import { runRanges } from '../workers/pool.ts';
import { readLinkColumns } from '../store/link-columns.ts';
import { saveLinks } from '../store/links.ts';
import { savePlan } from '../store/plan.ts';
import { PairBudget, type PlannedRule } from './budget.ts';
import { type Groups, groupsOf } from './groups.ts';
import { autoRules, givenRules } from './auto-rules.ts';
import { learnFields } from './learn-fields.ts';
import { type BlockStat, insertBlockStats, insertModel, insertRecall, linkSources } from './queries.ts';
import { rowsWithoutCandidate } from './open-rows.ts';
import { pinnedFor, pinnedModel } from './pinned.ts';
import { type RecallScene, drawSample, rangesOfRows, summariseRecall } from './recall.ts';
import type { PreparedRule } from './rules.ts';
import { trainModel } from './train.ts';
import { bitsOf } from '../../matchers/model/odds.ts';

/** Pairs a range of blocks is cut to: small enough to share out, large enough not to be felt. */
const RANGE_PAIRS = 50_000;
const TRAINING_PAIRS = 3_000_000;

/** Finds pairs of records that may be one person and weighs each once. */
export const link: Stage = {
  name: 'link',
  title: 'Memadankan',
  reads: ['source', 'link_column'],
  writes: ['link_plan', 'pair_column', 'model', 'block_stat', 'block_recall'],
  settings: ({ project }) => ({
    plan: project.plan,
    link: project.link,
    anyFields: loadYaml('model/any-fields.yaml', AnyFieldsSchema, project.overlay),
    blocking: loadYaml('model/blocking.yaml', BlockingSchema, project.overlay),
    model: loadYaml('model/default-model.yaml', DefaultModelSchema, project.overlay),
    accept: loadYaml('model/thresholds.yaml', ThresholdsSchema, project.overlay).accept,
    pinned: pinnedFor(project),
  }),
  run: async (context) => {
    const settings = link.settings(context) as Settings;
    const { accept, pinned } = settings;
    const columns = readLinkColumns(context.store);
    const spec = specOf(context, columns, settings);
    const linker = new Linker(context, { spec, columns, groups: groupsOf(linkSources(context)), settings });
    const blocking = blockingOf(context.project.link, { columns, plan: linker.plan, settings });
    const budget = new PairBudget(blocking, linker);
    const first = blocking.rules.filter((rule) => rule.pass === 1);
    const second = blocking.rules.filter((rule) => rule.pass === 2);
    linker.add(budget.prepare(first));
    const trained = pinned === null ? await linker.train() : linker.pin(pinned);
    const found = await linker.score(trained);
    const open = rowsWithoutCandidate(columns, found);
    linker.add(budget.prepare(second, open));
    const wider = await linker.score(trained, open);
    const pairs = orderedPairs(concatPairs([found, wider]), columns.count);
    const recall = await linker.recall(trained, {
      columns,
      pairs,
      acceptBits: bitsOf(accept),
      sample: blocking.recall_sample,
    });
    context.store.transaction(() => {
      savePlan(context.store, { spec: linker.spec, blocking });
      saveLinks(context.store, { ...pairs, rules: linker.captures(pairs) });
      insertModel(context.store, trained);
      insertBlockStats(context.store, linker.stats);
      insertRecall(context.store, recall);
    })();
    return { scored: linker.stats.reduce((sum, stat) => sum + stat.newPairs, 0), kept: pairs.a.length };
  },
};

interface Settings {
  readonly anyFields: AnyFields;
  readonly blocking: Blocking;
  readonly model: DefaultModel;
  readonly accept: number;
  readonly pinned: LinkModel | null;
}

/** The rules prepared so far and what each found; a pair of a later pass is checked against all earlier rules. */
class Linker {
  readonly stats: BlockStat[] = [];
  readonly plan: LinkPlan;
  /** The plan as data: what is learned of the fields is added to it. */
  spec: PlanSpec;
  private readonly rules: PreparedRule[] = [];
  private pending: number[] = [];
  private readonly context: RunContext;
  readonly columns: LinkColumns;
  private readonly groups: Groups;
  private readonly settings: Settings;

  constructor(
    context: RunContext,
    scene: { spec: PlanSpec; columns: LinkColumns; groups: Groups; settings: Settings },
  ) {
    this.settings = scene.settings;
    this.context = context;
    this.spec = scene.spec;
    this.plan = planOf(this.spec);
    this.columns = scene.columns;
    this.groups = scene.groups;
  }

  add(rules: readonly PlannedRule[]): void {
    this.pending = rules.map((rule) => this.rules.push(rule) - 1);
    this.stats.push(...rules.map(({ stat }) => stat));
  }

  /** Only the teaching rules are looked at, so that a rule that does not teach leaves the weights as they were. */
  async train(): Promise<LinkModel> {
    const { model, anyFields } = this.settings;
    const teaching = this.rules.filter(({ rule }) => rule.train);
    const pairs = teaching.reduce((sum, rule) => sum + rule.pairs, 0);
    const sampleBits = Math.max(0, Math.ceil(Math.log2(pairs / TRAINING_PAIRS)));
    const counts = await this.work(
      { kind: 'count', sampleBits },
      { rules: teaching, ranges: rangesIn(teaching) },
    );
    if (this.spec !== 'penduduk') {
      const learned = learnFields(counts as RangeCounts[], this.groups, {
        fields: this.spec.fields,
        columns: this.columns,
        sampleBits,
        options: anyFields.learning,
      });
      this.spec = learned.spec;
      return learned.model;
    }
    return trainModel(counts as RangeCounts[], this.groups, {
      model,
      columns: this.columns,
      comparisons: this.plan.comparisons,
    });
  }

  pin(pinned: LinkModel): LinkModel {
    const { groups, columns, plan, settings } = this;
    const shipped = trainModel([], groups, { model: settings.model, columns, comparisons: plan.comparisons });
    return pinnedModel(pinned, shipped, this.context.project.sources);
  }

  async score(model: LinkModel, open?: Uint8Array): Promise<PairColumns> {
    const ranges = rangesIn(this.rules).filter(({ rule }) => this.pending.includes(rule));
    const work = { kind: 'score', tables: scoreTables(model), keepAbove: KEEP_ABOVE } as const;
    const results = (await this.work(work, { rules: this.rules, ranges, open })) as RangePairs[];
    results.forEach(({ scanned, pairs }, index) => {
      const stat = this.stats[ranges[index]?.rule ?? -1];
      if (stat === undefined) return;
      stat.newPairs += scanned;
      stat.kept += pairs.a.length;
    });
    return concatPairs(results.map(({ pairs }) => pairs));
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
    const results = (await this.work(work, { rules: [], ranges: rangesOfRows(sample) })) as RangeBest[];
    return summariseRecall(
      sample,
      results.flatMap(({ best }) => [...best]),
    );
  }

  private work(work: LinkJob['work'], scan: Scan): ReturnType<typeof runRanges> {
    const { context, columns, groups } = this;
    const { rules, ranges, open } = scan;
    const used = new Set(ranges.map((range) => range.rule));
    const job: LinkJob = {
      columns,
      plan: this.spec,
      comparisons: this.plan.comparisons.map(({ name }) => name),
      rules: rules.map(({ keys }) => keys),
      blocks: rules.map(({ blocks }, rule) => (used.has(rule) ? blocks : null)),
      groupOf: groups.groupOf,
      sources: Math.sqrt(groups.groupOf.length),
      work,
      ...(open === undefined ? {} : { open }),
    };
    const part = { count: 'belajar', score: 'membandingkan', search: 'menguji aturan' }[work.kind];
    return runRanges(job, ranges, {
      threads: context.project.threads,
      onDone: (done) => {
        context.tell({ event: 'progress', stage: 'link', part, done, total: ranges.length });
      },
    });
  }
}

/** Which rules count for "lowest common", and which of their blocks are scanned. */
interface Scan {
  readonly rules: readonly PreparedRule[];
  readonly ranges: readonly BlockRange[];
  readonly open?: Uint8Array | undefined;
}

const rangesIn = (rules: readonly PreparedRule[]): BlockRange[] =>
  rules.flatMap(({ blocks }, rule) => rangesOf(rule, blocks, RANGE_PAIRS));

/** What is compared: of the project's fields those that say something new; what is left out is told. */
function specOf({ project, tell }: RunContext, columns: LinkColumns, { anyFields }: Settings): PlanSpec {
  if (project.plan === 'penduduk') return project.plan;
  const fields = withOverlaps(columns, project.plan.fields, anyFields.overlap);
  for (const { name, within } of fields)
    if (within !== undefined)
      tell({
        event: 'notice',
        stage: 'link',
        text: leftOut({ field: name, within: within.fields, share: within.share }),
      });
  return { fields };
}

/** The rules of the project file or made from the files, where their columns are the project's own. */
function blockingOf(
  link: LinkProject | undefined,
  { columns, plan, settings }: { columns: LinkColumns; plan: LinkPlan; settings: Settings },
): Blocking {
  if (link === undefined) return settings.blocking;
  const given = settings.anyFields.blocking;
  const limits = { ...given, max_block: link.maxBlock ?? given.max_block };
  return link.blocking === undefined
    ? autoRules(columns, plan, limits)
    : givenRules(link.blocking, { limits, rows: columns.count });
}
