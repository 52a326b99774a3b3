import type { FieldSpec } from '../../matchers/compare/fields/field.ts';
import { FIELD_KINDS } from '../../matchers/compare/fields/index.ts';
import { isCompared } from '../../matchers/compare/fields/overlap.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { type RangeCounts, bindComparisons } from '../../matchers/kernel/link-task.ts';
import { type LinkPlan, type PlanSpec, planOf } from '../../matchers/kernel/plan.ts';
import { USUAL_RARITY } from '../../matchers/kernel/rarity.ts';
import { fitAllPairs } from '../../matchers/model/all-pairs-em.ts';
import type { EmResult, MixtureParameters, PatternCounts } from '../../matchers/model/em.ts';
import type { LinkModel, Training } from '../../matchers/model/link-model.ts';
import { unseenLevels } from '../../matchers/model/unseen.ts';
import type { AnyFields } from '../../schemas/model.ts';
import type { Groups } from './groups.ts';
import { type CountedComparison, type RandomPairs, drawRandomPairs } from './random-pairs.ts';
import { monotone, patternsByGroup } from './train.ts';

const CLASSES = [
  { name: 'sama', chance: false },
  { name: 'kerabat', chance: false },
  { name: 'asing', chance: true },
] as const;
/** What was learned of files of any columns, and the fields with what one person's records have in common. */
export interface LearnedFields {
  readonly model: LinkModel;
  readonly spec: PlanSpec;
}

interface Setting {
  readonly fields: readonly FieldSpec[];
  readonly columns: LinkColumns;
  readonly sampleBits: number;
  readonly options: AnyFields['learning'];
}

/** Learns a model of any fields from counted patterns and from pairs drawn at random, one mixture a group of sources. */
export function learnFields(counts: readonly RangeCounts[], groups: Groups, setting: Setting): LearnedFields {
  const { columns, options } = setting;
  const fields = setting.fields.filter(isCompared);
  const random = drawRandomPairs(columns, groups, {
    comparisons: boundOf(columns, planOf(setting)),
    drawn: options.drawn,
  });
  const patterns = patternsByGroup(counts, fields.length);
  const fitted = random.map((drawn, g) => fit(patterns.get(g), drawn, { ...setting, fields }));
  const spec: PlanSpec = {
    fields: setting.fields.map((field) => {
      const c = fields.indexOf(field);
      return c < 0 ? field : { ...field, own: ownRecords(c, fitted, { random, columns }) };
    }),
  };
  const { comparisons } = planOf(spec);
  const chances = boundOf(columns, planOf(spec)).map(({ bound }) => bound.chance ?? 0);
  return {
    spec,
    model: {
      version: 1,
      classes: CLASSES,
      comparisons: comparisons.map(({ name, levels, frequency }) => ({ name, levels, frequency })),
      groups: fitted.map(({ prior, probability, rounds, converged, change }, g) => ({
        name: groups.names[g] ?? '',
        prior: againstNobody(prior, random[g]),
        probability: monotone({ prior, probability: withChances(probability, chances) }, comparisons),
        training: trainingOf(patterns.get(g), comparisons, { rounds, converged, change }),
      })),
      frequency: {
        share: options.frequency_share,
        expectedRarity: Object.fromEntries(
          comparisons.flatMap(({ frequency }) => frequency.map((level) => [level, USUAL_RARITY])),
        ),
      },
    },
  };
}

/** How a group was learned; without a proposed pair it stays at its start. */
function trainingOf(
  patterns: PatternCounts | undefined,
  comparisons: LinkPlan['comparisons'],
  fitted: Pick<EmResult, 'rounds' | 'converged' | 'change'>,
): Training {
  return {
    origin: patterns === undefined ? 'default' : 'trained',
    pairs: sum(patterns?.counts ?? []),
    ...fitted,
    unseen: patterns === undefined ? [] : unseenLevels(patterns, comparisons),
  };
}

