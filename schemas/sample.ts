import { z } from 'zod';
import type { Share } from './evaluation.ts';

/** claim: published as one person; refused: a row that was not linked, beside its best candidate. */
const Kind = z.enum(['claim', 'refused']);

/** What `padan sample` drew, and from how many: beside the list for the officer, without personal data. */
export const SampleDesignSchema = z.object({
  schema: z.literal('padan-sample-1'),
  /** Fingerprint of the run's persons. */
  run: z.string(),
  seed: z.number().int(),
  strata: z.array(
    z.object({
      name: z.string(),
      kind: Kind,
      size: z.number().int().nonnegative(),
      drawn: z.number().int().nonnegative(),
      /** How many of its pairs the probabilities expect to be answered the other way. */
      expected_other: z.number(),
    }),
  ),
  /** Rows of files that have no candidate at all: nothing can be asked about them. */
  without_candidate: z.number().int().nonnegative(),
  items: z.array(
    z.object({
      code: z.string(),
      stratum: z.number().int().nonnegative(),
      source: z.string(),
      row: z.number().int(),
      other_source: z.string(),
      other_row: z.number().int(),
    }),
  ),
});
export type SampleDesign = z.infer<typeof SampleDesignSchema>;

/** An officer's answers: the two rows are one person, two persons, or it cannot be said. */
export const ANSWERS = ['sama', 'beda', 'ragu'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface StratumScore {
  readonly name: string;
  readonly kind: z.infer<typeof Kind>;
  readonly size: number;
  readonly same: number;
  readonly different: number;
  readonly unsure: number;
}

/** What `padan evaluate --labels` says. */
export interface SampleEvaluation {
  readonly schema: 'padan-sample-evaluation-1';
  readonly answered: number;
  readonly unsure: number;
  /** Pairs that stand behind the sample: published, and refused. */
  readonly claims: number;
  readonly refused: number;
  readonly precision: Share | null;
  /** Of the pairs that were looked at. */
  readonly recall: Share | null;
  readonly f1: Share | null;
  /** Estimated among all published pairs. */
  readonly wrong: Share | null;
  readonly expected_wrong: number;
  /** Estimated among all refused pairs. */
  readonly missed: Share | null;
  /** If every unsure answer were the bad one, and if it were the good one. */
  readonly precision_if_unsure: readonly [number | null, number | null];
  readonly recall_if_unsure: readonly [number | null, number | null];
  /** Pairs of strata without a single sama or beda: not in the figures. */
  readonly unanswered_pairs: number;
  readonly without_candidate: number;
  readonly strata: readonly StratumScore[];
}
