import { pairCount } from '../../matchers/kernel/blocking.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { LinkJob, RangeCounts, RangePairs } from '../../matchers/kernel/link-task.ts';
import { type PairColumns, concatPairs } from '../../matchers/kernel/pair-list.ts';
import { type LinkPlan, type PlanSpec, planOf } from '../../matchers/kernel/plan.ts';
import { type BlockRange, rangesOf } from '../../matchers/kernel/scan.ts';
import { GOOD_CANDIDATE, KEEP_ABOVE } from '../../matchers/model/limits.ts';
import type { LinkModel } from '../../matchers/model/link-model.ts';
import { scoreTables } from '../../matchers/model/tables.ts';
import { loadYaml } from '../../schemas/load.ts';
import {
  type AnyFields,
  AnyFieldsSchema,
  type Blocking,
  BlockingSchema,
  type DefaultModel,
  DefaultModelSchema,
} from '../../schemas/model.ts';
import type { RunContext, Stage } from '../context.ts';
import type { LinkProject } from '../link-project.ts';
import { runRanges } from '../workers/pool.ts';
import { readLinkColumns } from '../store/link-columns.ts';
import { savePlan } from '../store/plan.ts';
import { type Groups, groupsOf } from './groups.ts';
import { autoRules, givenRules } from './auto-rules.ts';
import { learnFields } from './learn-fields.ts';
import { type BlockStat, insertBlockStats, insertLinks, insertModel, linkSources } from './queries.ts';
import { type PreparedRule, prepareRule } from './rules.ts';
import { trainModel } from './train.ts';

/** Pairs a range of blocks is cut to: small enough to share out, large enough not to be felt. */
const RANGE_PAIRS = 50_000;
const TRAINING_PAIRS = 3_000_000;

/** Finds pairs of records that may be one person and weighs each once. */
export const link: Stage = {
  name: 'link',
  title: 'Memadankan',
  reads: ['source', 'link_column'],
  writes: ['link_plan', 'link', 'model', 'block_stat'],
  settings: ({ project }) => ({
    plan: project.plan,
    link: project.link,
    anyFields: loadYaml('model/any-fields.yaml', AnyFieldsSchema, project.overlay),
    blocking: loadYaml('model/blocking.yaml', BlockingSchema, project.overlay),
    model: loadYaml('model/default-model.yaml', DefaultModelSchema, project.overlay),
  }),
  run: async (context) => {
    const settings = link.settings(context) as Settings;
    const columns = readLinkColumns(context.store);
    const linker = new Linker(context, {
      columns,
      groups: groupsOf(linkSources(context)),
      settings,
    });
    const blocking = blockingOf(context.project.link, { columns, plan: linker.plan, settings });
    const first = blocking.rules.filter((rule) => rule.pass === 1);
    const second = blocking.rules.filter((rule) => rule.pass === 2);
    linker.prepare(first, { maxBlock: blocking.max_block });
    const trained = await linker.train();
    const found = await linker.score(trained);
    const open = rowsWithoutCandidate(columns, found);
    linker.prepare(second, { maxBlock: blocking.max_block, open });
    const wider = await linker.score(trained, open);
    const pairs = concatPairs([found, wider]);
    context.store.transaction(() => {
      savePlan(context.store, { spec: linker.spec, blocking });
      insertLinks(context.store, pairs, linker.plan.comparisons.length);
      insertModel(context.store, trained);
      insertBlockStats(context.store, linker.stats);
    })();
    return { scored: linker.stats.reduce((sum, stat) => sum + stat.newPairs, 0), kept: pairs.a.length };
  },
};

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

  constructor(context: RunContext, scene: { columns: LinkColumns; groups: Groups; settings: Settings }) {
    this.settings = scene.settings;
    this.context = context;
    this.spec = context.project.plan;
    this.plan = planOf(this.spec);
    this.columns = scene.columns;
    this.groups = scene.groups;
  }

  prepare(rules: Blocking['rules'], limits: { maxBlock: number; open?: Uint8Array }): void {
    this.pending = [];
    for (const rule of rules) {
      const prepared = prepareRule(rule, this, limits);
      this.pending.push(this.rules.push(prepared) - 1);
      const { split, refused, refusedRecords } = prepared.skew;
      this.stats.push({
        name: rule.name,
        pairs: pairCount(prepared.blocks),
        newPairs: 0,
        split,
        refused,
        refusedRecords,
      });
    }
  }

  /** Only the teaching rules are looked at, so that a rule that does not teach leaves the weights as they were. */
  async train(): Promise<LinkModel> {
    const { model, anyFields } = this.settings;
    const teaching = this.rules.filter(({ rule }) => rule.train);
    const pairs = teaching.reduce((sum, { blocks }) => sum + pairCount(blocks), 0);
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

  async score(model: LinkModel, open?: Uint8Array): Promise<PairColumns> {
    const ranges = rangesIn(this.rules).filter(({ rule }) => this.pending.includes(rule));
    const work = { kind: 'score', tables: scoreTables(model), keepAbove: KEEP_ABOVE } as const;
    const results = (await this.work(work, { rules: this.rules, ranges, open })) as RangePairs[];
    results.forEach(({ scanned }, index) => {
      const stat = this.stats[ranges[index]?.rule ?? -1];
      if (stat !== undefined) stat.newPairs += scanned;
    });
    return concatPairs(results.map(({ pairs }) => pairs));
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
    const part = work.kind === 'count' ? 'belajar' : 'membandingkan';
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

interface Settings {
  readonly blocking: Blocking;
  readonly model: DefaultModel;
  readonly anyFields: AnyFields;
}

/** The rules of the project file or made from the files, where their columns are the project's own. */
function blockingOf(
  link: LinkProject | undefined,
  { columns, plan, settings }: { columns: LinkColumns; plan: LinkPlan; settings: Settings },
): Blocking {
  if (link === undefined) return settings.blocking;
  const limits = settings.anyFields.blocking;
  const max_block = link.maxBlock ?? limits.max_block;
  return link.blocking === undefined
    ? autoRules(columns, plan, { ...limits, max_block })
    : givenRules(link.blocking, max_block);
}

/** Marks rows of files whose best pair with the register is not good. */
function rowsWithoutCandidate(columns: LinkColumns, pairs: PairColumns): Uint8Array {
  const open = new Uint8Array(new SharedArrayBuffer(columns.count));
  const isRegister = (record: number): boolean => columns.isRegister[columns.source[record] ?? 0] === 1;
  for (let record = 0; record < columns.count; record += 1) open[record] = isRegister(record) ? 0 : 1;
  pairs.weight.forEach((weight, i) => {
    if (weight < GOOD_CANDIDATE) return;
    const a = pairs.a[i] ?? 0;
    const b = pairs.b[i] ?? 0;
    if (isRegister(a)) open[b] = 0;
    if (isRegister(b)) open[a] = 0;
  });
  return open;
}
