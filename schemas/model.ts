import { z } from 'zod';
import { Calibration } from './link-model.ts';

/** schemas/model/blocking.yaml */
export const BlockingSchema = z.strictObject({
  max_block: z.number().int().min(2),
  /** Blocks of so many rows and fewer are never cut for the budget: people stand in small ones. */
  least_block: z.number().int().min(1).default(1),
  /** Pairs a record that one rule, and all rules together, may propose; those of the rule `beside` count in that one only. */
  pairs_per_record: z
    .strictObject({
      rule: z.number().positive(),
      all: z.number().positive(),
      beside: z.string().exactOptional(),
    })
    .default({ rule: 3, all: 20 }),
  /** Rows held against everything to estimate what the rules miss: of those without, and of those with an accepted pair. */
  recall_sample: z
    .strictObject({ unlinked: z.number().int().min(0), linked: z.number().int().min(0) })
    .default({ unlinked: 150, linked: 30 }),
  /** Up to 52, as which rules had a pair is kept as bits of one number. */
  rules: z
    .array(
      z.strictObject({
        name: z.string(),
        /** Names of keys registered in matchers/block. */
        keys: z.array(z.string()).nonempty(),
        /** Second fields for blocks that are too large, tried in order. */
        split: z.array(z.string()).default([]),
        train: z.boolean().default(false),
        /** Pairs a record that this rule may propose, where it is not what one rule may. */
        pairs_per_record: z.number().positive().exactOptional(),
        pass: z.union([z.literal(1), z.literal(2)]).default(1),
      }),
    )
    .nonempty()
    .max(52),
});
export type Blocking = z.infer<typeof BlockingSchema>;
export type BlockingRule = Blocking['rules'][number];

const Shares = z.array(z.number().positive());
const ByKind = z.record(z.string(), Shares);

/** schemas/model/default-model.yaml: probabilities by class, `register` and `dalam` replacing some for those groups. */
export const DefaultModelSchema = z.strictObject({
  prior_pairs: z.number().positive(),
  min_pairs: z.number().int(),
  max_rounds: z.number().int().positive(),
  tolerance: z.number().positive(),
  by_source_pair: z.boolean().default(true),
  frequency_share: z.number().min(0).max(1),
  calibration: Calibration.exactOptional(),
  classes: z.array(z.strictObject({ name: z.string(), chance: z.boolean(), hold: z.number().min(0) })).min(2),
  priors: z.record(z.string(), z.record(z.string(), z.number().positive())),
  comparisons: z.record(
    z.string(),
    z
      .object({
        levels: z.array(z.string()),
        register: ByKind.exactOptional(),
        dalam: ByKind.exactOptional(),
      })
      .catchall(Shares),
  ),
});
export type DefaultModel = z.infer<typeof DefaultModelSchema>;
/** register: both rows of the register; dalam: one file with itself; lintas: two sources. */
export type GroupKind = 'register' | 'dalam' | 'lintas';

const Share = z.number().gt(0).lt(1);

/** schemas/model/thresholds.yaml */
export const ThresholdsSchema = z.strictObject({
  accept: Share,
  review: Share,
  accept_peers: Share,
  households: z.boolean().default(true),
  assignment: z.boolean().default(true),
});
export type ThresholdSettings = z.infer<typeof ThresholdsSchema>;

const Count = z.number().int().positive();

/** schemas/model/any-fields.yaml */
export const AnyFieldsSchema = z.strictObject({
  overlap: z.strictObject({ share: Share, rows: Count }),
  blocking: z.strictObject({
    pairs_a_record: z.number().positive(),
    least_pairs: Count,
    most_keys: Count,
    most_rules: Count,
    max_block: Count,
    recall_sample: z.strictObject({ unlinked: z.number().int().min(0), linked: z.number().int().min(0) }),
  }),
  learning: z.strictObject({
    drawn: Count,
    start_partners: Share,
    prior_pairs: z.number().positive(),
    max_rounds: Count,
    tolerance: z.number().positive(),
    frequency_share: z.number().min(0).max(1),
  }),
  grouping: z.strictObject({
    join: z.number(),
    clip: z.number().positive(),
    near: z.number(),
    most_pairs: Count,
  }),
});
export type AnyFields = z.infer<typeof AnyFieldsSchema>;
