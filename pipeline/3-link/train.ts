import type { Comparison } from '../../matchers/compare/comparison.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { LEVEL_ROOM } from '../../matchers/kernel/compare-bench.ts';
import type { RangeCounts } from '../../matchers/kernel/link-task.ts';
import {
  type EmResult,
  type MixtureParameters,
  type PatternCounts,
  fitMixture,
} from '../../matchers/model/em.ts';
import type { LinkModel, ModelGroup } from '../../matchers/model/link-model.ts';
import { monotoneAgainst } from '../../matchers/model/monotone.ts';
import { startingPoint } from '../../matchers/model/start.ts';
import { unseenLevels } from '../../matchers/model/unseen.ts';
import type { DefaultModel } from '../../schemas/model.ts';
import type { Groups } from './groups.ts';

/** Learns a model from counted agreement patterns, one mixture a group of sources; the default where pairs are too few. */
export function trainModel(
  counts: readonly RangeCounts[],
  groups: Groups,
  setting: { model: DefaultModel; columns: LinkColumns; comparisons: readonly Comparison[] },
): LinkModel {
  const { model, columns, comparisons } = setting;
  const names = comparisons.map(({ name }) => name);
  const teacher = (group: number): number =>
    model.by_source_pair ? group : groups.kinds.indexOf(groups.kinds[group] ?? 'lintas');
  const patterns = patternsByGroup(counts, names.length, teacher);
  const trained = groups.names.map((name, g): ModelGroup => {
    const start = startingPoint(model, groups.kinds[g] ?? 'lintas', names);
    const own = patterns.get(teacher(g));
    const pairs = own === undefined ? 0 : own.counts.reduce((sum, count) => sum + count, 0);
    const isTaught = own !== undefined && pairs >= model.min_pairs;
    const fitted: EmResult = !isTaught
      ? { ...start, rounds: 0, converged: false, change: 0 }
      : fitMixture(own, start, {
          maxRounds: model.max_rounds,
          tolerance: model.tolerance,
          priorPairs: model.classes.map(({ hold }) => Math.max(model.prior_pairs, hold * pairs)),
        });
    const { rounds, converged, change, prior } = fitted;
    return {
      name,
      prior,
      probability: monotone(fitted, comparisons),
      training: {
        origin: isTaught ? 'trained' : 'default',
        pairs,
        rounds,
        converged,
        change,
        unseen: isTaught ? unseenLevels(own, comparisons) : [],
      },
    };
  });
  return {
    version: 1,
    classes: model.classes.map(({ name, chance }) => ({ name, chance })),
    comparisons: comparisons.map(({ name, levels, frequency }) => ({ name, levels, frequency })),
    groups: trained,
    ...(model.calibration === undefined ? {} : { calibration: model.calibration }),
    frequency: { share: model.frequency_share, expectedRarity: expectedRarity(columns) },
  };
}

/** Weights never rise as agreement falls, against every other class. */
export function monotone(
  { probability }: MixtureParameters,
  comparisons: readonly Comparison[],
): number[][][] {
  const [same, ...others] = probability;
  if (same === undefined) return [];
  const pooled = others.map((fields) =>
    fields.map((field, c) => {
      const comparison = comparisons[c];
      const runs = (comparison?.ordered ?? []).map((run) =>
        run.map((level) => comparison?.levels.indexOf(level) ?? -1),
      );
      return monotoneAgainst(same[c] ?? [], field, runs);
    }),
  );
  return [same.map((field) => [...field]), ...pooled];
}

/** Counted patterns by the group that they teach: `teacher` of the group they are of. */
export function patternsByGroup(
  results: readonly RangeCounts[],
  comparisons: number,
  teacher = (group: number): number => group,
): Map<number, PatternCounts> {
  const totals = new Map<number, number>();
  for (const { patterns, counts } of results) {
    patterns.forEach((pattern, i) => totals.set(pattern, (totals.get(pattern) ?? 0) + (counts[i] ?? 0)));
  }
  const byGroup = new Map<number, [number, number][]>();
  for (const entry of [...totals].sort(([a], [b]) => a - b)) {
    const group = teacher(Math.floor(entry[0] / LEVEL_ROOM ** comparisons));
    const own = byGroup.get(group) ?? [];
    own.push(entry);
    byGroup.set(group, own);
  }
  return new Map([...byGroup].map(([group, entries]) => [group, unpack(entries, comparisons)]));
}

function unpack(entries: readonly (readonly [number, number])[], comparisons: number): PatternCounts {
  const levels = new Uint8Array(entries.length * comparisons);
  entries.forEach(([packed], p) => {
    let rest = packed;
    for (let c = comparisons - 1; c >= 0; c -= 1) {
      levels[p * comparisons + c] = rest % LEVEL_ROOM;
      rest = Math.floor(rest / LEVEL_ROOM);
    }
  });
  return { comparisons, levels, counts: Float64Array.from(entries, ([, count]) => count) };
}

/**
 * The rarity, in quarter bits, of what two strangers share when they agree by chance: -log2 of the sum of squared
 * frequencies. Whole names and their rarest tokens apart.
 */
function expectedRarity({ name, names }: LinkColumns): Record<string, number> {
  let whole = 0;
  let token = 0;
  let used = 0;
  for (const id of name) {
    if (id < 0) continue;
    const alternative = names.alternativeStart[id] ?? 0;
    let rarest = 0;
    for (let i = names.tokenStart[alternative] ?? 0; i < (names.tokenStart[alternative + 1] ?? 0); i += 1) {
      rarest = Math.max(rarest, names.token.rarity[names.tokens[i] ?? 0] ?? 0);
    }
    whole += 2 ** (-(names.wholeRarity[alternative] ?? 0) / 4);
    token += 2 ** (-rarest / 4);
    used += 1;
  }
  const bits = (sum: number): number => (used === 0 ? 0 : -4 * Math.log2(sum / used));
  return {
    sama: bits(whole),
    ejaan: bits(whole),
    dekat: bits(token),
    sebagian: bits(token),
    'satu kata': bits(token),
  };
}