/** One group's mixture; without a single proposed pair it stays at its start. */
function fit(
  patterns: PatternCounts | undefined,
  { total, levels }: RandomPairs,
  { fields, columns, sampleBits, options }: Setting,
): EmResult {
  // of several names the first: relatives share a surname that stands by itself
  const firstName = fields.findIndex(({ kind }) => kind === 'name');
  const isPersonal = fields.map(({ kind }, c) => kind === 'date' || c === firstName);
  const hasKin = isPersonal.some(Boolean) && !isPersonal.every(Boolean);
  const partners = (options.start_partners * columns.count) / Math.max(1, total);
  const kin = hasKin ? partners : 0;
  const start = { ...startOf(fields), prior: [partners, kin, 1 - partners - kin] };
  const counts = patterns?.counts.map((count) => count * 2 ** sampleBits) ?? new Float64Array(0);
  return fitAllPairs(
    {
      patterns: { comparisons: fields.length, levels: patterns?.levels ?? new Uint8Array(0), counts },
      total: Math.max(1, total),
      random: levels,
    },
    start,
    {
      maxRounds: options.max_rounds,
      tolerance: options.tolerance,
      // relatives are other persons: their names and dates stay as the start has them, all else is learned
      priorPairs: [
        fields.map(() => options.prior_pairs),
        isPersonal.map((personal) => (personal ? Infinity : options.prior_pairs)),
      ],
    },
  );
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const boundOf = (columns: LinkColumns, plan: LinkPlan): CountedComparison[] =>
  bindComparisons(
    columns,
    plan,
    plan.comparisons.map(({ name }) => name),
  ).map((bound, c) => ({ levels: plan.comparisons[c]?.levels.length ?? 0, bound }));

function startOf(fields: readonly FieldSpec[]): MixtureParameters {
  const ofClass = (shares: (field: FieldSpec) => readonly number[]): number[][] =>
    fields.map((field) => {
      const own = shares(field);
      const total = sum(own);
      return [1, ...own.map((share) => share / total)];
    });
  return {
    prior: [],
    probability: [
      ofClass(({ kind }) => FIELD_KINDS[kind].start.same),
      ofClass(({ kind }) => FIELD_KINDS[kind].start.kin),
      [],
    ],
  };
}

/**
 * The share of strangers, told as what speaks against a pair: that the row has nobody. All pairs there are would be the
 * measure if rows found their persons one by one out of all others; but a row that has a person at all is only to be told
 * whose, and in files where nearly all have one that is worth some bits. With c partners a row on the mean, a row of a
 * file that is held against one without duplicates has none with 1 - c; in a file with duplicates with 1 / (1 + c).
 */
function againstNobody(prior: readonly number[], drawn: RandomPairs | undefined): readonly number[] {
  const [same = 0, kin = 0] = prior;
  if (drawn === undefined) return prior;
  const { total, rows, isOneToOne } = drawn;
  const partners = (same * total) / Math.max(1, rows);
  const nobody = isOneToOne ? Math.max(1 - partners, 1 / (rows + 1)) : 1 / (1 + partners);
  return [same, kin * nobody, nobody];
}

/** Records of one person that bear the value of one of them: itself, and so many of its partners as agree. */
function ownRecords(
  c: number,
  fitted: readonly EmResult[],
  { random, columns }: { random: readonly { total: number }[]; columns: LinkColumns },
): number {
  let agreeing = 0;
  fitted.forEach(({ prior, probability }, g) => {
    agreeing += (prior[0] ?? 0) * (random[g]?.total ?? 0) * (probability[0]?.[c]?.[1] ?? 0);
  });
  return 1 + (2 * agreeing) / Math.max(1, columns.count);
}

/** Strangers agree at the first level as often as the frequencies say, now that each person's own records are known. */
function withChances(
  probability: MixtureParameters['probability'],
  chances: readonly number[],
): MixtureParameters['probability'] {
  return probability.map((fields, k) =>
    CLASSES[k]?.chance !== true
      ? fields
      : fields.map((levels, c) => {
          const chance = chances[c] ?? 0;
          const rest = 1 - (levels[1] ?? 0);
          if (chance <= 0 || rest <= 0) return levels;
          return levels.map((share, level) =>
            level === 0 ? 1 : level === 1 ? chance : (share * (1 - chance)) / rest,
          );
        }),
  );
}
