import { withOverlaps } from '../../matchers/compare/fields/overlap.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { concatPairs, orderedPairs } from '../../matchers/kernel/pair-list.ts';
import type { LinkPlan, PlanSpec } from '../../matchers/kernel/plan.ts';
import { bitsOf } from '../../matchers/model/odds.ts';
import { leftOut } from '../../reports/words/id/lain.ts';
import { loadYaml } from '../../schemas/load.ts';
import {
  AnyFieldsSchema,
  type Blocking,
  type BlockingRule,
  BlockingSchema,
  DefaultModelSchema,
  ThresholdsSchema,
} from '../../schemas/model.ts';
import type { RunContext, Stage } from '../context.ts';
import type { LinkProject } from '../link-project.ts';
import { readLinkColumns } from '../store/link-columns.ts';
import { saveLinks } from '../store/links.ts';
import { savePlan } from '../store/plan.ts';
import { Pool } from '../workers/pool.ts';
import { autoRules, givenRules } from './auto-rules.ts';
import { PairBudget } from './budget.ts';
import { groupsOf } from './groups.ts';
import { Linker } from './linker.ts';
import { rowsWithoutCandidate } from './open-rows.ts';
import { pinnedFor } from './pinned.ts';
import { insertBlockStats, insertModel, insertRecall, linkSources } from './queries.ts';
import type { Settings } from './settings.ts';

/** Fewer records are linked in this thread: to start others takes longer than they save. */
const WORTH_THREADS = 50_000;

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
    const { accept } = settings;
    const columns = readLinkColumns(context.store);
    const pool = new Pool(columns.count < WORTH_THREADS ? 1 : context.project.threads);
    try {
      const spec = specOf(context, columns, settings);
      const groups = groupsOf(linkSources(context));
      const linker = new Linker(context, { spec, columns, groups, settings, pool });
      const blocking = blockingOf(context.project.link, { columns, plan: linker.plan, settings });
      const budget = new PairBudget(blocking, linker, linker);
      const ofPass = (pass: number): BlockingRule[] => blocking.rules.filter((rule) => rule.pass === pass);
      const { model, pairs: found } = await linker.learn(await budget.prepare(ofPass(1)));
      const open = rowsWithoutCandidate(columns, found);
      const wider = await linker.score(await budget.prepare(ofPass(2), open), model, open);
      const pairs = orderedPairs(concatPairs([found, wider]), columns.count);
      const recall = await linker.recall(model, {
        columns,
        pairs,
        acceptBits: bitsOf(accept),
        sample: blocking.recall_sample,
      });
      context.store.transaction(() => {
        savePlan(context.store, { spec: linker.spec, blocking });
        saveLinks(context.store, { ...pairs, rules: linker.captures(pairs) });
        insertModel(context.store, model);
        insertBlockStats(context.store, linker.stats);
        insertRecall(context.store, recall);
      })();
      return { scored: linker.stats.reduce((sum, stat) => sum + stat.newPairs, 0), kept: pairs.a.length };
    } finally {
      await pool.close();
    }
  },
};

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
