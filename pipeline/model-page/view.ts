import { levelWeights } from '../../matchers/model/level-weights.ts';
import type { LinkModel, ModelGroup } from '../../matchers/model/link-model.ts';
import type { ModelGroupPage, ModelPage, ModelRule, ModelSource } from '../../schemas/model-page.ts';
import type { Blocking } from '../../schemas/model.ts';
import { summariseRecall, summariseRules } from '../blocking-summary.ts';
import { storedModel } from '../store/model.ts';
import { MEAN_MARK, marksOf, rulesOfRun } from '../explain/rules-of-run.ts';
import type { Store } from '../store/open.ts';
import { WeightTally } from './kept-pairs.ts';
import { keptPairs, sourcesTold } from './queries.ts';

/** What there is to say of a run's model. `overlay`: the project's own schemas/ folder, the one that the run used. */
export function modelPage(store: Store, overlay: string | undefined): ModelPage {
  const { blocking, limits, fields } = rulesOfRun(store, overlay);
  const model = storedModel(store);
  const sources = sourcesTold(store);
  const tallies = groupTallies(model, sources, (registers) =>
    fields === null ? marksOf(limits, registers) : [MEAN_MARK],
  );
  for (const [a, b, weight, levels] of keptPairs(store)) tallies.at(a, b)?.add(weight, levels);
  return {
    schema: 'padan-model-1',
    ...(fields === null ? {} : { own_fields: true as const }),
    sources,
    thresholds: {
      accept: limits.accept,
      review: limits.review,
      accept_peers: limits.acceptPeers,
      keep_bits: limits.keepBits,
    },
    classes: model.classes.map(({ name }) => name),
    groups: model.groups.flatMap((group) => {
      const pair = tallies.sourcesOf(group.name);
      const tally = tallies.named(group.name);
      return pair === undefined || tally === undefined ? [] : [groupPage(model, group, { pair, tally })];
    }),
    rules: rulesTold(store, blocking),
    max_block: blocking.max_block,
    recall: summariseRecall(store),
    calibration:
      model.calibration === undefined
        ? null
        : {
            method: model.calibration.method,
            points: model.calibration.points.map(({ weightBits, probability, pairs }) => ({
              weight_bits: weightBits,
              probability,
              pairs,
            })),
          },
  };
}

interface Tallies {
  readonly at: (a: number, b: number) => WeightTally | undefined;
  readonly named: (group: string) => WeightTally | undefined;
  readonly sourcesOf: (group: string) => readonly [string, string] | undefined;
}

/** A tally a group; groups are named by their two sources, the earlier first. */
function groupTallies(
  model: LinkModel,
  sources: readonly ModelSource[],
  marks: (registers: number) => ReturnType<typeof marksOf>,
): Tallies {
  const known = new Set(model.groups.map(({ name }) => name));
  const byName = new Map<string, { tally: WeightTally; pair: readonly [string, string] }>();
  const byOrdinal: (WeightTally | undefined)[] = [];
  for (const [i, a] of sources.entries())
    for (const [j, b] of sources.entries()) {
      const [low, high] = i <= j ? [a, b] : [b, a];
      const name = `${low.source}-${high.source}`;
      if (!known.has(name)) continue;
      const registers = [a, b].filter(({ kind }) => kind === 'register').length;
      const group = byName.get(name) ?? {
        tally: new WeightTally(marks(registers), model.calibration),
        pair: [low.source, high.source],
      };
      byName.set(name, group);
      byOrdinal[i * sources.length + j] = group.tally;
    }
  return {
    at: (a, b) => byOrdinal[a * sources.length + b],
    named: (name) => byName.get(name)?.tally,
    sourcesOf: (name) => byName.get(name)?.pair,
  };
}

function groupPage(
  model: LinkModel,
  group: ModelGroup,
  { pair, tally }: { readonly pair: readonly [string, string]; readonly tally: WeightTally },
): ModelGroupPage {
  const { unseen, ...training } = group.training;
  const isUnseen = (comparison: string, level: string): boolean =>
    unseen.some((each) => each.comparison === comparison && each.levels.includes(level));
  const weights = levelWeights(model, group);
  const comparisons = model.comparisons.map(({ name, levels }, c) => ({
    comparison: name,
    kept_pairs: tally.compared[c] ?? 0,
    levels: weights
      .filter(({ comparison }) => comparison === c)
      .map(({ level, u, weightBits }) => ({
        level: levels[level] ?? '',
        probability: group.probability.map((fields) => fields[c]?.[level] ?? 0),
        u,
        weight_bits: weightBits,
        unseen: isUnseen(name, levels[level] ?? ''),
      })),
  }));
  return {
    group: group.name,
    sources: pair,
    training: {
      ...training,
      unseen: comparisons
        .filter(({ kept_pairs }) => kept_pairs > 0)
        .flatMap(({ levels }) => levels)
        .filter((level) => level.unseen).length,
    },
    prior: group.prior,
    comparisons,
    kept: tally.counted(),
  };
}

const rulesTold = (store: Store, { rules }: Blocking): ModelRule[] =>
  summariseRules(store).map((rule, at) => {
    const { keys = [], pass = 1, train = false } = rules[at] ?? {};
    return { ...rule, keys, pass, teaches: train };
  });
