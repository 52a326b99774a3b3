import { levelWeights } from '../../matchers/model/level-weights.ts';
import type { LinkModel, ModelGroup } from '../../matchers/model/link-model.ts';
import type { ThresholdSettings } from '../../schemas/model.ts';
import type { LinkageSummary, ModelSummary, SourceSummary } from '../../schemas/summary.ts';
import type { Store } from '../store/open.ts';
import { rounded } from './summary-sources.ts';

/** How the rows were linked: rates with their denominator, rules, and the model's weights. */
export function summariseLinkage(
  store: Store,
  sources: readonly SourceSummary[],
  thresholds: ThresholdSettings,
): LinkageSummary {
  const files = sources.filter(({ kind }) => kind !== 'register');
  const sum = (value: (source: SourceSummary) => number): number =>
    files.reduce((total, source) => total + value(source), 0);
  const rules = store
    .prepare<[], LinkageSummary['rules'][number]>(
      'SELECT name AS rule, pairs, new_pairs, refused_blocks FROM block_stat ORDER BY block_stat.rule',
    )
    .all();
  const json = store.prepare<[], string>('SELECT json FROM model').pluck().get();
  if (json === undefined) throw new Error('no model');
  const model = JSON.parse(json) as LinkModel;
  return {
    matched: sum(({ padan, usulan }) => padan + usulan),
    denominator: sum(({ stored }) => stored),
    expected_wrong: rounded(
      sum(({ expected_wrong }) => expected_wrong),
      1,
    ),
    accept_probability: thresholds.accept,
    review_probability: thresholds.review,
    pairs_scored: rules.reduce((total, { new_pairs }) => total + new_pairs, 0),
    rules,
    models: model.groups.map((group) => summariseGroup(model, group)),
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
  const { pairs, rounds, converged } = group.training;
  return { group: group.name, pairs, rounds, converged, prior_same: rounded(group.prior[0] ?? 0, 6), levels };
}
