import type { RecallSummary, RuleSummary } from './summary.ts';

/**
 * What `padan model` tells of a run's linkage model, as `--json` prints it: shares and counts, nobody's data. Weights are in
 * bits; arrays by class are in the order of `classes`, of which the first is "the same person".
 */
export interface ModelPage {
  readonly schema: 'padan-model-1';
  /** A project with `link:`: priors are odds against having nobody, no shares of pairs. */
  readonly own_fields?: true;
  readonly sources: readonly ModelSource[];
  readonly thresholds: ModelThresholds;
  readonly classes: readonly string[];
  /** Pairs of sources, each with parameters of its own. */
  readonly groups: readonly ModelGroupPage[];
  readonly rules: readonly ModelRule[];
  readonly max_block: number;
  /** An estimate of what the rules together miss. */
  readonly recall: RecallSummary;
  /** null: weights are taken at their word. */
  readonly calibration: ModelCalibration | null;
}

export interface ModelSource {
  readonly source: string;
  readonly label: string;
  readonly kind: 'register' | 'file' | 'list' | 'bill';
  readonly extract_date: string;
  readonly stored: number;
}

export interface ModelThresholds {
  readonly accept: number;
  readonly review: number;
  readonly accept_peers: number;
  /** Pairs below are not kept. */
  readonly keep_bits: number;
}

export interface ModelGroupPage {
  readonly group: string;
  readonly sources: readonly [string, string];
  readonly training: ModelTraining;
  /** Share of each class among the pairs looked at; with `own_fields` the odds of each against having nobody. */
  readonly prior: readonly number[];
  readonly comparisons: readonly ModelComparisonPage[];
  readonly kept: KeptPairs;
}

export interface ModelTraining {
  /** Learned from these files; the shipped values, as pairs were too few; or taken from a pinned model. */
  readonly origin: 'trained' | 'default' | 'pinned';
  readonly pairs: number;
  readonly rounds: number;
  readonly converged: boolean;
  /** Largest change of a probability in the last round. */
  readonly change: number;
  /** Levels of the fields of both files that none of the pairs showed. */
  readonly unseen: number;
}

export interface ModelComparisonPage {
  readonly comparison: string;
  /** Kept pairs of which both rows have it: 0 where a file lacks it. */
  readonly kept_pairs: number;
  readonly levels: readonly ModelLevel[];
}

export interface ModelLevel {
  readonly level: string;
  /** P(level | class). */
  readonly probability: readonly number[];
  /** The mean of the other classes by their shares. */
  readonly u: number;
  /** log2 of m / u. */
  readonly weight_bits: number;
  readonly unseen: boolean;
}

/** Kept pairs of a group by weight, and the weights at which a verdict turns for such pairs, lowest first. */
export interface KeptPairs {
  readonly total: number;
  /** One bit wide each, from `from_bits` on; every one from the first to the last with pairs. */
  readonly bins: readonly { readonly from_bits: number; readonly pairs: number }[];
  readonly marks: readonly KeptMark[];
  /** Pairs below the lowest mark, between, and from the highest on. */
  readonly below: number;
  readonly between: number;
  readonly above: number;
}

export interface KeptMark {
  readonly name: 'tinjau' | 'terima' | 'lewat' | 'satukan' | 'rerata';
  readonly probability: number;
  /** The weight of a pair that is worth this probability. */
  readonly weight_bits: number;
}

/** A blocking rule: what it looks at, what it proposed and what it was good for. */
export interface ModelRule extends RuleSummary {
  readonly keys: readonly string[];
  readonly pass: 1 | 2;
  readonly teaches: boolean;
}

export interface ModelCalibration {
  readonly method: string;
  readonly points: readonly {
    readonly weight_bits: number;
    readonly probability: number;
    readonly pairs: number;
  }[];
}
