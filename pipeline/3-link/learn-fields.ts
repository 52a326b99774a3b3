import type { FieldSpec } from '../../matchers/compare/fields/field.ts';
import { FIELD_KINDS } from '../../matchers/compare/fields/index.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { type RangeCounts, bindComparisons } from '../../matchers/kernel/link-task.ts';
import { type LinkPlan, type PlanSpec, planOf } from '../../matchers/kernel/plan.ts';
import { USUAL_RARITY } from '../../matchers/kernel/rarity.ts';
import { type AllPairs, fitAllPairs } from '../../matchers/model/all-pairs-em.ts';
import type { EmResult, MixtureParameters } from '../../matchers/model/em.ts';
import type { LinkModel } from '../../matchers/model/link-model.ts';
import type { Groups } from './groups.ts';
import { type RandomPairs, drawRandomPairs } from './random-pairs.ts';
import { monotone, patternsByGroup } from './train.ts';

const CLASSES = [
  { name: 'sama', chance: false },
  { name: 'kerabat', chance: false },
  { name: 'asing', chance: true },
] as const;
const OPTIONS = { maxRounds: 200, tolerance: 0.0005 } as const;
const PRIOR_PAIRS = 30;
/** Part of what frequencies say that is believed: fields are not quite independent of one another. */
const FREQUENCY_SHARE = Number(process.env['FS'] ?? 1);
/** Records in ten that have a partner, to start from. */
const START_PARTNERS = 0.3;

/** What was learned of files of any columns, and the fields with what one person's records have in common. */
export interface LearnedFields {
  readonly model: LinkModel;
  readonly spec: PlanSpec;
}

/** Learns a model of any fields from counted patterns and from pairs drawn at random, one mixture a group of sources. */
export function learnFields(
  counts: readonly RangeCounts[],
  groups: Groups,
  setting: { readonly fields: readonly FieldSpec[]; readonly columns: LinkColumns; readonly sampleBits: number },
): LearnedFields {
  const { fields, columns, sampleBits } = setting;
  const plan = planOf({ fields });
  const random = drawRandomPairs(columns, groups, boundOf(columns, plan));
  const patterns = patternsByGroup(counts, fields.length);
  const start = startOf(fields);
  const isPersonal = fields.map(({ kind }) => kind === 'name' || kind === 'date');
  const hasKin = isPersonal.some(Boolean) && !isPersonal.every(Boolean) && process.env['KIN'] !== '0';
  const priorPairs = [
    fields.map(() => PRIOR_PAIRS),
    isPersonal.map((personal) => (personal ? Infinity : PRIOR_PAIRS)),
  ];
  const fitted = groups.names.map((_, g): EmResult => {
    const { total, levels } = random[g] ?? { total: 0, levels: [] as number[][] };
    const own = patterns.get(g);
    if (own === undefined) return { ...start, prior: [1e-9, 1e-9, 1], rounds: 0, converged: true, change: 0 };
    const known: AllPairs = {
      patterns: { ...own, counts: own.counts.map((count) => count * 2 ** sampleBits) },
      total,
      random: levels,
    };
    const partners = (START_PARTNERS * columns.count) / Math.max(1, total);
    return fitAllPairs(
      known,
      { ...start, prior: [partners, hasKin ? partners : 0, 1 - partners] },
      { ...OPTIONS, priorPairs },
    );
  });
  const owned = fields.map((field, c) => ({ ...field, own: ownRecords(c, fitted, { random, columns }) }));
  const spec: PlanSpec = { fields: owned };
  const scoring = planOf(spec);
  const chances = boundOf(columns, scoring).map(({ bound }) => bound.chance ?? 0);
  return {
    spec,
    model: {
      version: 1,
      classes: CLASSES,
      comparisons: scoring.comparisons.map(({ name, levels, frequency }) => ({ name, levels, frequency })),
      groups: fitted.map(({ prior, probability, rounds, converged, change }, g) => ({
        name: groups.names[g] ?? '',
        prior: againstNobody(prior, random[g]),
        probability: monotone({ prior, probability: withChances(probability, chances) }, scoring.comparisons),
        training: { pairs: sum(patterns.get(g)?.counts ?? []), rounds, converged, change },
      })),
      frequency: {
        share: FREQUENCY_SHARE,
        expectedRarity: Object.fromEntries(
          scoring.comparisons.flatMap(({ frequency }) => frequency.map((level) => [level, USUAL_RARITY])),
        ),
      },
    },
  };
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const boundOf = (
  columns: LinkColumns,
  plan: LinkPlan,
): { levels: number; bound: ReturnType<typeof bindComparisons>[number] }[] => {
  const bound = bindComparisons(
    columns,
    plan,
    plan.comparisons.map(({ name }) => name),
  );
  return bound.map((one, c) => ({ levels: plan.comparisons[c]?.levels.length ?? 0, bound: one }));
};

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
  if (drawn === undefined || process.env['NOBODY'] === '0') return prior;
  const { total, rows, isOneToOne } = drawn;
  const partners = (same * total) / Math.max(1, rows);
  const nobody = isOneToOne
    ? Math.max(1 - partners, 1 / (rows + 1))
    : 1 / (1 + partners);
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
