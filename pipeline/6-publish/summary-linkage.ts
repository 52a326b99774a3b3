import { levelWeights } from '../../matchers/model/level-weights.ts';
import type { LinkModel, ModelGroup } from '../../matchers/model/link-model.ts';
import type { ThresholdSettings } from '../../schemas/model.ts';
import type {
  DecisionSummary,
  GroupedSummary,
  LeftOutField,
  LinkageSummary,
  ModelSummary,
  SourceSummary,
} from '../../schemas/summary.ts';
import type { Store } from '../store/open.ts';
import { summariseRecall, summariseRules } from '../blocking-summary.ts';
import { rounded } from '../rounded.ts';
import { readPlan } from '../store/plan.ts';
import { stageRuns } from '../store/stage-runs.ts';
import { storedModel } from '../store/model.ts';

interface LinkageParts {
  readonly thresholds: ThresholdSettings;
  readonly isPinned: boolean;
  readonly grouped: GroupedSummary;
}

/** How the rows were linked: rates with their denominator, rules, and the model's weights. */
export function summariseLinkage(
  store: Store,
  sources: readonly SourceSummary[],
  { thresholds, isPinned, grouped }: LinkageParts,
): LinkageSummary {
  const files = sources.filter(({ kind }) => kind !== 'register');
  const sum = (value: (source: SourceSummary) => number): number =>
    files.reduce((total, source) => total + value(source), 0);
  const rules = summariseRules(store);
  const model = storedModel(store);
  const hasRegister = sources.some(({ kind }) => kind === 'register');
  return {
    ...(hasRegister ? {} : { grouped }),
    matched: sum(({ padan, usulan }) => padan + usulan),
    denominator: sum(({ stored }) => stored),
    expected_wrong: rounded(
      sum(({ expected_wrong }) => expected_wrong),
      1,
    ),
    accept_probability: thresholds.accept,
    review_probability: thresholds.review,
    pairs_scored: rules.reduce((total, { new_pairs }) => total + new_pairs, 0),
    left_out_fields: leftOutFields(store),
    rules,
    recall: summariseRecall(store),
    decisions: decisions(store),
    pinned_model: isPinned,
    models: model.groups.map((group) => summariseGroup(model, group)),
  };
}

function leftOutFields(store: Store): LeftOutField[] {
  const { spec } = readPlan(store);
  if (spec === 'penduduk') return [];
  return spec.fields.flatMap(({ name, within }) =>
    within === undefined ? [] : [{ field: name, within: within.fields, share: rounded(within.share, 4) }],
  );
}

/** As resolve counted them. */
function decisions(store: Store): DecisionSummary {
  const report = stageRuns(store).find(({ stage }) => stage === 'resolve')?.report;
  return {
    same: Number(report?.decided_same ?? 0),
    different: Number(report?.decided_different ?? 0),
    absent: Number(report?.decisions_absent ?? 0),
  };
}

function summariseGroup(model: LinkModel, group: ModelGroup): ModelSummary {
  const levels = levelWeights(model, group).map(({ comparison, level, m, u, weightBits }) => ({
    comparison: model.comparisons[comparison]?.name ?? '',
    level: model.comparisons[comparison]?.levels[level] ?? '',
    m: rounded(m, 6),
    u: rounded(u, 6),
    weight_bits: rounded(weightBits, 2),
  }));
  const { change, ...training } = group.training;
  return {
    group: group.name,
    ...training,
    change: rounded(change, 6),
    prior_same: rounded(group.prior[0] ?? 0, 6),
    levels,
  };
}
